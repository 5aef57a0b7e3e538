package org.crosstally.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The workbook being written: its sheets, its styles and what all its sheets share. */
final class Book {

    private static final double MARGIN_INCHES = 0.4;
    private static final float POINTS_A_LINE = 13.5f;
    private static final int MOST_LINES = 20;
    private static final int MOST_COLUMNS = 64;

    private final StreamedWorkbook streamed;
    private final Styles styles;
    private final RunStamp stamp;
    private final int rowsPerSheet;
    private final Map<String, SheetWriter> writers = new HashMap<>();

    /** @param rowsPerSheet how many rows a sheet takes, its header among them, before it goes on in a further one */
    Book(StreamedWorkbook streamed, RunStamp stamp, int rowsPerSheet) {
        this.streamed = streamed;
        this.styles = new Styles(streamed.getXSSFWorkbook());
        this.stamp = stamp;
        this.rowsPerSheet = rowsPerSheet;
    }

    /** Adds a sheet behind the others. */
    void addSheet(String name) {
        streamed.createSheet(name);
        XSSFSheet sheet = inMemory(name);
        sheet.setDisplayGridlines(false);
        setUpPrinting(sheet);
    }

    /** Adds the sheet on which another one goes on, right behind it. */
    void addSheetAfter(String name, String previous) {
        addSheet(name);
        streamed.setSheetOrder(name, streamed.getSheetIndex(previous) + 1);
    }

    /** The sheet for what is no cell: widths, charts, formats, tables. */
    XSSFSheet inMemory(String name) {
        return streamed.getXSSFWorkbook().getSheet(name);
    }

    int indexOf(String sheet) {
        return streamed.getSheetIndex(sheet);
    }

    void printOnly(String sheet, int lastColumn, int lastRow) {
        streamed.setPrintArea(indexOf(sheet), 0, lastColumn, 0, lastRow);
    }

    /** The height of a row with so many lines of text, in points; what is longer yet is read in the cell itself. */
    static float height(int lines) {
        return Math.min(lines, MOST_LINES) * POINTS_A_LINE + 2;
    }

    /** The sheet for its cells, which are written once and forgotten. */
    SheetWriter cells(String sheet) {
        return writers.computeIfAbsent(
                sheet, name -> new SheetWriter(streamed.rowsOf(name), inMemory(name), styles, MOST_COLUMNS));
    }

    /** To be called when all sheets are filled. */
    void close() {
        writers.values().forEach(SheetWriter::close);
    }

    int rowsPerSheet() {
        return rowsPerSheet;
    }

    private void setUpPrinting(XSSFSheet sheet) {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getHeader().setLeft("Crosstally: &A");
        sheet.getHeader().setRight("Run " + stamp.run() + ", " + Words.of(stamp.written()));
        sheet.getFooter().setCenter("Page &P of &N");
    }
}

package org.crosstally.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is read as a page from top to bottom: headings, short tables, charts beside them. */
final class Page {

    private final XSSFSheet sheet;
    private final CellWriter cells;
    private int line;

    Page(Book book, String name) {
        this.sheet = book.inMemory(name);
        this.cells = book.cells(name);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** The line that is written next, counted from 0. */
    int line() {
        return line;
    }

    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * 256);
        }
    }

    /** Leaves lines empty. */
    void skip(int lines) {
        line += lines;
    }

    void skipTo(int wanted) {
        line = Math.max(line, wanted);
    }

    void put(int column, Look look, CellValue value) {
        put(line, column, look, value);
    }

    void put(int row, int column, Look look, CellValue value) {
        XSSFRow cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        this.cells.write(cells.createCell(column), look, value);
    }

    void heading(Look look, String text) {
        put(0, look, new CellValue.Text(text));
        sheet.getRow(line)
                .setHeightInPoints(
                        switch (look) {
                            case TITLE -> 30;
                            case SECTION -> 21;
                            default -> Book.height(1);
                        });
        line++;
    }

    /** One cell over several columns; Excel does not grow such a row by itself, so the height is given in lines. */
    void spread(int from, int to, int textLines, Look look, CellValue value) {
        for (int column = from + 1; column <= to; column++) {
            put(column, look, CellValue.NOTHING);
        }
        put(from, look, value);
        sheet.addMergedRegion(new CellRangeAddress(line, line, from, to));
        sheet.getRow(line).setHeightInPoints(Book.height(textLines));
    }

    /** Makes the line high enough for the text when it is wrapped at so many characters. */
    void grow(String text, int width) {
        sheet.getRow(line).setHeightInPoints(Book.height(CellValue.lines(new CellValue.Text(text), width)));
    }

    void next() {
        line++;
    }
}

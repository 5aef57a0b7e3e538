package org.crosstally.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/**
 * A sheet that is one table: a header that stays in sight and is printed on every page, filters, and rows that are
 * written as they come. A table longer than a sheet goes on in the next.
 */
final class TableSheet<T> {

    /** Characters that the button of the filter covers. */
    private static final int FILTER_BUTTON = 3;

    private static final int NARROWEST = 4;

    private final Book book;
    private final List<Column<T>> columns;
    private final Layout layout;
    private final Rows rows;

    /**
     * How a table is laid out.
     *
     * @param name the sheet's name, and the table's
     * @param frozen how many columns stay in sight
     * @param printed how many columns are printed; the rest is for the screen
     * @param tags whether a row of HXL tags follows the header
     */
    record Layout(String name, int frozen, int printed, boolean tags) {}

    /** A sheet that is full, for colours and lists on top of its cells; lines count from 0 as POI does. */
    record Filled(XSSFSheet sheet, int firstLine, int lastLine) {

        /** The cells of a column below the header. */
        CellRangeAddress column(int index) {
            return new CellRangeAddress(firstLine, lastLine, index, index);
        }

        CellRangeAddress columns(int from, int to) {
            return new CellRangeAddress(firstLine, lastLine, from, to);
        }
    }

    TableSheet(Book book, Layout layout, List<Column<T>> columns) {
        this.book = book;
        this.layout = layout;
        this.columns = List.copyOf(columns);
        this.rows = new Rows(layout.name(), layout.tags() ? 2 : 1, book.rowsPerSheet());
    }

    Rows rows() {
        return rows;
    }

    /** Writes all rows and hands every sheet to the decoration once it is full. */
    long write(Stream<T> source, Consumer<Filled> decoration) {
        long written = 0;
        int part = 0;
        try (source) {
            SXSSFSheet sheet = begin(part);
            for (Iterator<T> each = source.iterator(); each.hasNext(); written++) {
                if (rows.part(written) > part) {
                    decoration.accept(end(part, rows.line(written - 1)));
                    part = rows.part(written);
                    book.addSheetAfter(rows.sheetOf(part), rows.sheetOf(part - 1));
                    sheet = begin(part);
                }
                writeRow(sheet.createRow(rows.line(written)), each.next(), rows.sheetOf(part));
            }
        }
        int last = written == 0 ? rows.headers() : rows.line(written - 1);
        decoration.accept(end(part, last));
        return written;
    }

    private void writeRow(Row row, T item, String sheet) {
        CellWriter cells = book.cells(sheet);
        int lines = 1;
        int at = 0;
        for (Column<T> column : columns) {
            CellValue value = column.value().apply(item);
            cells.write(row.createCell(at++), column.look(), value);
            lines = Math.max(lines, column.lines(value));
        }
        row.setHeightInPoints(Book.height(lines));
    }

    private SXSSFSheet begin(int part) {
        SXSSFSheet sheet = book.streamed(rows.sheetOf(part));
        Row header = sheet.createRow(0);
        int lines = 2;
        CellWriter cells = book.cells(rows.sheetOf(part));
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            cells.write(
                    header.createCell(i),
                    column.standsRight() ? Look.HEADER_RIGHT : Look.HEADER,
                    new CellValue.Text(column.header()));
            lines = Math.max(
                    lines,
                    CellValue.lines(
                            new CellValue.Text(column.header()), Math.max(NARROWEST, column.width() - FILTER_BUTTON)));
        }
        header.setHeightInPoints(Book.height(lines));
        if (layout.tags()) {
            Row tags = sheet.createRow(1);
            for (int i = 0; i < columns.size(); i++) {
                cells.write(
                        tags.createCell(i),
                        Look.TAG,
                        CellValue.text(columns.get(i).tag()));
            }
        }
        sheet.createFreezePane(layout.frozen(), rows.headers());
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        return sheet;
    }

    private Filled end(int part, int lastLine) {
        XSSFSheet sheet = book.inMemory(rows.sheetOf(part));
        addTable(sheet, part, lastLine);
        book.printOnly(rows.sheetOf(part), layout.printed() - 1, lastLine);
        return new Filled(sheet, rows.headers(), lastLine);
    }

    private void addTable(XSSFSheet sheet, int part, int lastLine) {
        AreaReference area = new AreaReference(
                new CellReference(0, 0), new CellReference(lastLine, columns.size() - 1), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        String name = layout.name() + (part == 0 ? "" : "_" + (part + 1));
        table.setName(name);
        table.setDisplayName(name);
        CTTable raw = table.getCTTable();
        raw.addNewAutoFilter().setRef(area.formatAsString());
        List<String> headers = new ArrayList<>();
        for (Column<T> column : columns) {
            if (headers.contains(column.header())) {
                throw new IllegalArgumentException(
                        "two columns of " + layout.name() + " are called " + column.header());
            }
            headers.add(column.header());
        }
        for (int i = 0; i < headers.size(); i++) {
            raw.getTableColumns().getTableColumnArray(i).setName(headers.get(i));
            raw.getTableColumns().getTableColumnArray(i).setId(i + 1L);
        }
    }
}

package org.crosstally.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/**
 * A sheet that is one table: a header that stays in sight and is printed on every page, filters, and rows that are
 * written as they come. A table longer than a sheet goes on in the next.
 */
final class TableSheet<T> {

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
        Filling filling = new Filling(decoration);
        // one by one, as they come: an iterator over rows that others unfold into would hold all of them
        try (source) {
            source.forEachOrdered(filling::take);
        }
        filling.end();
        return filling.written;
    }

    /** How far the table is filled. */
    private final class Filling {

        private final Consumer<Filled> decoration;
        private SheetWriter cells = begin(0);
        private int part;
        private long written;

        Filling(Consumer<Filled> decoration) {
            this.decoration = decoration;
        }

        void take(T item) {
            if (rows.part(written) > part) {
                decoration.accept(TableSheet.this.end(part, rows.line(written - 1)));
                part = rows.part(written);
                book.addSheetAfter(rows.sheetOf(part), rows.sheetOf(part - 1));
                cells = begin(part);
            }
            Column.row(cells, rows.line(written++), columns, item);
        }

        void end() {
            int last = written == 0 ? rows.headers() : rows.line(written - 1);
            decoration.accept(TableSheet.this.end(part, last));
        }
    }

    private SheetWriter begin(int part) {
        XSSFSheet sheet = book.inMemory(rows.sheetOf(part));
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        sheet.createFreezePane(layout.frozen(), rows.headers());
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        SheetWriter cells = book.cells(rows.sheetOf(part));
        Column.header(cells, 0, columns);
        if (layout.tags()) {
            Column.tags(cells, 1, columns);
        }
        return cells;
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

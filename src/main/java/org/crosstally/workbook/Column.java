package org.crosstally.workbook;

import java.util.List;
import java.util.function.Function;

/**
 * One column of a sheet, declared once.
 *
 * @param header unique in its sheet
 * @param width in characters
 * @param tag the HXL tag; empty text where HXL has none
 */
record Column<T>(String header, int width, Look look, Function<T, CellValue> value, String tag) {

    /** Characters that the button of the filter covers. */
    private static final int FILTER_BUTTON = 3;

    /** Characters that the space at the cell's edge takes. */
    private static final int EDGE = 1;

    private static final int NARROWEST = 4;

    Column(String header, int width, Look look, Function<T, CellValue> value) {
        this(header, width, look, value, "");
    }

    /** The header of a table of these columns. */
    static <T> void header(SheetWriter cells, int line, List<Column<T>> columns) {
        int lines = 1;
        for (Column<T> column : columns) {
            lines = Math.max(
                    lines, CellValue.lines(column.header(), Math.max(NARROWEST, column.width() - FILTER_BUTTON)));
        }
        cells.begin(line, Book.height(lines));
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            cells.cell(i, column.standsRight() ? Look.HEADER_RIGHT : Look.HEADER, new CellValue.Text(column.header()));
        }
        cells.end();
    }

    static <T> void tags(SheetWriter cells, int line, List<Column<T>> columns) {
        cells.begin(line, Book.height(1));
        for (int i = 0; i < columns.size(); i++) {
            cells.cell(i, Look.TAG, CellValue.text(columns.get(i).tag()));
        }
        cells.end();
    }

    /** A row of the table, high enough for its longest text. */
    static <T> void row(SheetWriter cells, int line, List<Column<T>> columns, T item) {
        int lines = 1;
        CellValue[] values = new CellValue[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(item);
            lines = Math.max(lines, columns.get(i).lines(values[i]));
        }
        cells.begin(line, Book.height(lines));
        for (int i = 0; i < values.length; i++) {
            cells.cell(i, columns.get(i).look(), values[i]);
        }
        cells.end();
    }

    Column<T> tagged(String hxl) {
        return new Column<>(header, width, look, value, hxl);
    }

    /** How many lines the value takes in this column, roughly: Excel does not work it out for a file it did not write. */
    int lines(CellValue shown) {
        return switch (look) {
            case WRAPPED, MUTED, STRONG, SAID, LINK, WRAPPED_LINK, INPUT ->
                CellValue.lines(shown, Math.max(1, width - EDGE));
            default -> 1;
        };
    }

    /** Numbers stand on the right, and so does their header. */
    boolean standsRight() {
        return switch (look) {
            case COUNT, STRONG_COUNT, SHARE, INPUT_COUNT, SAID -> true;
            default -> false;
        };
    }
}

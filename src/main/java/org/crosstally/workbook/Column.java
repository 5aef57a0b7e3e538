package org.crosstally.workbook;

import java.util.function.Function;

/**
 * One column of a sheet, declared once.
 *
 * @param header unique in its sheet
 * @param width in characters
 * @param tag the HXL tag; empty text where HXL has none
 */
record Column<T>(String header, int width, Look look, Function<T, CellValue> value, String tag) {

    Column(String header, int width, Look look, Function<T, CellValue> value) {
        this(header, width, look, value, "");
    }

    Column<T> tagged(String hxl) {
        return new Column<>(header, width, look, value, hxl);
    }

    /** How many lines the value takes in this column, roughly: Excel does not work it out for a file it did not write. */
    int lines(CellValue shown) {
        return switch (look) {
            case WRAPPED, MUTED, STRONG, SAID, LINK, INPUT -> CellValue.lines(shown, width);
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

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

    /** Numbers stand on the right, and so does their header. */
    boolean isNumeric() {
        return look == Look.COUNT || look == Look.STRONG_COUNT || look == Look.SHARE || look == Look.INPUT_COUNT;
    }
}

package org.crosstally.workbook;

/**
 * Where the rows of a table stand when it may go on over several sheets.
 *
 * @param sheet the first sheet's name; the next are called {@code Figures 2}, {@code Figures 3}
 * @param headers how many rows each sheet spends on headers
 * @param perSheet how many rows a sheet takes, headers among them
 */
record Rows(String sheet, int headers, int perSheet) {

    Rows {
        if (perSheet <= headers) {
            throw new IllegalArgumentException("a sheet of " + perSheet + " rows has no room below its header");
        }
    }

    /** Which sheet the row stands on, counted from 0. */
    int part(long row) {
        return (int) (row / (perSheet - headers));
    }

    String sheetOf(int part) {
        return part == 0 ? sheet : sheet + " " + (part + 1);
    }

    /** The row's number inside its sheet, counted from 0 as POI does. */
    int line(long row) {
        return headers + (int) (row % (perSheet - headers));
    }

    /** The address of the row's first cell, for a link. */
    String address(long row) {
        return "'" + sheetOf(part(row)) + "'!A" + (line(row) + 1);
    }
}

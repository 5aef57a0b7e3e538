package org.crosstally.workbook;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet that is read as a page from top to bottom: headings, short tables, charts beside them. Its cells may be put in
 * any order; they are written when the page is closed.
 */
final class Page {

    private record Put(Look look, CellValue value) {}

    private final Book book;
    private final String name;
    private final SortedMap<Integer, SortedMap<Integer, Put>> lines = new TreeMap<>();
    private final SortedMap<Integer, Float> heights = new TreeMap<>();
    private int line;

    Page(Book book, String name) {
        this.book = book;
        this.name = name;
    }

    XSSFSheet sheet() {
        return book.inMemory(name);
    }

    /** The line that is written next, counted from 0. */
    int line() {
        return line;
    }

    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet().setColumnWidth(i, characters[i] * 256);
        }
    }

    /** Leaves lines empty. */
    void skip(int count) {
        line += count;
    }

    void skipTo(int wanted) {
        line = Math.max(line, wanted);
    }

    /** The line that is written next begins a printed page. */
    void breakHere() {
        sheet().setRowBreak(line - 1);
    }

    void put(int column, Look look, CellValue value) {
        put(line, column, look, value);
    }

    void put(int row, int column, Look look, CellValue value) {
        lines.computeIfAbsent(row, absent -> new TreeMap<>()).put(column, new Put(look, value));
    }

    void heading(Look look, String text) {
        put(0, look, new CellValue.Text(text));
        heights.put(
                line,
                switch (look) {
                    case TITLE -> 30f;
                    case SECTION -> 21f;
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
        sheet().addMergedRegion(new CellRangeAddress(line, line, from, to));
        grow(textLines);
    }

    /** Makes the line high enough for so many lines of text. */
    void grow(int textLines) {
        heights.merge(line, Book.height(textLines), Math::max);
    }

    void next() {
        line++;
    }

    /** Writes what was put, and returns what writes further rows below. */
    SheetWriter close() {
        SheetWriter cells = book.cells(name);
        lines.forEach((row, puts) -> {
            cells.begin(row, heights.getOrDefault(row, Book.height(1)));
            puts.forEach((column, put) -> cells.cell(column, put.look(), put.value()));
            cells.end();
        });
        lines.clear();
        return cells;
    }
}

package org.crosstally.cli;

import java.util.ArrayList;
import java.util.List;

/** A short table for the console: numbers to the right, words to the left, columns as wide as they must be. */
final class Table {

    private record Cell(String text, boolean number) {}

    private final List<List<Cell>> rows = new ArrayList<>();

    Table(String... header) {
        row((Object[]) header);
    }

    void row(Object... cells) {
        List<Cell> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(
                    cell instanceof Number number
                            ? new Cell(Spelled.number(number.longValue()), true)
                            : new Cell(String.valueOf(cell), false));
        }
        rows.add(row);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                boolean toTheRight = isNumeric(column);
                String text = row.get(column).text();
                String space = " ".repeat(width(column) - text.length());
                line.append(toTheRight ? space + text : text + space).append("  ");
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).text().length())
                .max()
                .orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).allMatch(row -> row.get(column).number());
    }
}

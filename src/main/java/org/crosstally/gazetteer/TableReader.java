package org.crosstally.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads the room's own tables: tab-separated, {@code #} starts a line of comment; an error names file and line. */
final class TableReader {

    private TableReader() {}

    /** One line: its cells, padded with empty ones to the table's width. */
    record Row(List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }

        /** A cell that holds several values. */
        List<String> list(int column) {
            return Arrays.stream(cell(column).split("\\|"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    static void read(String file, int columns, Consumer<Row> consumer) {
        int number = 0;
        try (InputStream bytes = open(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    consumer.accept(row(line, columns));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read the gazetteer's " + file, failure);
        } catch (RuntimeException failure) {
            throw new IllegalStateException(file + ", line " + number + ": " + failure.getMessage(), failure);
        }
    }

    static InputStream open(String file) throws IOException {
        InputStream bytes = TableReader.class.getResourceAsStream(file);
        if (bytes == null) {
            throw new IOException("the resource org/crosstally/gazetteer/" + file + " is missing");
        }
        return bytes;
    }

    private static Row row(String line, int columns) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            cells.add(cell.strip());
        }
        if (cells.size() > columns) {
            throw new IllegalArgumentException(cells.size() + " columns instead of " + columns);
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return new Row(List.copyOf(cells));
    }
}

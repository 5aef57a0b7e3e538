package org.crosstally.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file of tab-separated columns; blank lines and those that begin with {@code #} are left out. */
record TabbedLines(String file, List<Line> lines) {

    /** Put in front of a text by some editors. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One line and where it stands, so that whatever is wrong with it can be named. */
    record Line(String file, int number, List<String> columns) {

        /** The column, or empty text where the line is shorter. */
        String column(int index) {
            return index < columns.size() ? columns.get(index).strip() : "";
        }

        /** The members of a column that lists several between bars. */
        List<String> list(int index) {
            List<String> members = new ArrayList<>();
            for (String member : column(index).split("\\|", -1)) {
                if (!member.isBlank()) {
                    members.add(member.strip());
                }
            }
            return members;
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(file + ", line " + number + ": " + what);
        }
    }

    static TabbedLines bundled(String resource) {
        try (InputStream stream = TabbedLines.class.getResourceAsStream("/org/crosstally/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the installation");
            }
            return read(resource, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException problem) {
            throw new UncheckedIOException(resource + " cannot be read", problem);
        }
    }

    static TabbedLines of(Path path) {
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            return read(path.toString(), reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(path + " cannot be read as UTF-8 text", problem);
        }
    }

    private static TabbedLines read(String file, BufferedReader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            String line = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(new Line(file, number, List.of(line.split("\t", -1))));
            }
        }
        return new TabbedLines(file, List.copyOf(lines));
    }
}

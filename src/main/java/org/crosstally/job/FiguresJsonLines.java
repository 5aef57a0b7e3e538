package org.crosstally.job;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code figures.jsonl}: one figure a line, every key on every line. */
final class FiguresJsonLines implements Closeable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final BufferedWriter lines;

    FiguresJsonLines(Path file) throws IOException {
        lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** @param figure its parts by their names, as {@link FigureExport} gives them */
    void add(Map<String, @Nullable Object> figure) throws IOException {
        lines.write(json.writeValueAsString(figure));
        lines.write('\n');
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

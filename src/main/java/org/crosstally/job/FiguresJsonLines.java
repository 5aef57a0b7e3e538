package org.crosstally.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.crosstally.store.StoredFigure;
import tools.jackson.databind.json.JsonMapper;

/** Writes {@code figures.jsonl}: one figure a line, every key on every line. */
final class FiguresJsonLines {

    private FiguresJsonLines() {}

    static void write(Stream<StoredFigure> figures, Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (figures;
                BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (StoredFigure figure : (Iterable<StoredFigure>) figures::iterator) {
                lines.write(json.writeValueAsString(FigureExport.of(figure)));
                lines.write('\n');
            }
        }
    }
}

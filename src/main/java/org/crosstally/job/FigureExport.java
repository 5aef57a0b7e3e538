package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.Statement;
import org.crosstally.figure.Figure;
import org.crosstally.store.StoredFigure;
import org.jspecify.annotations.Nullable;

/** A figure under the names that {@code figures.jsonl} and {@code figures.csv} give to its parts. */
final class FigureExport {

    private FigureExport() {}

    /** All figures in two files at once, for reading them out of the database takes longer than writing them. */
    static void write(Stream<StoredFigure> figures, Path jsonLines, Path csv) throws IOException {
        try (figures;
                FiguresJsonLines lines = new FiguresJsonLines(jsonLines);
                FiguresCsv rows = new FiguresCsv(csv)) {
            for (StoredFigure figure : (Iterable<StoredFigure>) figures::iterator) {
                Map<String, @Nullable Object> values = of(figure);
                lines.add(values);
                rows.add(values);
            }
        }
    }

    /** Names in the order of the columns; a value that is not told is null. */
    static Map<String, @Nullable Object> of(StoredFigure stored) {
        Statement statement = stored.statement();
        Figure figure = statement.figure();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("article", statement.article());
        values.put("field", figure.passage().field().name().toLowerCase(Locale.ROOT));
        values.put("sentence", figure.passage().sentence());
        values.put("quantity", figure.passage().quantity());
        values.put("nth", figure.passage().nth());
        values.put("low", number(figure.quantity().low()));
        values.put("high", number(figure.quantity().high()));
        values.put("qualifier", figure.quantity().qualifier().name());
        values.put("unit", figure.quantity().unit().name());
        values.put("measure", figure.measure().name());
        values.put("status", figure.status().name());
        values.put("group", figure.group().name());
        values.put("people", figure.people().orElse(null));
        values.put("part", figure.part());
        values.put("source", figure.source().orElse(null));
        values.put("place", figure.place().orElse(null));
        values.put("when", figure.period().words().orElse(null));
        values.put("from", figure.period().from().map(LocalDate::toString).orElse(null));
        values.put("to", figure.period().to().map(LocalDate::toString).orElse(null));
        values.put("cause", figure.cause().map(Enum::name).orElse(null));
        values.put("outlet", statement.outlet().orElse(null));
        values.put("date", statement.articleDate().map(LocalDate::toString).orElse(null));
        values.put("url", statement.url().orElse(null));
        values.put("rule", figure.rule());
        values.put("place_id", stored.placeId().orElse(null));
        values.put("authority", stored.authority().map(Authority::name).orElse(null));
        values.put("confidence", figure.confidence());
        return values;
    }

    private static @Nullable Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}

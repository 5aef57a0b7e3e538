package org.crosstally.reading;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.crosstally.intake.PrintedDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads annotated articles and writes the figures found, for scoring.
 *
 * <pre>GoldRun ARTICLES.jsonl FIGURES.jsonl [more pairs]</pre>
 */
public final class GoldRun {

    private GoldRun() {}

    public static void main(String[] arguments) throws IOException {
        FigureReader reader = GrammarFigureReader.english();
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[i + 1]))) {
                for (String line : Files.readAllLines(Path.of(arguments[i]))) {
                    Article article = article(json.readTree(line));
                    for (Figure figure : reader.read(article)) {
                        out.write(json.writeValueAsString(row(article, figure)));
                        out.newLine();
                    }
                }
            }
        }
    }

    static Article article(JsonNode row) {
        return new Article(
                "gold",
                row.path("article").asString(),
                text(row, "outlet"),
                printed(row),
                Optional.empty(),
                text(row, "title").orElse(""),
                text(row, "text").orElse(""));
    }

    /** The intake takes the date printed in the text for nearer the truth than the given one; so does this run. */
    private static Optional<LocalDate> printed(JsonNode row) {
        Optional<LocalDate> given = text(row, "date").flatMap(GoldRun::date);
        return new PrintedDate(LocalDate.of(2026, 1, 1))
                .of(text(row, "text").orElse(""), given)
                .or(() -> given);
    }

    private static Optional<String> text(JsonNode row, String key) {
        return row.path(key).isString() ? Optional.of(row.path(key).asString()) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }

    static Map<String, @Nullable Object> row(Article article, Figure figure) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("article", article.id());
        row.put("field", figure.passage().field().name().toLowerCase(Locale.ROOT));
        row.put("sentence", figure.passage().sentence());
        row.put("quantity", figure.passage().quantity());
        row.put("nth", figure.passage().nth());
        row.put("low", number(figure.quantity().low()));
        row.put("high", number(figure.quantity().high()));
        row.put("qualifier", figure.quantity().qualifier().name());
        row.put("unit", figure.quantity().unit().name());
        row.put("measure", figure.measure().name());
        row.put("status", figure.status().name());
        row.put("group", figure.group().name());
        row.put("people", figure.people().orElse(null));
        row.put("part", figure.part());
        row.put("source", figure.source().orElse(null));
        row.put("place", figure.place().orElse(null));
        row.put("when", figure.period().words().orElse(null));
        row.put("from", figure.period().from().map(LocalDate::toString).orElse(null));
        row.put("to", figure.period().to().map(LocalDate::toString).orElse(null));
        row.put("cause", figure.cause().map(Enum::name).orElse(null));
        row.put("rule", figure.rule());
        row.put("confidence", figure.confidence());
        return row;
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}

package org.crosstally.comparison;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Period;
import org.crosstally.figure.Qualifier;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Annotated figures from outside the project, taken as if they had been read; only where they are at hand. */
final class Gold {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Gold() {}

    static Path shared() {
        Path beside = Path.of("../shared");
        return Path.of(
                System.getProperty("crosstally.shared", Files.exists(beside) ? beside.toString() : "../../shared"));
    }

    static List<Statement> statementsOrSkip(String name) {
        Path figures = shared().resolve("gold").resolve(name + ".figures.jsonl");
        assumeTrue(
                Files.exists(figures),
                "no annotated figures at " + figures + "; -Dcrosstally.shared names their folder");
        return statements(name);
    }

    static List<Statement> statements(String name) {
        Path folder = shared().resolve("gold");
        Map<String, JsonNode> articles = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (JsonNode article : lines(folder.resolve(name + ".articles.jsonl"))) {
            articles.put(article.get("article").asString(), article);
            order.add(article.get("article").asString());
        }
        List<Statement> statements = new ArrayList<>();
        long number = 0;
        for (JsonNode figure : lines(folder.resolve(name + ".figures.jsonl"))) {
            String id = figure.get("article").asString();
            JsonNode article = articles.get(id);
            if (article != null) {
                number++;
                statements.add(statement(number, order.indexOf(id) + 1L, article, figure));
            }
        }
        return statements;
    }

    private static Statement statement(long number, long articleNumber, JsonNode article, JsonNode figure) {
        return new Statement(
                number,
                articleNumber,
                article.get("article").asString(),
                article.get("title").asString(),
                text(article, "outlet").filter(outlet -> !outlet.equals("unknown")),
                text(article, "date").map(LocalDate::parse),
                Optional.empty(),
                figure(article, figure));
    }

    private static Figure figure(JsonNode article, JsonNode figure) {
        String sentence = figure.get("sentence").asString();
        Field field = figure.get("field").asString().equals("title") ? Field.TITLE : Field.TEXT;
        String body = article.get("text").asString();
        int begin = field == Field.TITLE
                ? 0
                : Math.max(0, body.indexOf(sentence.substring(0, Math.min(25, sentence.length()))));
        Passage passage = new Passage(
                field,
                sentence,
                figure.get("quantity").asString(),
                figure.get("nth").asInt(),
                begin);
        Quantity quantity = new Quantity(
                number(figure, "low"),
                number(figure, "high"),
                Qualifier.valueOf(figure.get("qualifier").asString()),
                Unit.valueOf(figure.get("unit").asString()));
        return new Figure(
                passage,
                quantity,
                Measure.valueOf(figure.get("measure").asString()),
                Status.valueOf(figure.get("status").asString()),
                Group.valueOf(figure.get("group").asString()),
                text(figure, "people"),
                figure.get("part").asBoolean(),
                text(figure, "source"),
                text(figure, "place"),
                new Period(
                        text(figure, "when"),
                        text(figure, "from").map(LocalDate::parse),
                        text(figure, "to").map(LocalDate::parse)),
                text(figure, "cause").map(Cause::valueOf),
                "gold",
                1);
    }

    private static Optional<String> text(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    private static OptionalLong number(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? OptionalLong.empty() : OptionalLong.of(value.asLong());
    }

    private static List<JsonNode> lines(Path path) {
        try {
            return Files.readAllLines(path).stream().map(JSON::readTree).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}

package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.article.Article;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sentences of news, each with those whom a careful person credits with its figures. */
class SourcesOfSentencesTest {

    private static final String NOBODY = "-";

    private static final FigureReader READER = GrammarFigureReader.english();

    @TestFactory
    Stream<DynamicTest> figures_fall_to_whoever_tells_them() {
        return lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> {
            int arrow = line.lastIndexOf("=>");
            String text = line.substring(0, arrow).strip();
            List<String> expected = Stream.of(line.substring(arrow + 2).split("\\|"))
                    .map(String::strip)
                    .toList();
            return DynamicTest.dynamicTest(
                    text, () -> assertThat(sources(text)).as(text).isEqualTo(expected));
        });
    }

    /** A title may stand in front of the text, parted from it by two bars. */
    private static List<String> sources(String text) {
        int bars = text.indexOf("||");
        String title = bars < 0 ? "" : text.substring(0, bars).strip();
        String body = bars < 0 ? text : text.substring(bars + 2).strip();
        Article article =
                new Article("own", "sources", Optional.empty(), Optional.empty(), Optional.empty(), title, body);
        return READER.read(article).stream()
                .map(figure -> figure.source().orElse(NOBODY))
                .toList();
    }

    private static Stream<String> lines() {
        try (InputStream file = SourcesOfSentencesTest.class.getResourceAsStream("sources.txt")) {
            if (file == null) {
                throw new IllegalStateException("sources.txt is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

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

/** Sentences of every kind of news the reader is for, each with the figures a careful person finds in it. */
class OwnSentencesTest {

    private static final FigureReader READER = GrammarFigureReader.english();

    @TestFactory
    Stream<DynamicTest> news_of_disasters() {
        return sentences("disaster.txt");
    }

    @TestFactory
    Stream<DynamicTest> news_of_violence() {
        return sentences("violence.txt");
    }

    @TestFactory
    Stream<DynamicTest> news_of_evacuation_and_displacement() {
        return sentences("evacuation.txt");
    }

    @TestFactory
    Stream<DynamicTest> news_of_accidents() {
        return sentences("accidents.txt");
    }

    @TestFactory
    Stream<DynamicTest> news_of_attacks() {
        return sentences("attacks.txt");
    }

    private static Stream<DynamicTest> sentences(String file) {
        return lines(file).map(line -> {
            int arrow = line.lastIndexOf("=>");
            String text = line.substring(0, arrow).strip();
            List<String> expected = Stream.of(line.substring(arrow + 2).split(";"))
                    .map(String::strip)
                    .filter(figure -> !figure.equals("-"))
                    .toList();
            return DynamicTest.dynamicTest(text, () -> assertThat(read(text)).containsExactlyElementsOf(expected));
        });
    }

    private static List<String> read(String text) {
        Article article = new Article("test", "1", Optional.empty(), Optional.empty(), Optional.empty(), "", text);
        return READER.read(article).stream()
                .map(figure -> figure.passage().quantity() + " " + figure.measure())
                .toList();
    }

    private static Stream<String> lines(String file) {
        try (InputStream input = OwnSentencesTest.class.getResourceAsStream(file)) {
            if (input == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

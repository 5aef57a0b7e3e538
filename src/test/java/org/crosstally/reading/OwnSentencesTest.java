package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences of every kind of news the reader is for, each with the figures a careful person finds in it: the words, the
 * measure, FAMILIES where families are counted, the group where it matters, and the status where it is not OCCURRED.
 */
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
    Stream<DynamicTest> news_of_leaving_and_coming_home() {
        return sentences("leaving.txt");
    }

    @TestFactory
    Stream<DynamicTest> news_of_accidents() {
        return sentences("accidents.txt");
    }

    @TestFactory
    Stream<DynamicTest> news_of_attacks() {
        return sentences("attacks.txt");
    }

    @TestFactory
    Stream<DynamicTest> agency_copy_without_marks() {
        return sentences("agency.txt");
    }

    @TestFactory
    Stream<DynamicTest> situation_reports() {
        return sentences("situation-reports.txt");
    }

    @TestFactory
    Stream<DynamicTest> ways_of_telling_a_toll() {
        return sentences("tolls.txt");
    }

    private static Stream<DynamicTest> sentences(String file) {
        return lines(file).map(line -> {
            int arrow = line.lastIndexOf("=>");
            String text = line.substring(0, arrow).strip();
            List<String> expected = Stream.of(line.substring(arrow + 2).split(";"))
                    .map(String::strip)
                    .filter(figure -> !figure.equals("-"))
                    .toList();
            return DynamicTest.dynamicTest(
                    text, () -> assertThat(read(text, expected)).containsExactlyElementsOf(expected));
        });
    }

    /** The figures as the files write them; the group is told only where the expected figure tells one too. */
    private static List<String> read(String text, List<String> expected) {
        Article article = new Article("test", "1", Optional.empty(), Optional.empty(), Optional.empty(), "", text);
        List<Figure> figures = READER.read(article);
        return IntStream.range(0, figures.size())
                .mapToObj(i -> written(figures.get(i), i < expected.size() ? expected.get(i) : ""))
                .toList();
    }

    private static String written(Figure figure, String expected) {
        String words = figure.passage().quantity() + " " + figure.measure();
        if (figure.quantity().unit() == Unit.FAMILIES) {
            words += " " + Unit.FAMILIES;
        }
        if (Stream.of(expected.split(" "))
                .anyMatch(word ->
                        Stream.of(Group.values()).anyMatch(group -> group.name().equals(word)))) {
            words += " " + figure.group();
        }
        return figure.status() == Status.OCCURRED ? words : words + " " + figure.status();
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

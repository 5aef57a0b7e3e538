package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;

/** No text makes the reading fail or quote what does not stand in it. */
class ReadingFuzzTest {

    private static final GrammarFigureReader READER = GrammarFigureReader.english();
    private static final List<Article> SAMPLES = samples();

    private static final List<String> INTRUDERS = List.of(
            "\u0000",
            "\u00AD",
            "\u200B",
            "\u2028",
            "\uD800",
            "\uDC00",
            "\uFEFF",
            "İ",
            "ß",
            "ﬁ",
            "٣",
            "½",
            "\"",
            "“",
            "”",
            "‘",
            "'",
            "’s",
            "(",
            ")",
            "[",
            "—",
            "-",
            "...",
            ".",
            ",",
            ":",
            ";",
            "!",
            "\n",
            "\t",
            " ",
            "  ",
            "0",
            "12",
            "1,000",
            "3.5 million",
            "killed",
            "at least",
            "said",
            "according to",
            "including",
            "of them",
            "No",
            "dozens");

    private static List<Article> samples() {
        try {
            return BenchmarkCorpus.ofSamples().articles();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void a_text_spoilt_by_chance_is_read_and_quoted_word_by_word(@ForAll long chance) {
        Random random = new Random(chance);
        Article sample = SAMPLES.get(random.nextInt(SAMPLES.size()));

        assertReads(with(sample, spoilt(sample.title(), random), spoilt(sample.text(), random)));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void words_thrown_together_are_read_and_quoted_word_by_word(@ForAll long chance) {
        Random random = new Random(chance);
        List<String> words = new ArrayList<>(INTRUDERS);
        words.addAll(
                Arrays.asList(SAMPLES.get(random.nextInt(SAMPLES.size())).text().split(" ")));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(5) == 0 ? "" : " ");
        }

        assertReads(with(SAMPLES.get(0), text.substring(0, 40), text.toString()));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void any_characters_are_read(@ForAll("characters") String title, @ForAll("characters") String text) {
        assertReads(with(SAMPLES.get(0), "Report " + title, text));
    }

    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.strings().all().ofMaxLength(400);
    }

    private static void assertReads(Article article) {
        List<Figure> figures = READER.read(article);

        assertThat(figures).allSatisfy(figure -> Verbatim.assertQuotesOnly(article, figure));
    }

    private static Article with(Article sample, String title, String text) {
        return new Article(sample.origin(), sample.id(), sample.outlet(), sample.date(), sample.url(), title, text);
    }

    /** Characters lost, doubled, swapped, put into capitals, and strangers among them. */
    private static String spoilt(String text, Random random) {
        StringBuilder spoilt = new StringBuilder(text);
        int slips = 1 + random.nextInt(60);
        for (int i = 0; i < slips && spoilt.length() > 2; i++) {
            int at = random.nextInt(spoilt.length() - 1);
            switch (random.nextInt(6)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> spoilt.insert(at, INTRUDERS.get(random.nextInt(INTRUDERS.size())));
                case 2 -> spoilt.setCharAt(at, Character.toUpperCase(spoilt.charAt(at)));
                case 3 -> spoilt.delete(at, Math.min(spoilt.length(), at + random.nextInt(30)));
                case 4 -> spoilt.insert(at, spoilt.substring(at, Math.min(spoilt.length(), at + 60)));
                default -> spoilt.insert(at, spoilt.charAt(at + 1));
            }
        }
        return spoilt.toString();
    }
}

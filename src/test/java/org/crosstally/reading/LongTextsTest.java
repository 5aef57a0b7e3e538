package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crosstally.article.Article;
import org.crosstally.article.Sentences;
import org.crosstally.figure.Figure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to blow a reader up: the work must grow no faster than they do. */
class LongTextsTest {

    private static final GrammarFigureReader READER = GrammarFigureReader.english();

    /** Far more than any of them takes on a slow machine; one that blows up would take hours. */
    private static final Duration NEVER_SO_LONG = Duration.ofMinutes(2);

    /** A text of so many repetitions. */
    record Growing(String name, int repetitions, String begin, String repeated, String end) {

        String text(int times) {
            return begin + repeated.repeat(times) + end;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Growing> texts() {
        String told = "12 people were killed ";
        return Stream.of(
                new Growing("a sentence of 100,000 words", 100_000, told + "and ", "word ", "the mayor said."),
                new Growing(
                        "a sentence of 100,000 words with speakers",
                        25_000,
                        told + "and ",
                        "old mayors later said ",
                        "the mayor said."),
                new Growing("a sentence of 100,000 words of harm", 100_000, "The mayor said ", "killed ", "12 people."),
                new Growing(
                        "a list of 2,000 claims and places",
                        1_000,
                        "",
                        "12 people were killed and 13 wounded in Aleppo on Monday. ",
                        "The mayor said so."),
                new Growing(
                        "a sentence of 4,000 figures and places",
                        2_000,
                        "",
                        "12 people were killed and 13 wounded in Aleppo and ",
                        "the mayor said so. In Homs one was hurt."),
                new Growing("names without end", 50_000, told + "in ", "Kestrovar Velmar ", "."),
                new Growing("10,000 digits in a row", 10_000, "The mayor said ", "7", " people were killed."),
                new Growing("digits with commas", 10_000, "The mayor said 1", ",000", " people were killed."),
                new Growing("numbers in a row", 20_000, "The mayor said ", "12 ", "people were killed."),
                new Growing("quotes 5,000 deep", 5_000, "The mayor said ", "“ he said ", told + "” ".repeat(5_000)),
                new Growing("100,000 commas", 100_000, told, ", ", "the mayor said."),
                new Growing("100,000 commas and brackets", 50_000, told, ", ( ", "the mayor said."),
                new Growing("100,000 brackets", 100_000, told, "(", "the mayor said."),
                new Growing("100,000 marks of all kinds", 25_000, told, "-.\"'", "the mayor said."),
                new Growing("a word of 100,000 letters", 100_000, told, "a", " the mayor said."),
                new Growing("100,000 blank lines", 100_000, told, " \n", "the mayor said."));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_hostile_text_is_read_to_its_end_and_quoted_word_by_word(Growing growing) {
        Article article = article(growing.text(growing.repetitions()));

        List<Figure> figures = assertTimeoutPreemptively(NEVER_SO_LONG, () -> READER.read(article));

        assertThat(figures).allSatisfy(figure -> Verbatim.assertQuotesOnly(article, figure));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_work_grows_no_faster_than_the_text(Growing growing) {
        long once = steps(growing.text(growing.repetitions() / 4));
        long fourfold = steps(growing.text(growing.repetitions()));

        assertThat(fourfold).isLessThan(5 * once + 50_000);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void who_said_so_and_why_it_happened_cost_no_more_for_each_figure_of_a_longer_sentence(Growing growing) {
        long once = stepsOfReaders(growing.text(growing.repetitions() / 4));
        long fourfold = stepsOfReaders(growing.text(growing.repetitions()));

        // a search in what is sorted takes two steps more in four times as much
        assertThat(fourfold).isGreaterThan(growing.repetitions()).isLessThan(6 * once);
    }

    static Stream<Growing> sentences() {
        return Stream.of(
                new Growing(
                        "a sentence of 2,000 figures with causes",
                        1_000,
                        "",
                        "12 people were killed in an air strike and 13 wounded by shelling in Aleppo and ",
                        "the mayor said."),
                new Growing(
                        "a sentence of 1,000 figures with speakers",
                        1_000,
                        "",
                        "the mayor said 12 people were killed, according to the army, and ",
                        "all was quiet."),
                new Growing(
                        "a quotation of 1,000 figures",
                        1_000,
                        "“",
                        "12 people were killed when a bomb went off, and ",
                        "all was quiet,” the mayor said."));
    }

    private static long stepsOfReaders(String text) {
        Page page = Page.of(article(text), new Sentences(Set.of()), READER.grammar());
        ClaimReader reader = new ClaimReader();
        List<Claim> claims = page.lines().stream()
                .flatMap(line -> reader.read(line).stream())
                .toList();
        return AttributionReader.steps(page, claims) + CauseReader.steps(page, claims);
    }

    /** How many steps of patterns it takes to parse every sentence. */
    private static long steps(String text) {
        Page page = Page.of(article(text), new Sentences(Set.of()), READER.grammar());
        return page.lines().stream().mapToLong(line -> line.chart().steps()).sum();
    }

    private static Article article(String text) {
        return new Article(
                "test",
                "1",
                Optional.empty(),
                Optional.of(LocalDate.of(2025, 11, 13)),
                Optional.empty(),
                "Twelve killed in Kestrovar",
                text);
    }
}

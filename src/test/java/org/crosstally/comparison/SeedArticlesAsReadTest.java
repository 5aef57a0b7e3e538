package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.intake.Intake;
import org.crosstally.intake.IntakeOptions;
import org.crosstally.intake.Intaken;
import org.crosstally.reading.FigureReader;
import org.crosstally.reading.GrammarFigureReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must be found in the seed articles by reader and comparison together; skipped where they are not at hand. */
class SeedArticlesAsReadTest {

    private static final Path SEEDS =
            Path.of(System.getProperty("crosstally.shared", "../shared")).resolve("seeds");
    private static final LocalDate PRINTED = LocalDate.of(2016, 12, 9);

    private static List<Statement> statements = List.of();
    private static List<Question> questions = List.of();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the seed articles are not at hand in " + SEEDS);
        FigureReader reader = GrammarFigureReader.english();
        List<Statement> read = new ArrayList<>();
        IntakeOptions options = IntakeOptions.usual(LocalDate.of(2026, 1, 1)).withArticleDate(PRINTED);
        try (Intake intake = Intake.open(List.of(SEEDS), options)) {
            long article = 0;
            for (Optional<Intaken> next = intake.next(); next.isPresent(); next = intake.next()) {
                if (next.get() instanceof Intaken.Accepted accepted) {
                    article++;
                    for (Figure figure : reader.read(accepted.article())) {
                        read.add(statement(read.size() + 1L, article, accepted.article(), figure));
                    }
                }
            }
        }
        statements = read;
        questions = Runs.questions(Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL), read);
    }

    private static Statement statement(long figureId, long number, Article article, Figure figure) {
        return new Statement(
                figureId,
                number,
                article.id(),
                article.title(),
                article.outlet(),
                article.date(),
                article.url(),
                figure);
    }

    private static Question answered(Measure measure, String... said) {
        List<Question> found = questions.stream()
                .filter(question -> question.measure() == measure)
                .filter(question -> question.answers().stream()
                        .map(Answer::said)
                        .collect(Collectors.toSet())
                        .equals(Set.of(said)))
                .toList();
        assertThat(found)
                .as("questions about %s answered by exactly %s", measure, List.of(said))
                .hasSize(1);
        return found.get(0);
    }

    @Test
    void the_councils_eight_hundred_and_eighty_dead_are_a_slip_that_names_all_three_articles() {
        Question killed = answered(Measure.KILLED, "800+", "80+");
        assertThat(killed.verdict()).isEqualTo(Verdict.SLIP);
        assertThat(killed.independent()).isEqualTo(1);
        assertThat(killed.findings().get(0).reason()).contains("factor of 10", "002_", "003_", "004_");
    }

    @Test
    void the_wounded_agree() {
        assertThat(answered(Measure.INJURED, "3,000–3,500", "up to 3,500").verdict())
                .isEqualTo(Verdict.AGREE);
    }

    @Test
    void the_ministers_eight_thousand_people_and_civilians_agree() {
        Question evacuated = answered(Measure.EVACUATED, "~8,000");
        assertThat(evacuated.verdict()).isEqualTo(Verdict.AGREE);
        assertThat(evacuated.answers()).hasSize(2);
    }

    @Test
    void the_civilians_dead_since_the_middle_of_the_month_are_a_question_of_their_own() {
        assertThat(answered(Measure.KILLED, "369").group()).isEqualTo(Group.CIVILIANS);
        assertThat(answered(Measure.KILLED, "45").group()).isEqualTo(Group.CHILDREN);
    }

    @Test
    void the_hundreds_missing_are_one_answer_from_headline_and_body() {
        assertThat(questions)
                .filteredOn(question -> question.measure() == Measure.MISSING)
                .flatExtracting(Question::answers)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.said()).isEqualTo("hundreds (200–999)");
                    assertThat(answer.authority().name()).isEqualTo("UN human rights office");
                    assertThat(answer.carriers()).hasSize(2);
                });
    }

    @Test
    void every_figure_stands_behind_exactly_one_answer() {
        assertThat(questions.stream()
                        .flatMap(question -> question.answers().stream())
                        .flatMap(answer -> answer.carriers().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        statements.stream().map(Statement::figureId).toList());
    }
}

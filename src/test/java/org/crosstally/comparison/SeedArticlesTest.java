package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must be found in the annotated seed articles; skipped where they are not at hand. */
class SeedArticlesTest {

    private static List<Statement> statements = List.of();
    private static List<Question> questions = List.of();

    @BeforeAll
    static void compare() {
        statements = Gold.statementsOrSkip("seeds");
        questions = Runs.questions(Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL), statements);
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

    private static Set<String> articles(Finding finding) {
        return statements.stream()
                .filter(statement -> finding.figures().contains(statement.figureId()))
                .map(statement -> statement.article().substring(0, 3))
                .collect(Collectors.toSet());
    }

    @Test
    void eight_hundred_and_eighty_dead_are_a_slip_by_a_factor_of_ten_and_all_three_articles_are_named() {
        Question killed = answered(Measure.KILLED, "800+", "80+");
        assertThat(killed.verdict()).isEqualTo(Verdict.SLIP);
        assertThat(killed.independent()).isEqualTo(1);
        Finding slip = killed.findings().get(0);
        assertThat(slip.reason())
                .contains("80+", "800+", "Aleppo local council", "factor of 10", "002_", "003_", "004_");
        assertThat(articles(slip)).containsExactlyInAnyOrder("002", "003", "004");
    }

    @Test
    void the_wounded_agree() {
        Question wounded = answered(Measure.INJURED, "3,000–3,500", "up to 3,500");
        assertThat(wounded.verdict()).isEqualTo(Verdict.AGREE);
    }

    @Test
    void eight_thousand_people_and_eight_thousand_civilians_of_one_minister_agree() {
        Question evacuated = answered(Measure.EVACUATED, "~8,000");
        assertThat(evacuated.verdict()).isEqualTo(Verdict.AGREE);
        assertThat(evacuated.answers())
                .hasSize(2)
                .allMatch(answer -> answer.authority().name().equals("Russian foreign ministry"));
    }

    @Test
    void the_civilians_since_the_middle_of_the_month_are_a_question_of_their_own() {
        Question civilians = answered(Measure.KILLED, "369");
        assertThat(civilians.group()).isEqualTo(Group.CIVILIANS);
        assertThat(answered(Measure.KILLED, "45").group()).isEqualTo(Group.CHILDREN);
    }

    @Test
    void the_hundreds_missing_are_one_answer_from_headline_and_body() {
        Question missing = answered(Measure.MISSING, "hundreds (200–999)");
        assertThat(missing.answers()).hasSize(1);
        assertThat(missing.answers().get(0).carriers()).hasSize(2);
        assertThat(missing.answers().get(0).authority().name()).isEqualTo("UN human rights office");
    }

    @Test
    void every_figure_stands_behind_exactly_one_answer() {
        List<Long> carriers = questions.stream()
                .flatMap(question -> question.answers().stream())
                .flatMap(answer -> answer.carriers().stream())
                .toList();
        assertThat(carriers)
                .containsExactlyInAnyOrderElementsOf(
                        statements.stream().map(Statement::figureId).toList());
    }
}

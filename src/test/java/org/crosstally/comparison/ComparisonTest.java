package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Comparison COMPARISON =
            Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);

    private static List<Question> questions(Said... said) {
        return Runs.questions(COMPARISON, said);
    }

    private static Question only(Said... said) {
        List<Question> questions = questions(said);
        assertThat(questions).hasSize(1);
        return questions.get(0);
    }

    @Test
    void two_authorities_whose_intervals_meet_agree() {
        Question question = only(
                Said.killed(Quantity.atLeast(18))
                        .by("SOHR")
                        .at("Binnish")
                        .on("2015-06-09")
                        .caused(Cause.AIRSTRIKE)
                        .asFigure(1)
                        .inArticle(1, "Herald", "2015-06-10"),
                Said.killed(Quantity.exactly(19))
                        .by("White Helmets")
                        .at("Binnish")
                        .on("2015-06-09")
                        .caused(Cause.AIRSTRIKE)
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-10"));
        assertThat(question.verdict()).isEqualTo(Verdict.AGREE);
        assertThat(question.independent()).isEqualTo(2);
        assertThat(question.findings().get(0).reason())
                .contains("Syrian Observatory for Human Rights says 18+", "Syria Civil Defence says 19");
        assertThat(question.estimate().low()).hasValue(18);
        assertThat(question.estimate().best()).hasValue(19);
    }

    @Test
    void twice_as_many_is_a_conflict_and_a_little_more_only_differs() {
        Said monitor = Said.killed(Quantity.exactly(20))
                .by("SOHR")
                .at("Binnish")
                .on("2015-06-09")
                .asFigure(1)
                .inArticle(1, "Herald", "2015-06-10");
        Question conflict = only(
                monitor,
                Said.killed(Quantity.exactly(55))
                        .by("SANA")
                        .at("Binnish")
                        .on("2015-06-09")
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-10"));
        assertThat(conflict.verdict()).isEqualTo(Verdict.CONFLICT);
        assertThat(conflict.findings().get(0).severity()).isEqualTo(Severity.ALERT);
        assertThat(conflict.findings().get(0).reason()).endsWith("about 2.8 times as many.");
        Question differ = only(
                monitor,
                Said.killed(Quantity.exactly(23))
                        .by("SANA")
                        .at("Binnish")
                        .on("2015-06-09")
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-10"));
        assertThat(differ.verdict()).isEqualTo(Verdict.DIFFER);
    }

    @Test
    void a_later_figure_of_the_same_authority_is_an_update() {
        Question question = only(
                Said.killed(Quantity.exactly(58))
                        .by("SOHR")
                        .at("Binnish")
                        .on("2015-06-09")
                        .asFigure(1)
                        .inArticle(1, "Herald", "2015-06-10"),
                Said.killed(Quantity.exactly(72))
                        .by("Rami Abdel Rahman")
                        .at("Binnish")
                        .on("2015-06-09")
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-11"));
        assertThat(question.verdict()).isEqualTo(Verdict.UPDATE);
        assertThat(question.findings().get(0).reason()).contains("raised its figure from 58", "to 72");
        assertThat(question.estimate().low())
                .as("the revised figure no longer stands")
                .hasValue(72);
    }

    @Test
    void a_factor_of_ten_by_the_same_authority_is_a_slip_even_where_the_intervals_meet() {
        Question question = only(
                Said.killed(Quantity.atLeast(600))
                        .by("the Homs local council")
                        .at("Homs")
                        .from("2015-05-10", "2015-06-09")
                        .asFigure(1)
                        .inArticle(1, "Herald", "2015-06-10"),
                Said.killed(Quantity.atLeast(60))
                        .by("a local council in Homs")
                        .at("Homs")
                        .from("2015-05-10", "2015-06-09")
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-10"));
        assertThat(question.verdict()).isEqualTo(Verdict.SLIP);
        assertThat(question.findings().get(0).reason()).contains("600+", "60+", "factor of 10", "Homs local council");
    }

    @Test
    void a_denied_figure_is_set_against_the_one_it_denies() {
        Question question = only(
                Said.killed(Quantity.exactly(12))
                        .by("SOHR")
                        .at("Binnish")
                        .on("2015-06-09")
                        .asFigure(1)
                        .inArticle(1, "Herald", "2015-06-10"),
                Said.killed(Quantity.exactly(12))
                        .by("Syrian army")
                        .at("Binnish")
                        .on("2015-06-09")
                        .as(Status.DENIED)
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-10"));
        assertThat(question.verdict()).isEqualTo(Verdict.DENIED);
        assertThat(question.independent()).isEqualTo(1);
        assertThat(question.findings())
                .anyMatch(finding -> finding.reason().contains("Syrian defence ministry denies"));
    }

    @Test
    void a_part_larger_than_its_whole_in_one_sentence_is_found() {
        List<Question> questions = questions(
                Said.killed(Quantity.exactly(9))
                        .at("Binnish")
                        .on("2015-06-09")
                        .in("one sentence")
                        .asFigure(1),
                Said.killed(Quantity.exactly(14))
                        .at("Binnish")
                        .on("2015-06-09")
                        .in("one sentence")
                        .asFigure(1)
                        .among(Group.CHILDREN)
                        .asPart()
                        .behind());
        assertThat(questions).extracting(Question::verdict).contains(Verdict.PART_EXCEEDS_WHOLE);
    }

    @Test
    void further_deaths_told_in_the_same_sentence_are_not_the_whole_of_a_part() {
        List<Question> questions = questions(
                Said.killed(Quantity.exactly(40))
                        .at("Binnish")
                        .on("2015-06-09")
                        .in("one sentence")
                        .among(Group.CIVILIANS)
                        .asFigure(1),
                Said.killed(Quantity.exactly(14))
                        .at("Binnish")
                        .on("2015-06-09")
                        .in("one sentence")
                        .asFigure(2)
                        .among(Group.CHILDREN)
                        .asPart()
                        .behind(),
                Said.killed(Quantity.exactly(3))
                        .at("Binnish")
                        .on("2015-06-09")
                        .in("one sentence")
                        .asFigure(3)
                        .among(Group.AID_WORKERS)
                        .farBehind());
        assertThat(questions).extracting(Question::verdict).doesNotContain(Verdict.PART_EXCEEDS_WHOLE);
    }

    @Test
    void a_headline_repeating_the_body_is_one_answer() {
        Question question = only(
                Said.killed(Quantity.exactly(31)).inTitle().asFigure(1),
                Said.killed(Quantity.atLeast(31))
                        .by("SOHR")
                        .at("Binnish")
                        .on("2015-06-09")
                        .asFigure(2));
        assertThat(question.answers()).hasSize(1);
        assertThat(question.answers().get(0).carriers()).containsExactly(1L, 2L);
        assertThat(question.answers().get(0).authority().kind()).isEqualTo(AuthorityKind.MONITOR);
    }

    @Test
    void one_agency_sentence_in_two_papers_is_one_statement_with_two_carriers() {
        String wire = "a boat with fishermen went down off the northern cape in a storm last night and was not found";
        Question question = only(
                Said.killed(Quantity.exactly(31))
                        .at("Latakia")
                        .on("2015-06-09")
                        .in(wire)
                        .asFigure(1)
                        .inArticle(1, "Herald", "2015-06-10"),
                Said.killed(Quantity.exactly(31))
                        .at("Latakia")
                        .on("2015-06-09")
                        .in(wire + " by rescuers")
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-10"));
        assertThat(question.answers()).hasSize(1);
        assertThat(question.answers().get(0).outlets()).containsExactly("Courier", "Herald");
        assertThat(question.independent()).isEqualTo(1);
        assertThat(question.verdict()).isEqualTo(Verdict.SINGLE);
    }

    @Test
    void a_day_is_never_set_beside_a_month() {
        assertThat(questions(
                        Said.killed(Quantity.exactly(20))
                                .by("SOHR")
                                .at("Binnish")
                                .on("2015-06-09")
                                .asFigure(1)
                                .inArticle(1, "Herald", "2015-06-10"),
                        Said.killed(Quantity.exactly(20))
                                .by("SANA")
                                .at("Binnish")
                                .from("2015-05-10", "2015-06-09")
                                .asFigure(2)
                                .inArticle(2, "Courier", "2015-06-10")))
                .hasSize(2);
    }

    @Test
    void a_village_and_its_province_on_one_day_are_one_event_only_where_the_numbers_are_near() {
        Said village = Said.killed(Quantity.exactly(42))
                .by("SOHR")
                .at("Binnish")
                .on("2015-06-09")
                .caused(Cause.AIRSTRIKE)
                .asFigure(1)
                .inArticle(1, "Herald", "2015-06-10");
        assertThat(questions(
                        village,
                        Said.killed(Quantity.exactly(45))
                                .by("SANA")
                                .at("Idlib province")
                                .on("2015-06-09")
                                .caused(Cause.AIRSTRIKE)
                                .asFigure(2)
                                .inArticle(2, "Courier", "2015-06-10")))
                .hasSize(1);
        assertThat(questions(
                        village,
                        Said.killed(Quantity.exactly(5))
                                .by("SANA")
                                .at("Idlib province")
                                .on("2015-06-09")
                                .caused(Cause.AIRSTRIKE)
                                .asFigure(2)
                                .inArticle(2, "Courier", "2015-06-10")))
                .hasSize(2);
    }

    @Test
    void an_undated_report_joins_the_event_of_the_days_before_it_was_printed() {
        Question question = only(
                Said.killed(Quantity.exactly(42))
                        .by("SOHR")
                        .at("Binnish")
                        .on("2015-06-09")
                        .caused(Cause.AIRSTRIKE)
                        .asFigure(1)
                        .inArticle(1, "Herald", "2015-06-10"),
                Said.killed(Quantity.exactly(40))
                        .by("SANA")
                        .at("Binnish")
                        .caused(Cause.AIRSTRIKE)
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-12"));
        assertThat(question.answers()).hasSize(2);
    }

    @Test
    void people_and_civilians_of_one_event_are_compared_but_a_sum_of_civilians_is_not_a_sum_of_people() {
        assertThat(only(
                                Said.of(Measure.EVACUATED, Quantity.about(700))
                                        .by("ICRC")
                                        .at("Binnish")
                                        .on("2015-06-09")
                                        .asFigure(1)
                                        .inArticle(1, "Herald", "2015-06-10"),
                                Said.of(Measure.EVACUATED, Quantity.about(700))
                                        .by("Red Cross")
                                        .at("Binnish")
                                        .on("2015-06-09")
                                        .among(Group.CIVILIANS)
                                        .asFigure(2)
                                        .inArticle(2, "Courier", "2015-06-10"))
                        .verdict())
                .isEqualTo(Verdict.AGREE);
        assertThat(questions(
                        Said.killed(Quantity.atLeast(800))
                                .by("SOHR")
                                .at("Binnish")
                                .from("2015-05-10", "2015-06-09")
                                .asFigure(1)
                                .inArticle(1, "Herald", "2015-06-10"),
                        Said.killed(Quantity.exactly(369))
                                .by("SOHR")
                                .at("Binnish")
                                .from("2015-05-11", "2015-06-09")
                                .among(Group.CIVILIANS)
                                .asFigure(2)
                                .inArticle(2, "Courier", "2015-06-10")))
                .hasSize(2);
    }

    @Test
    void what_is_feared_is_not_set_beside_what_happened() {
        assertThat(questions(
                        Said.killed(Quantity.atLeast(100))
                                .by("SOHR")
                                .at("Binnish")
                                .on("2015-06-09")
                                .as(Status.EXPECTED)
                                .asFigure(1)
                                .inArticle(1, "Herald", "2015-06-10"),
                        Said.killed(Quantity.exactly(80))
                                .by("SOHR")
                                .at("Binnish")
                                .on("2015-06-09")
                                .asFigure(2)
                                .inArticle(2, "Courier", "2015-06-10")))
                .hasSize(2);
    }

    @Test
    void the_order_of_the_input_decides_nothing_and_ids_are_stable() {
        List<Statement> statements = new ArrayList<>();
        String[] sources = {"SOHR", "SANA", "White Helmets", "activists"};
        String[] places = {"Binnish", "Idlib province", "Aleppo", "eastern Aleppo"};
        Random random = new Random(7);
        for (int i = 1; i <= 120; i++) {
            statements.add(Said.killed(Quantity.exactly(5 + random.nextInt(40)))
                    .by(sources[random.nextInt(4)])
                    .at(places[random.nextInt(4)])
                    .on("2015-06-0" + (1 + random.nextInt(9)))
                    .caused(Cause.AIRSTRIKE)
                    .asFigure(i)
                    .inArticle(i / 3, "Outlet " + i / 3 % 5, "2015-06-1" + random.nextInt(9))
                    .statement());
        }
        List<Question> once = Runs.questions(COMPARISON, statements);
        Collections.shuffle(statements, random);
        assertThat(Runs.questions(COMPARISON, statements)).isEqualTo(once);
        assertThat(once).extracting(Question::id).doesNotHaveDuplicates();
        assertThat(once.stream()
                        .flatMap(question -> question.answers().stream())
                        .flatMap(answer -> answer.carriers().stream()))
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_told_at_all_is_still_a_question() {
        Question question = only(Said.killed(Quantity.exactly(3)).nowhereAndNever());
        assertThat(question.label()).isEqualTo("People killed: place not told, day not told");
    }
}

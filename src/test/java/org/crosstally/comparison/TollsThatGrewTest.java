package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/** Tolls grow: what was said before, and what is remembered long after, is told from what contradicts. */
class TollsThatGrewTest {

    private static final Comparison COMPARISON =
            Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);

    private static List<Question> questions(Said... said) {
        List<Statement> statements = new ArrayList<>();
        for (Said one : said) {
            statements.add(one.statement());
        }
        return Runs.questions(COMPARISON, statements);
    }

    private static Said dead(int number, Quantity quantity, String printed) {
        return Said.killed(quantity)
                .at("Binnish")
                .on("2016-08-27")
                .caused(Cause.BOMBING)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, printed);
    }

    private static Said gassed(int number, Quantity quantity, String place, String printed) {
        return Said.killed(quantity)
                .at(place)
                .on("2014-05-06")
                .caused(Cause.CHEMICAL)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, printed);
    }

    @Test
    void a_number_that_its_sentence_calls_the_previous_toll_is_the_older_one_whatever_day_the_other_page_bears() {
        String sentence = "The Observatory counted so many, updating a previous toll of number";
        Question question = questions(
                        dead(1, Quantity.atLeast(126), "2016-08-27").by("SOHR"),
                        dead(2, Quantity.exactly(112), "2016-08-28").by("SOHR"),
                        dead(3, Quantity.atLeast(126), "2016-08-28").by("SOHR").in(sentence),
                        dead(4, Quantity.exactly(112), "2016-08-28")
                                .by("SOHR")
                                .in(sentence)
                                .atTheFourth()
                                .besideFigure(3)
                                .inArticle(3, "Outlet 3", "2016-08-28"))
                .get(0);
        assertThat(question.findings())
                .anyMatch(finding -> finding.verdict() == Verdict.UPDATE
                        && finding.reason().contains("126+")
                        && finding.reason().endsWith("which calls 112 the older toll."))
                .noneMatch(finding -> finding.reason().contains("lowered"));
        assertThat(question.estimate().best()).isEqualTo(OptionalLong.of(126));
    }

    @Test
    void a_lower_number_beside_a_higher_one_of_that_day_is_an_older_toll_carried_late() {
        Question question = questions(
                        dead(1, Quantity.atLeast(20), "2016-08-27").by("SOHR"),
                        dead(2, Quantity.exactly(11), "2016-08-28").by("SOHR"),
                        dead(3, Quantity.exactly(30), "2016-08-28").by("SOHR"))
                .get(0);
        assertThat(question.findings())
                .anyMatch(finding -> finding.reason().endsWith("this is an older toll carried late."))
                .noneMatch(finding -> finding.reason().contains("lowered"));
    }

    @Test
    void a_number_lowered_twice_is_no_older_toll_carried_late() {
        Question question = questions(
                        dead(1, Quantity.exactly(9), "2016-08-27").by("SOHR"),
                        dead(2, Quantity.exactly(5), "2016-08-28").by("SOHR"),
                        dead(3, Quantity.exactly(2), "2016-08-30").by("SOHR"))
                .get(0);
        assertThat(question.findings())
                .filteredOn(finding -> finding.reason().contains("lowered"))
                .hasSize(2);
        assertThat(question.findings()).noneMatch(finding -> finding.reason().contains("carried late"));
    }

    @Test
    void a_number_lowered_on_a_later_day_is_for_review() {
        Question question = questions(
                        dead(1, Quantity.exactly(30), "2016-08-27").by("SOHR"),
                        dead(2, Quantity.exactly(20), "2016-08-28").by("SOHR"))
                .get(0);
        assertThat(question.findings())
                .anyMatch(finding -> finding.severity() == Severity.REVIEW
                        && finding.reason().contains("lowered"));
    }

    @Test
    void a_lower_number_of_an_earlier_day_is_no_contradiction() {
        Question question = questions(
                        dead(1, Quantity.exactly(11), "2016-08-27").by("European Union"),
                        dead(2, Quantity.exactly(31), "2016-08-30").by("SOHR"))
                .get(0);
        assertThat(question.verdict()).isEqualTo(Verdict.DIFFER);
        assertThat(question.findings().get(0).reason()).endsWith("tolls grow.");
    }

    @Test
    void a_lower_number_of_the_same_day_or_a_later_one_is_a_contradiction() {
        assertThat(questions(
                                dead(1, Quantity.exactly(31), "2016-08-27").by("European Union"),
                                dead(2, Quantity.exactly(11), "2016-08-30").by("SOHR"))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.CONFLICT);
        assertThat(questions(
                                dead(1, Quantity.exactly(31), "2016-08-27").by("European Union"),
                                dead(2, Quantity.exactly(11), "2016-08-27").by("SOHR"))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void a_vague_word_contradicts_no_number() {
        Question question = questions(
                        dead(1, Quantity.exactly(20), "2016-08-27").by("European Union"),
                        dead(2, Quantity.vague(3, 9), "2016-08-27").by("SOHR"))
                .get(0);
        assertThat(question.verdict()).isEqualTo(Verdict.DIFFER);
        assertThat(question.findings().get(0).reason()).endsWith("a vague word is not a count.");
    }

    @Test
    void vague_words_do_not_outvote_numbers() {
        Question question = questions(
                        gassed(1, Quantity.exactly(213), "Douma", "2014-05-06").by("European Union"),
                        gassed(2, Quantity.exactly(900), "Douma", "2014-05-07").by("SOHR"),
                        gassed(3, Quantity.atLeast(850), "Douma", "2014-05-08").by("Human Rights Watch"),
                        gassed(4, Quantity.vague(200, 300), "Douma", "2014-05-09")
                                .by("UNICEF"),
                        gassed(5, Quantity.vague(200, 300), "Douma", "2014-05-09")
                                .by("WHO"))
                .get(0);
        assertThat(question.estimate().best()).isEqualTo(OptionalLong.of(900));
    }

    @Test
    void a_look_back_at_a_month_means_the_event_that_most_told_of() {
        Said looking =
                gassed(5, Quantity.vague(200, 999), "Douma", "2017-04-04").from("2014-05-01", "2014-05-31");
        List<Question> questions = questions(
                gassed(1, Quantity.exactly(400), "Douma", "2014-05-06").by("European Union"),
                gassed(2, Quantity.exactly(450), "Douma", "2014-05-06").by("SOHR"),
                gassed(3, Quantity.exactly(430), "Douma", "2014-05-06").by("UNICEF"),
                gassed(4, Quantity.exactly(2), "Jobar", "2014-05-16")
                        .on("2014-05-16")
                        .by("SOHR"),
                looking);
        assertThat(questions).anyMatch(question -> question.answers().size() == 4);
    }

    @Test
    void an_event_is_called_by_the_landscape_that_several_name_where_others_name_the_city_beside_it() {
        List<Question> questions = questions(
                gassed(1, Quantity.exactly(400), "Damascus", "2014-05-06").by("European Union"),
                gassed(2, Quantity.exactly(400), "Ghouta", "2014-05-06").by("SOHR"),
                gassed(3, Quantity.exactly(400), "Eastern Ghouta", "2014-05-06").by("UNICEF"),
                gassed(4, Quantity.exactly(400), "Ghouta", "2014-05-07").by("WHO"));
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).place()).isEqualTo(Optional.of("Ghouta"));
    }

    @Test
    void people_who_were_killed_are_not_put_into_the_mouth_that_told_of_as_many_teachers() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(6), "2016-08-28")
                        .by("UNICEF")
                        .of("teachers")
                        .in("UNICEF spoke of so many teachers"),
                dead(2, Quantity.exactly(6), "2016-08-28")
                        .in("first word from the ground is of deaths in a blast")
                        .inArticle(1, "Outlet 1", "2016-08-28"));
        assertThat(questions.stream()
                        .flatMap(question -> question.answers().stream())
                        .map(answer -> answer.authority().name()))
                .contains("UNICEF", "Outlet 1");
    }

    @Test
    void a_question_of_teachers_alone_is_headed_so() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(6), "2016-08-28").by("UNICEF").of("teachers"),
                dead(2, Quantity.exactly(4), "2016-08-28").by("SOHR").of("teachers"));
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).label()).startsWith("Teachers killed: Binnish");
    }

    @Test
    void the_gassed_and_those_hit_by_rockets_in_one_article_are_two_numbers_of_people() {
        List<Question> questions = questions(
                Said.of(Measure.INJURED, Quantity.exactly(20))
                        .at("Binnish")
                        .on("2016-08-27")
                        .caused(Cause.CHEMICAL)
                        .asFigure(1),
                Said.of(Measure.INJURED, Quantity.vague(24, 99))
                        .at("Binnish")
                        .on("2016-08-27")
                        .among(Group.CIVILIANS)
                        .by("Activists")
                        .caused(Cause.SHELLING)
                        .asFigure(2));
        assertThat(questions).hasSize(2);
    }
}

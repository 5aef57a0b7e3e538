package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/** What brings reports of one event together, and what keeps reports of two apart. */
class ManyReportsOfOneEventTest {

    private static final Comparison COMPARISON =
            Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);

    private static List<Question> questions(Said... said) {
        return Runs.questions(COMPARISON, said);
    }

    private static Said dead(long number, Quantity quantity, String day) {
        return Said.killed(quantity)
                .at("Binnish")
                .caused(Cause.AIRSTRIKE)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, day);
    }

    @Test
    void a_night_belongs_to_the_day_before_and_the_day_after() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(14), "2015-06-10")
                        .by("SOHR")
                        .when("late on Monday", "2015-06-08", "2015-06-08"),
                dead(2, Quantity.exactly(16), "2015-06-10").by("SANA").on("2015-06-09"));
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).answers()).hasSize(2);
    }

    @Test
    void near_a_city_may_be_the_village_that_others_name() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(5), "2015-06-10").by("SOHR").on("2015-06-09"),
                Said.of(Measure.INJURED, Quantity.exactly(7))
                        .at("Binnish")
                        .caused(Cause.AIRSTRIKE)
                        .by("SOHR")
                        .on("2015-06-09")
                        .asFigure(2)
                        .inArticle(1, "Outlet 1", "2015-06-10"),
                dead(3, Quantity.exactly(5), "2015-06-10")
                        .at("near Idlib")
                        .by("SANA")
                        .on("2015-06-09"),
                Said.of(Measure.INJURED, Quantity.exactly(7))
                        .at("near Idlib")
                        .caused(Cause.AIRSTRIKE)
                        .by("SANA")
                        .on("2015-06-09")
                        .asFigure(4)
                        .inArticle(3, "Outlet 3", "2015-06-10"));
        assertThat(questions).hasSize(2).allMatch(question -> question.answers().size() == 2);
        assertThat(questions)
                .extracting(Question::place)
                .allMatch(place -> place.orElse("").equals("Binnish"));
    }

    @Test
    void an_article_that_names_the_village_means_it_by_the_province_too() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(26), "2015-06-10").by("SOHR").on("2015-06-09"),
                dead(2, Quantity.exactly(35), "2015-06-10").by("SOHR").on("2015-06-09"),
                Said.killed(Quantity.exactly(22))
                        .among(Group.CHILDREN)
                        .at("Idlib province")
                        .caused(Cause.AIRSTRIKE)
                        .by("UNICEF")
                        .on("2015-06-09")
                        .asFigure(3)
                        .inArticle(2, "Outlet 2", "2015-06-10"));
        assertThat(questions)
                .filteredOn(question -> question.group() == Group.CHILDREN)
                .singleElement()
                .satisfies(question -> assertThat(question.place()).hasValue("Binnish"));
    }

    @Test
    void dozens_stand_beside_the_number_of_a_small_places_event() {
        List<Question> questions = questions(
                dead(1, Quantity.atLeast(120), "2015-06-10").by("SOHR").on("2015-06-09"),
                dead(2, Quantity.vague(24, 99), "2015-06-10").by("SANA").on("2015-06-09"));
        assertThat(questions).hasSize(1);
    }

    @Test
    void a_toll_stands_beside_the_older_one_that_it_replaces() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(126), "2015-06-10")
                        .by("SOHR")
                        .on("2015-06-09")
                        .in("it now counts the dead, updating a lower one"),
                dead(2, Quantity.exactly(112), "2015-06-10")
                        .inArticle(1, "Outlet 1", "2015-06-10")
                        .by("SOHR")
                        .on("2015-06-09"));
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.verdict()).isEqualTo(Verdict.UPDATE));
    }

    @Test
    void teachers_are_but_some_of_the_dead_and_not_the_toll() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(20), "2015-06-10").by("SOHR").on("2015-06-09"),
                dead(2, Quantity.exactly(6), "2015-06-10")
                        .by("SANA")
                        .of("teachers")
                        .on("2015-06-09"));
        assertThat(questions).hasSize(2);
    }

    @Test
    void undated_reports_of_a_large_city_printed_on_two_days_are_two_events_unless_the_number_is_the_same() {
        Said first = Said.killed(Quantity.exactly(15))
                .at("Damascus")
                .caused(Cause.BOMBING)
                .asFigure(1)
                .inArticle(1, "Herald", "2015-06-08");
        Said later = Said.killed(Quantity.exactly(18))
                .at("Damascus")
                .caused(Cause.BOMBING)
                .asFigure(2)
                .inArticle(2, "Courier", "2015-06-10");
        assertThat(questions(first, later)).hasSize(2);
        Said same = Said.killed(Quantity.exactly(15))
                .at("Damascus")
                .caused(Cause.BOMBING)
                .asFigure(2)
                .inArticle(2, "Courier", "2015-06-10");
        assertThat(questions(first, same)).hasSize(1);
    }

    @Test
    void what_a_province_lost_in_two_days_is_no_answer_about_one_of_them() {
        List<Question> questions = questions(
                Said.killed(Quantity.exactly(60))
                        .at("Deir ez-Zor province")
                        .caused(Cause.AIRSTRIKE)
                        .on("2015-06-08")
                        .by("SOHR")
                        .asFigure(1)
                        .inArticle(1, "Herald", "2015-06-10"),
                Said.killed(Quantity.exactly(70))
                        .at("Deir ez-Zor province")
                        .caused(Cause.AIRSTRIKE)
                        .when("over the last 48 hours", "2015-06-08", "2015-06-09")
                        .by("SANA")
                        .asFigure(2)
                        .inArticle(2, "Courier", "2015-06-10"));
        assertThat(questions).hasSize(2);
    }

    @Test
    void new_years_night_is_not_torn_apart() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(39), "2015-01-01").by("SOHR").on("2014-12-31"),
                dead(2, Quantity.exactly(35), "2015-01-02").by("SANA").when("overnight", "2014-12-31", "2015-01-01"));
        assertThat(questions).hasSize(1);
    }

    @Test
    void dozens_of_children_in_a_headline_are_not_the_number_of_all_the_dead() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(70), "2015-06-10").by("SOHR").on("2015-06-09"),
                dead(2, Quantity.vague(24, 99), "2015-06-10")
                        .inArticle(1, "Outlet 1", "2015-06-10")
                        .inTitle()
                        .among(Group.CHILDREN)
                        .on("2015-06-09"));
        assertThat(questions).hasSize(2);
    }
}

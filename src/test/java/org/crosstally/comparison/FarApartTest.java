package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Quantity;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/** Two tolls that lie far apart: when they are one blow's, so that an analyst must see both beside each other. */
class FarApartTest {

    private static final Comparison COMPARISON =
            Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);

    private static Said dead(int number, int people) {
        return Said.killed(Quantity.exactly(people))
                .at("Zarbeel")
                .on("2026-10-03")
                .caused(Cause.NATURAL)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, "2026-10-05");
    }

    private static List<Question> questions(Said... said) {
        return Runs.questions(COMPARISON, said);
    }

    @Test
    void four_and_forty_dead_of_one_fire_in_one_town_contradict_each_other() {
        assertThat(questions(dead(1, 4).by("fire service"), dead(2, 40).by("district council")))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.answers()).hasSize(2);
                    assertThat(question.verdict()).isNotEqualTo(Verdict.SINGLE);
                });
    }

    @Test
    void two_and_nine_dead_of_one_bomb_are_beside_each_other_in_a_town_on_no_map() {
        assertThat(questions(
                        dead(1, 2).caused(Cause.BOMBING).by("police"),
                        dead(2, 9).caused(Cause.BOMBING).by("hospital officials")))
                .singleElement()
                .satisfies(question -> assertThat(question.answers()).hasSize(2));
    }

    @Test
    void where_one_article_tells_both_they_count_different_people() {
        assertThat(questions(
                        dead(1, 4).by("fire service"),
                        dead(2, 40).by("district council"),
                        dead(3, 4).by("district council").inArticle(2, "Outlet 2", "2026-10-05")))
                .hasSize(2);
    }

    @Test
    void of_air_strikes_a_town_may_see_several_in_a_day() {
        assertThat(questions(
                        dead(1, 4).caused(Cause.AIRSTRIKE).by("fire service"),
                        dead(2, 40).caused(Cause.AIRSTRIKE).by("district council")))
                .hasSize(2);
    }

    @Test
    void more_than_ten_times_as_many_died_of_something_else() {
        assertThat(questions(dead(1, 4).by("fire service"), dead(2, 400).by("district council")))
                .hasSize(2);
    }
}

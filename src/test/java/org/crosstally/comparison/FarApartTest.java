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

    private static Said inNairobi(int number, int people, String sentence) {
        return dead(number, people).at("Nairobi").caused(Cause.OTHER).in(sentence);
    }

    @Test
    void in_a_large_city_too_a_building_that_fell_is_one_happening() {
        assertThat(questions(
                        inNairobi(1, 4, "died when a six-storey building gave way")
                                .by("rescue workers"),
                        inNairobi(2, 14, "died in the building's collapse").by("Kenya Red Cross")))
                .singleElement()
                .satisfies(question -> assertThat(question.verdict()).isEqualTo(Verdict.CONFLICT));
    }

    @Test
    void a_bus_and_a_building_are_two_happenings_of_a_large_city() {
        assertThat(questions(
                        inNairobi(1, 4, "died when a bus left the road").by("police"),
                        inNairobi(2, 14, "died in the building's collapse").by("Kenya Red Cross")))
                .hasSize(2);
    }

    @Test
    void an_air_force_strikes_several_schools_of_a_large_city_in_a_day() {
        assertThat(questions(
                        inNairobi(1, 4, "died in a strike on a school")
                                .caused(Cause.AIRSTRIKE)
                                .by("police"),
                        inNairobi(2, 14, "died in a strike on a school")
                                .caused(Cause.AIRSTRIKE)
                                .by("Kenya Red Cross")))
                .hasSize(2);
    }

    @Test
    void the_workers_of_one_factory_are_set_beside_its_workers() {
        assertThat(questions(
                        inNairobi(1, 3, "died in a fire at a factory")
                                .of("workers")
                                .by("fire brigade"),
                        inNairobi(2, 13, "died in the factory fire")
                                .of("workers")
                                .by("town hall")))
                .singleElement()
                .satisfies(question -> assertThat(question.answers()).hasSize(2));
    }

    @Test
    void bodies_are_the_toll_of_a_crash_where_nobody_counts_other_dead() {
        assertThat(questions(
                        inNairobi(1, 31, "had been taken from the train")
                                .of("bodies")
                                .by("commissioner Ann Brook"),
                        inNairobi(2, 33, "died on the train").by("Hill Railways")))
                .singleElement()
                .satisfies(question -> assertThat(question.answers()).hasSize(2));
    }

    @Test
    void a_headline_rounds_down_what_its_text_counts() {
        assertThat(questions(
                        dead(1, 412).caused(Cause.NATURAL).by("disaster agency"),
                        Said.killed(Quantity.atLeast(400))
                                .at("Zarbeel")
                                .on("2026-10-03")
                                .caused(Cause.NATURAL)
                                .asFigure(2)
                                .inArticle(1, "Outlet 1", "2026-10-05")
                                .inTitle()))
                .singleElement()
                .satisfies(question -> assertThat(question.answers()).hasSize(1));
    }

    @Test
    void a_headlines_short_name_and_the_texts_long_one_do_not_agree_with_each_other() {
        assertThat(questions(
                        dead(1, 18).by("state prosecutor's office"),
                        dead(2, 18)
                                .by("prosecutor")
                                .inArticle(1, "Outlet 1", "2026-10-05")
                                .inTitle()))
                .singleElement()
                .satisfies(question -> assertThat(question.findings()).isEmpty());
    }

    @Test
    void police_who_say_sixty_here_and_six_hundred_there_are_shown() {
        assertThat(questions(dead(1, 60).by("police"), dead(2, 600).by("police")))
                .singleElement()
                .satisfies(question -> assertThat(question.verdict()).isEqualTo(Verdict.SLIP));
    }
}

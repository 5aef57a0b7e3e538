package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/** What the words of a sentence take out of an event: another time, another place, a whole nation, a part, a sum. */
class TimesNationsAndTradesTest {

    private static final Comparison COMPARISON =
            Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);

    private static List<Question> questions(Said... said) {
        return Runs.questions(COMPARISON, said);
    }

    private static Said undated(int number, Quantity quantity, String sentence) {
        return Said.killed(quantity)
                .at("Aleppo")
                .in(sentence)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, "2016-08-28")
                .nowhereAndNever();
    }

    private static Said dead(int number, Quantity quantity) {
        return Said.killed(quantity)
                .at("Binnish")
                .on("2016-08-27")
                .caused(Cause.AIRSTRIKE)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, "2016-08-28");
    }

    private static Said ofWednesday() {
        return undated(1, Quantity.exactly(38), "rescuers counted so many on Wednesday");
    }

    @Test
    void undated_articles_of_wednesday_and_of_last_week_tell_of_two_events() {
        Said lastWeek = undated(2, Quantity.atLeast(40), "mortars fell there last week");
        assertThat(questions(ofWednesday(), lastWeek)).hasSize(2);
    }

    @Test
    void the_very_same_number_shows_that_two_undated_articles_tell_of_one_event_all_the_same() {
        Said lastWeek = undated(2, Quantity.exactly(38), "mortars fell there last week");
        assertThat(questions(ofWednesday(), lastWeek)).hasSize(1);
    }

    @Test
    void the_day_of_saying_so_is_not_the_day_of_what_is_said() {
        Said saidOnThursday = undated(2, Quantity.atLeast(40), "the council said on Thursday that so many died");
        assertThat(questions(ofWednesday(), saidOnThursday)).hasSize(1);
    }

    @Test
    void so_many_of_a_nation_are_not_those_of_the_place_that_the_article_tells_of_besides() {
        Said nation = Said.of(Measure.TRAPPED, Quantity.about(600_000))
                .at("Aleppo")
                .of("Syrians")
                .in("number Syrians live under siege, says the agency")
                .asFigure(1);
        Said city = Said.of(Measure.TRAPPED, Quantity.atLeast(250_000))
                .at("Aleppo")
                .of("people")
                .asFigure(2)
                .inArticle(2, "Outlet 2", "2015-06-10");
        assertThat(questions(nation, city))
                .hasSize(2)
                .anyMatch(question -> question.place().equals(Optional.of("Syria")));
    }

    @Test
    void refugees_are_not_set_beside_all_who_left_their_homes() {
        Said refugees = Said.of(Measure.DISPLACED, Quantity.exactly(5_000_000))
                .at("Syria")
                .of("refugees")
                .from("2011-01-01", "2015-06-10")
                .asFigure(1);
        Said displaced = Said.of(Measure.DISPLACED, Quantity.exactly(6_000_000))
                .at("Syria")
                .of("people")
                .from("2011-01-01", "2015-06-10")
                .asFigure(2)
                .inArticle(2, "Outlet 2", "2015-06-10");
        assertThat(questions(refugees, displaced)).hasSize(2);
    }

    @Test
    void teachers_are_set_beside_teachers_and_apart_from_the_toll() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(35)).by("SOHR"),
                dead(2, Quantity.exactly(6)).of("teachers").by("UNICEF"),
                dead(3, Quantity.exactly(4)).of("teachers").by("SOHR").inArticle(1, "Outlet 1", "2016-08-28"));
        assertThat(questions)
                .filteredOn(question -> question.answers().size() == 2)
                .singleElement()
                .satisfies(question -> assertThat(question.answers())
                        .extracting(Answer::quantity)
                        .containsExactlyInAnyOrder(Quantity.exactly(4), Quantity.exactly(6)));
    }

    @Test
    void bodies_seen_in_one_hospital_are_not_those_seen_in_another() {
        assertThat(questions(
                        dead(1, Quantity.exactly(30)).of("bodies").by("SOHR"),
                        dead(2, Quantity.exactly(80)).of("bodies").by("UNICEF")))
                .hasSize(2);
    }

    @Test
    void ten_of_forty_eight_people_are_some_of_them() {
        Said headline = Said.killed(Quantity.exactly(10))
                .at("Binnish")
                .on("2016-08-27")
                .in("number of 48 people killed there were children")
                .atTheFourth()
                .asFigure(1)
                .inArticle(1, "Outlet 1", "2016-08-28");
        assertThat(questions(headline, dead(2, Quantity.exactly(48)))).hasSize(2);
    }

    @Test
    void a_place_named_behind_hours_after_is_not_where_the_number_died() {
        Said elsewhere = dead(1, Quantity.exactly(6))
                .among(Group.CHILDREN)
                .in("children died near the capital hours after a raid left dozens dead in Binnish");
        Said there = dead(2, Quantity.exactly(9)).among(Group.CHILDREN);
        assertThat(questions(elsewhere, there)).hasSize(2);
    }

    @Test
    void those_killed_in_two_attacks_are_not_set_beside_those_of_one() {
        Said both = dead(1, Quantity.exactly(14)).among(Group.CHILDREN).in("those killed in two attacks");
        Said one = dead(2, Quantity.exactly(5)).among(Group.CHILDREN);
        assertThat(questions(both, one)).hasSize(2);
    }

    @Test
    void what_two_towns_lost_together_is_no_towns_toll() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(39)).at("Idlib"),
                dead(2, Quantity.exactly(36)).at("Idlib").inArticle(1, "Outlet 1", "2016-08-28"),
                dead(3, Quantity.exactly(3)).at("Maarat al-Numan").inArticle(1, "Outlet 1", "2016-08-28"),
                dead(4, Quantity.exactly(30)).at("Idlib"));
        assertThat(questions)
                .filteredOn(question -> question.answers().stream()
                        .anyMatch(answer -> answer.quantity().equals(Quantity.exactly(39))))
                .allMatch(question -> question.answers().size() == 1);
    }

    @Test
    void a_town_whose_name_is_told_elsewhere_too_lies_in_the_country_spoken_of() {
        Said syrian = dead(1, Quantity.exactly(25)).at("Ras al-Ain").in("Kurds died there in Syria's north");
        assertThat(COMPARISON.blocksOf(List.of(syrian.statement()))).containsExactly("SY/2016");
    }

    @Test
    void a_city_abroad_stays_there_although_the_sentences_speak_of_its_neighbour() {
        Said turkish = dead(1, Quantity.exactly(20)).at("Kilis").in("rockets from Syria fell in Kilis");
        assertThat(COMPARISON.blocksOf(List.of(turkish.statement()))).containsExactly("TR/2016");
    }

    @Test
    void state_television_is_the_countrys_that_the_sentence_names() {
        List<Question> questions = questions(dead(1, Quantity.exactly(6))
                .by("state television")
                .in("a bomb killed six, Syrian state television reported"));
        assertThat(questions)
                .flatExtracting(Question::answers)
                .extracting(answer -> answer.authority().name())
                .containsExactly("Syrian state television");
    }

    @Test
    void state_tv_is_state_television() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(6)).by("state TV"),
                dead(2, Quantity.exactly(7)).by("state television"));
        assertThat(questions)
                .flatExtracting(Question::answers)
                .extracting(answer -> answer.authority().id())
                .hasSize(2)
                .containsOnly("state-tv");
    }

    @Test
    void people_who_are_counted_are_no_speakers() {
        List<Question> questions =
                questions(dead(1, Quantity.exactly(60)).by("people").in("raids wounded people, said the Observatory"));
        assertThat(questions)
                .flatExtracting(Question::answers)
                .extracting(answer -> answer.authority().name())
                .containsExactly("Syrian Observatory for Human Rights");
    }
}

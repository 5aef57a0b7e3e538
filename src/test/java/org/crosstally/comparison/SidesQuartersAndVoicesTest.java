package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Quantity;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

/** Which part of a city, which of its people and whose voice: where one event ends and the next one begins. */
class SidesQuartersAndVoicesTest {

    private static final Comparison COMPARISON =
            Comparison.with(Gazetteer.load(), Authorities.load(), Profile.INTERVAL);

    private static List<Question> questions(Said... said) {
        return Runs.questions(COMPARISON, said);
    }

    private static Said dead(int number, Quantity quantity) {
        return Said.killed(quantity)
                .at("Aleppo")
                .on("2016-08-27")
                .caused(Cause.AIRSTRIKE)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, "2016-08-28");
    }

    @Test
    void civilians_are_set_beside_civilians_where_who_counts_all_the_dead_counts_these_too() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(9)).at("Binnish").by("SOHR"),
                dead(2, Quantity.exactly(4))
                        .at("Binnish")
                        .by("SOHR")
                        .among(Group.CIVILIANS)
                        .inArticle(1, "Outlet 1", "2016-08-28"),
                dead(3, Quantity.exactly(5)).at("Binnish").by("SANA").among(Group.CIVILIANS));
        assertThat(questions)
                .filteredOn(question -> question.answers().size() == 2)
                .singleElement()
                .satisfies(question -> assertThat(question.answers())
                        .extracting(Answer::quantity)
                        .containsExactlyInAnyOrder(Quantity.exactly(4), Quantity.exactly(5)));
    }

    @Test
    void what_one_article_adds_up_is_no_sum_in_another_that_credits_nobody() {
        Stream<Said> sum = Stream.of(21, 15, 6)
                .map(number -> dead(number, Quantity.exactly(number))
                        .at("Binnish")
                        .by("SOHR")
                        .inArticle(1, "Outlet 1", "2016-08-28"));
        Said retold = dead(2, Quantity.atLeast(15)).at("Binnish");
        assertThat(questions(Stream.concat(sum, Stream.of(retold)).toArray(Said[]::new)))
                .filteredOn(question -> question.answers().stream()
                        .anyMatch(answer -> answer.quantity().equals(Quantity.exactly(21))))
                .singleElement()
                .satisfies(question -> assertThat(question.answers()).hasSize(1));
    }

    @Test
    void separate_raids_are_another_event_than_the_one_told_of_before() {
        EventWords words = EventWords.load();
        assertThat(words.tellOfAnother(passage("Separate air strikes killed twelve people")))
                .isTrue();
        assertThat(words.tellOfAnother(passage("Air strikes killed twelve people in separate towns")))
                .isFalse();
    }

    private static Passage passage(String sentence) {
        return new Passage(Field.TEXT, sentence, "twelve", 1, 0);
    }

    @Test
    void six_children_west_of_a_city_are_the_six_children_in_its_west() {
        Said west = dead(1, Quantity.exactly(6)).at("west Aleppo").among(Group.CHILDREN);
        assertThat(questions(
                        west, dead(2, Quantity.exactly(6)).at("west of Aleppo").among(Group.CHILDREN)))
                .hasSize(1);
        assertThat(questions(west, dead(2, Quantity.exactly(6)).at("west of Aleppo")))
                .hasSize(2);
    }

    @Test
    void dozens_of_soldiers_near_a_city_are_those_of_its_only_such_strike_that_day() {
        Said base = dead(1, Quantity.exactly(62)).at("Deir Ezzor air base").among(Group.SOLDIERS);
        Said near = dead(2, Quantity.vague(24, 99)).at("south of Deir Ezzor").among(Group.SOLDIERS);
        assertThat(questions(base, near)).hasSize(1);
        assertThat(questions(base, near.caused(Cause.BOMBING))).hasSize(2);
    }

    @Test
    void a_toll_of_a_citys_side_near_that_of_a_quarter_is_one_event() {
        Said quarter = dead(1, Quantity.atLeast(27)).at("Fardos district of Aleppo");
        assertThat(questions(quarter, dead(2, Quantity.exactly(26)).at("eastern Aleppo")))
                .hasSize(1);
        assertThat(questions(quarter, dead(2, Quantity.exactly(60)).at("eastern Aleppo")))
                .hasSize(2);
    }

    @Test
    void as_many_killed_by_shells_here_and_by_air_raids_there_are_two_events_of_a_city() {
        Said shells = dead(1, Quantity.exactly(15)).at("Sheikh Maqsoud").caused(Cause.SHELLING);
        assertThat(questions(shells, dead(2, Quantity.exactly(15)))).hasSize(2);
        assertThat(questions(shells, dead(2, Quantity.exactly(15)).caused(Cause.SHELLING)))
                .hasSize(1);
    }

    @Test
    void at_least_sixteen_in_a_province_are_not_the_twenty_four_of_one_quarter() {
        Said quarter = dead(1, Quantity.atLeast(24)).at("Maadi district of Aleppo");
        assertThat(questions(quarter, dead(2, Quantity.atLeast(16)).at("Aleppo province")))
                .hasSize(2);
        assertThat(questions(quarter, dead(2, Quantity.atLeast(21)).at("Aleppo province")))
                .hasSize(1);
    }

    @Test
    void quarters_that_an_article_names_beside_the_whole_city_have_but_parts_of_its_toll() {
        Said city = dead(1, Quantity.exactly(18));
        Said quarter =
                dead(2, Quantity.exactly(12)).at("Maadi district of Aleppo").inArticle(1, "Outlet 1", "2016-08-28");
        Said next = dead(3, Quantity.exactly(4)).at("Fardos district of Aleppo").inArticle(1, "Outlet 1", "2016-08-28");
        Said other = dead(4, Quantity.exactly(14)).at("Maadi district of Aleppo");
        assertThat(questions(quarter, other)).hasSize(1);
        assertThat(questions(city, quarter, next, other))
                .filteredOn(question -> question.answers().stream()
                        .anyMatch(answer -> answer.quantity().equals(Quantity.exactly(12))))
                .allMatch(question -> question.answers().size() == 1);
    }

    @Test
    void an_event_is_called_by_the_quarter_that_several_articles_name() {
        Stream<Said> city = Stream.of(1, 2, 3, 4).map(number -> dead(number, Quantity.exactly(112)));
        Stream<Said> quarter = Stream.of(5, 6, 7)
                .map(number -> dead(number, Quantity.exactly(112)).at("Maadi district of Aleppo"));
        assertThat(questions(Stream.concat(city, quarter).toArray(Said[]::new)))
                .singleElement()
                .satisfies(question -> assertThat(question.place()).contains("Maadi"));
    }

    @Test
    void a_source_in_the_city_is_the_source_further_down() {
        List<Question> questions = questions(
                dead(1, Quantity.exactly(4)).by("an informed source in Homs"),
                dead(2, Quantity.exactly(4)).by("the source").inArticle(1, "Outlet 1", "2016-08-28"));
        assertThat(questions)
                .singleElement()
                .satisfies(question -> assertThat(question.answers()).hasSize(1));
    }

    @Test
    void of_one_blow_an_unnamed_bodys_count_stands_beside_a_named_ones() {
        Said named = hurt(1, 546).by("UNICEF");
        Said unnamed = hurt(2, 200).by("opposition forces").inArticle(1, "Outlet 1", "2016-08-28");
        assertThat(questions(named, unnamed)).hasSize(1);
        assertThat(questions(named.caused(Cause.AIRSTRIKE), unnamed.caused(Cause.AIRSTRIKE)))
                .hasSize(2);
    }

    private static Said hurt(int number, long people) {
        return Said.of(Measure.INJURED, Quantity.exactly(people))
                .at("Binnish")
                .on("2016-08-27")
                .caused(Cause.CHEMICAL)
                .asFigure(number)
                .inArticle(number, "Outlet " + number, "2016-08-28");
    }

    @Test
    void gas_in_one_provinces_city_is_not_the_gas_in_anothers_town() {
        Said town = dead(1, Quantity.exactly(30)).at("Saraqib").caused(Cause.CHEMICAL);
        assertThat(questions(town, dead(2, Quantity.exactly(5)).caused(Cause.CHEMICAL)))
                .hasSize(2);
        assertThat(questions(town, dead(2, Quantity.exactly(28)).at("Idlib").caused(Cause.CHEMICAL)))
                .hasSize(1);
    }

    @Test
    void a_small_town_lies_in_the_country_that_the_sentences_speak_of() {
        Said blast = dead(1, Quantity.exactly(25)).at("Ariha").in("blast in Syria's Idlib province killed rebels");
        assertThat(COMPARISON.blocksOf(List.of(blast.statement()))).containsExactly("SY/2016");
    }
}

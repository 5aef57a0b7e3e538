package org.crosstally.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Optional<String> SYRIA = Optional.of("SY");
    private static final String ALEPPO = "170063";

    @SuppressWarnings("NullAway.Init")
    private static Gazetteer gazetteer;

    @BeforeAll
    static void load() {
        gazetteer = Gazetteer.load();
    }

    private static Place syrian(String words) {
        return gazetteer.resolve(words, SYRIA).orElseThrow(() -> new AssertionError(words + " is not known"));
    }

    @ParameterizedTest
    @CsvSource({
        "Khan Sheikhun, 168325",
        "Khan Shaykhun, 168325",
        "Khan Sheikhoun, 168325",
        "Khān Shaykhūn, 168325",
        "KHAN-SHEIKHOUN, 168325",
        "Douma, 170592",
        "Dūmā, 170592",
        "Deir ez-Zor, 170794",
        "Deir Ezzor, 170794",
        "Dayr az Zawr, 170794",
        "Deir al-Zour, 170794",
        "Raqqa, 172955",
        "Ar-Raqqah, 172955",
        "Raqa, 172955",
        "Dara'a, 170905",
        "Dar’a, 170905",
        "Deraa, 170905",
        "Maarat an-Numan, 167611",
        "Maarret al-Noman, 167611"
    })
    void one_town_is_found_by_all_its_spellings(String spelling, String id) {
        assertThat(syrian(spelling).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "eastern Aleppo, east",
        "east Aleppo, east",
        "rebel-held eastern Aleppo, east",
        "the eastern part of Aleppo, east",
        "Aleppo's east, east",
        "Aleppos eastern half, east",
        "north-western Aleppo, northwest",
        "opposition-held Aleppo, rebel held",
        "the Karm Nowhere neighbourhood of Aleppo, karm nuhara"
    })
    void a_part_of_a_city_is_the_city_narrowed(String words, String part) {
        Place place = syrian(words);
        assertThat(place.id()).isEqualTo(ALEPPO);
        assertThat(place.part()).contains(part);
        assertThat(gazetteer.contains(syrian("Aleppo"), place)).isTrue();
        assertThat(gazetteer.contains(place, syrian("Aleppo"))).isFalse();
        assertThat(place.whole()).isEqualTo(syrian("Aleppo"));
    }

    @Test
    void two_parts_of_a_city_do_not_hold_each_other() {
        assertThat(gazetteer.contains(syrian("eastern Aleppo"), syrian("western Aleppo")))
                .isFalse();
        assertThat(gazetteer.lowestCommon(syrian("eastern Aleppo"), syrian("western Aleppo")))
                .contains(syrian("Aleppo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Homs",
                "city of Homs",
                "the city of Homs",
                "Homs city",
                "near Homs",
                "north of Homs",
                "outskirts of Homs",
                "on the outskirts of Homs",
                "Homs, Syria",
                "Syrian Homs",
                "Syria's Homs",
                "Homs in Syria"
            })
    void words_around_a_name_leave_the_place_as_it_is(String words) {
        assertThat(syrian(words).id()).isEqualTo("169577");
        assertThat(syrian(words).part()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Idlib province, SY.12",
        "province of Idlib, SY.12",
        "Idleb governorate, SY.12",
        "the Homs province, SY.11",
        "Hasakeh province, SY.01",
        "Aleppo countryside, SY.09",
        "the countryside south of Aleppo, SY.09",
        "Deraa province, SY.06"
    })
    void a_province_is_told_from_its_seat(String words, String id) {
        assertThat(syrian(words).id()).isEqualTo(id);
        assertThat(syrian(words).kind()).isEqualTo(PlaceKind.PROVINCE);
    }

    @Test
    void a_list_is_the_smallest_place_that_holds_its_members() {
        Place both = syrian("Saraqib and Khan Sheikhun");
        assertThat(both.id()).isEqualTo("SY.12");
        assertThat(both.part()).contains("saraqib and khan sheikhun");
        assertThat(gazetteer.resolveAll("Homs, Hama and Idlib", SYRIA))
                .extracting(Place::id)
                .containsExactly("169577", "170017", "169389");
        assertThat(gazetteer.resolve("Syria and Iraq", SYRIA)).isEmpty();
    }

    @Test
    void an_ambiguous_name_goes_to_the_country_spoken_of_and_else_to_the_largest() {
        assertThat(gazetteer.resolve("Tripoli", Optional.of("LB")).orElseThrow().country())
                .isEqualTo("LB");
        assertThat(gazetteer.resolve("Tripoli", Optional.empty()).orElseThrow().country())
                .isEqualTo("LY");
        assertThat(gazetteer.resolve("Georgia", Optional.of("US")).orElseThrow().id())
                .isEqualTo("US.GA");
        assertThat(gazetteer.resolve("Georgia", SYRIA).orElseThrow().id()).isEqualTo("GE");
        assertThat(gazetteer.resolve("London", SYRIA).orElseThrow().country()).isEqualTo("GB");
        assertThat(gazetteer.resolve("Aleppo", Optional.of("US")).orElseThrow().id())
                .isEqualTo(ALEPPO);
    }

    @Test
    void a_capital_is_no_small_namesake_of_the_country_spoken_of() {
        assertThat(gazetteer
                        .resolve("Damascus", Optional.of("US"))
                        .orElseThrow()
                        .country())
                .isEqualTo("SY");
        assertThat(gazetteer.resolve("Athens", Optional.of("US")).orElseThrow().country())
                .isEqualTo("US");
    }

    @Test
    void settlements_lie_in_their_district_province_and_country() {
        Place town = syrian("Khan Sheikhun");
        assertThat(gazetteer.contains(syrian("Idlib province"), town)).isTrue();
        assertThat(gazetteer.contains(syrian("Syria"), town)).isTrue();
        assertThat(gazetteer.contains(syrian("Idlib"), town)).isFalse();
        assertThat(gazetteer.contains(syrian("Homs province"), town)).isFalse();
        assertThat(gazetteer.contains(town, town)).isTrue();
        assertThat(gazetteer.lowestCommon(town, syrian("Homs")).map(Place::id)).contains("SY");
        assertThat(town.kilometresTo(syrian("Hama"))).isBetween(30.0, 45.0);
    }

    @Test
    void every_place_is_found_again_by_its_id() {
        for (String id : List.of(ALEPPO, "SY", "SY.09", "SY.12.167610")) {
            assertThat(gazetteer.byId(id).map(Place::id)).contains(id);
        }
        assertThat(gazetteer.byId("no such id")).isEmpty();
        assertThat(gazetteer.byId("")).isEmpty();
        assertThat(gazetteer.byId("99999999999999")).isEmpty();
    }

    @Test
    void the_country_is_the_one_most_spoken_of() {
        assertThat(gazetteer.countryOf(List.of("Aleppo", "Moscow", "Syrian", "Homs")))
                .contains("SY");
        assertThat(gazetteer.countryOfText(
                        "Floods in Nepal: Kathmandu's hospitals treated dozens, Nepalese police said"))
                .contains("NP");
        assertThat(gazetteer.countryOfText("Nothing is named here")).isEmpty();
        assertThat(gazetteer.countryOf(List.of())).isEmpty();
    }

    @Test
    void a_name_that_only_one_place_bears_speaks_for_its_country_however_few_live_there() {
        assertThat(gazetteer.countryOf(List.of("Qamishli", "Nusaybin", "Qamishli")))
                .contains("SY");
    }

    @Test
    void the_longest_name_starting_at_a_token_is_counted_in_tokens() {
        assertThat(match("Deir ez - Zor was hit")).isEqualTo(4);
        assertThat(match("Deir ez-Zor was hit")).isEqualTo(2);
        assertThat(match("Khan Sheikhoun .")).isEqualTo(2);
        assertThat(match("Aleppos east")).isEqualTo(1);
        assertThat(match("Homs , Hama")).isEqualTo(1);
        assertThat(match("killed in Homs")).isZero();
        assertThat(match("")).isZero();
    }

    @Test
    void ordinary_words_and_people_are_no_places_in_running_text() {
        for (String word : List.of("Hamas", "March", "Fridays", "But", "Ali", "Council", "At", "Us")) {
            assertThat(match(word + " said")).as(word).isZero();
        }
    }

    @Test
    void small_places_count_only_where_the_article_plays() {
        String[] tokens = {"Tibni", "was", "hit"};
        assertThat(gazetteer.longestMatch(tokens, 0)).isZero();
        assertThat(gazetteer.longestMatch(tokens, 0, SYRIA)).isEqualTo(1);
        assertThat(gazetteer.longestMatch(tokens, 0, Optional.of("PE"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Kefraya, SY.12",
        "al-Foua, SY.12",
        "Hass, SY.12",
        "Rashidin, SY.09",
        "Shayrat airbase, SY.11",
        "eastern Ghouta, SY.08",
        "Bab al-Nayrab, SY.09",
        "Damascus Countryside, SY.08"
    })
    void places_too_small_for_the_file_are_in_the_supplement(String words, String province) {
        assertThat(syrian(words).provinceId()).contains(province);
    }

    @Test
    void a_landscape_holds_the_towns_within_its_radius() {
        Place ghouta = syrian("Eastern Ghouta");
        assertThat(ghouta.kind()).isEqualTo(PlaceKind.AREA);
        assertThat(gazetteer.contains(ghouta, syrian("Douma"))).isTrue();
        assertThat(gazetteer.contains(ghouta, syrian("Homs"))).isFalse();
        assertThat(gazetteer.contains(syrian("Ghouta"), ghouta)).isTrue();
    }

    @Test
    void a_quarter_lies_in_its_city() {
        Place quarter = syrian("the Bab al-Nayrab neighbourhood of Aleppo");
        assertThat(quarter.kind()).isEqualTo(PlaceKind.NEIGHBOURHOOD);
        assertThat(gazetteer.contains(syrian("Aleppo"), quarter)).isTrue();
        assertThat(gazetteer.lowestCommon(quarter, syrian("Sakhour"))).contains(syrian("Aleppo"));
    }

    private static int match(String tokens) {
        return gazetteer.longestMatch(tokens.split(" "), 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ", , ,",
                "the",
                "of",
                "of of of",
                "and",
                "💥",
                "east",
                "province",
                "the the the the",
                "\u0000",
                "the capital of",
                "near near near near near near near near near near near Homsx"
            })
    void nonsense_is_no_place_and_no_error(String words) {
        assertThat(gazetteer.resolve(words, SYRIA)).isEmpty();
        assertThat(gazetteer.resolve(words, Optional.empty())).isEmpty();
        assertThat(gazetteer.resolveAll(words, Optional.of("??"))).isEmpty();
        assertThat(gazetteer.isPlaceName(words)).isFalse();
    }

    @Test
    void very_long_words_are_turned_away() {
        String endless = "Aleppo and ".repeat(100_000);
        assertThat(gazetteer.resolve(endless, SYRIA)).isEmpty();
        assertThat(gazetteer.resolve("a".repeat(1_000_000), SYRIA)).isEmpty();
        assertThat(gazetteer.longestMatch(new String[] {"x".repeat(1_000_000)}, 0))
                .isZero();
    }

    @Test
    void names_nobody_lists_compare_as_folded_words() {
        assertThat(gazetteer.resolve("Tall Nowhere", SYRIA)).isEmpty();
        assertThat(gazetteer.fold("Tall al-Nowhere")).isEqualTo(gazetteer.fold("Tal Nowhereh"));
        assertThat(gazetteer.fold("Saint-Nulle-Part")).isEqualTo(gazetteer.fold("SAINT NULLE PART"));
        assertThat(gazetteer.fold("")).isEmpty();
    }
}

package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIsNoPlaceOfTheEventTest {

    private static List<String> places(String text) {
        return LocatedFigures.places(LocatedFigures.of("", text));
    }

    @Test
    void a_storm_is_no_place_by_whatever_name_the_article_calls_it() {
        assertThat(places("Cyclone Nimrat came ashore in Kenya. Nimrat killed 14 people."))
                .containsExactly("Kenya");
    }

    @Test
    void a_people_is_no_place() {
        assertThat(places("In Kenya a Taiwanese bus was hit and 14 people died."))
                .containsExactly("Kenya");
    }

    @Test
    void where_a_message_was_posted_is_no_place() {
        assertThat(places("A fire in Nairobi killed 14 people, the mayor wrote on Telegram."))
                .containsExactly("Nairobi");
    }

    @Test
    void what_a_day_is_tied_by_does_not_tie_the_speaker_behind_it() {
        assertThat(places("On Sunday Nimrat said that 14 people were killed in Kenya."))
                .containsExactly("Kenya");
    }

    @Test
    void an_office_is_no_place() {
        assertThat(places("The Civil Defense department gave the toll as 14 people killed in Kenya."))
                .containsExactly("Kenya");
    }

    @Test
    void a_description_of_a_place_is_not_its_name() {
        assertThat(places("A twister killed 14 people near the northwest Oklahoma town of Tulsa."))
                .containsExactly("Tulsa");
        assertThat(places("In that Horn of Africa country 14 people died. It was a hard year for Somalia."))
                .doesNotContain("Africa country");
    }

    @Test
    void a_place_from_which_another_is_measured_is_not_where_it_happened() {
        assertThat(places("Shells on Zarbeel, a farming town east of Nairobi, killed 14 people in Zarbeel."))
                .containsExactly("Zarbeel");
        assertThat(places("A bus crashed in Nakuru, 150 km from Nairobi, and 14 people died."))
                .containsExactly("Nakuru");
        assertThat(places("A bus crashed 20 km east of Nairobi and 14 people died."))
                .containsExactly("east of Nairobi");
    }

    @Test
    void of_several_tolls_each_has_the_place_of_its_own_clause() {
        assertThat(places("In Kenya 14 people died and in Uganda six.")).containsExactly("Kenya", "Uganda");
        assertThat(places("The floods killed 14 people in Kenya, while authorities in Uganda reported 20 deaths."))
                .containsExactly("Kenya", "Uganda");
        assertThat(places("Nine people died and four were hurt in Nakuru, and 12 died and six were hurt in Mombasa."))
                .containsExactly("Nakuru", "Nakuru", "Mombasa", "Mombasa");
    }

    @Test
    void people_counted_among_others_do_not_part_these_from_their_place() {
        assertThat(places("Nine people were killed in Nakuru and six others - among them a child - died in Mombasa."))
                .startsWith("Nakuru", "Mombasa");
    }

    @Test
    void the_place_of_a_part_is_not_that_of_the_whole() {
        assertThat(places("Storms in Kenya killed 18 people, including 15 in Nakuru."))
                .containsExactly("Kenya", "Nakuru");
    }

    @Test
    void a_hospital_is_no_place_of_the_event_unless_it_was_hit() {
        assertThat(places("A bus crashed in Nakuru. The Moi hospital took in 14 wounded people."))
                .containsExactly("Nakuru");
        assertThat(places("Shells struck the Moi hospital in Nakuru and killed 14 people."))
                .containsExactly("Moi hospital in Nakuru");
    }

    @Test
    void people_did_not_leave_the_place_they_went_to() {
        assertThat(places("Fighting in Somalia made 4,000 people flee to Kenya."))
                .containsExactly("Somalia");
        assertThat(places("The flood spread to Nakuru, where 4,000 people were evacuated."))
                .containsExactly("Nakuru");
    }

    @Test
    void what_is_told_of_across_the_country_is_the_countrys() {
        assertThat(places("A storm struck Nakuru in Kenya. In all 140 people were killed across the country."))
                .containsExactly("Kenya");
        assertThat(places("Fires around the Kenyan nation are burning. Nine people died in Nakuru."))
                .containsExactly("Nakuru");
    }

    @Test
    void a_government_called_by_its_capital_is_no_place() {
        assertThat(places("Raids in Syria on Homs and Hama went on. In Syria 140 people died since Moscow intervened."))
                .containsExactly("Syria");
    }

    @Test
    void who_speaks_is_no_place_wherever_the_article_names_him() {
        assertThat(places("Floods struck Nakuru. According to Zarbeelu 14 people died. Zarbeelu said more may follow."))
                .containsExactly("Nakuru");
    }
}

package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceReaderTest {

    @Test
    void a_place_in_the_sentence_is_where_it_happened() {
        List<Located> located = LocatedFigures.of("", "A bus bomb killed 14 people in Homs on Tuesday.");

        assertThat(LocatedFigures.places(located)).containsExactly("Homs");
        assertThat(located.get(0).reason()).isEqualTo(Located.Reason.SAME_SENTENCE);
        assertThat(located.get(0).line()).isZero();
    }

    @Test
    void a_name_is_a_place_where_the_words_around_it_are_said_of_places_only() {
        assertThat(LocatedFigures.places(LocatedFigures.of("", "Gunmen killed 14 villagers of Zarbeelat at dawn.")))
                .containsExactly("Zarbeelat");
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "", "A car bomb killed 14 people in front of the stalls of Zarbeelat, a fishing town.")))
                .containsExactly("Zarbeelat");
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "A storm killed 14 people in the northwest Oklahoma town of Zarbeelat.")))
                .containsExactly("Zarbeelat");
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "", "A bus fell into a ravine in the region of Zarbeelat and 14 people died.")))
                .containsExactly("Zarbeelat");
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "Two car bombs in the western Zarbeelat district killed 14 people.")))
                .containsExactly("western Zarbeelat district");
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "A landslide near Zarbeelat de Nimrat killed 14 people.")))
                .containsExactly("Zarbeelat de Nimrat");
    }

    @Test
    void a_name_that_is_a_places_once_is_one_wherever_it_stands() {
        assertThat(
                        LocatedFigures.places(
                                LocatedFigures.of(
                                        "",
                                        "A ferry sank near Homs. A curfew was set in Zarbeelat. Shells fell on Zarbeelat, killing 14 people.")))
                .containsExactly("Zarbeelat");
    }

    @Test
    void a_radio_station_is_not_where_it_happened() {
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "\"We have 14 dead,\" he told Radio Sol after the quake in Homs.")))
                .containsExactly("Homs");
    }

    @Test
    void names_that_say_what_they_are_need_no_other_word_to_be_places() {
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "Two people were killed in the Czech Republic on Friday.")))
                .containsExactly("Czech Republic");
        assertThat(LocatedFigures.places(LocatedFigures.of("", "60 people drowned on the North Island.")))
                .containsExactly("North Island");
        assertThat(LocatedFigures.places(LocatedFigures.of("", "Four people drowned near Zarbeel's Bay.")))
                .containsExactly("Zarbeel's Bay");
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "An explosion in the Zarbeel coal mine killed 12 people.")))
                .containsExactly("Zarbeel coal mine");
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "", "12 people were killed in the eastern provinces of Zarbeel, Nimrat and Qastra.")))
                .containsExactly("Zarbeel, Nimrat and Qastra");
    }

    @Test
    void each_of_several_tolls_has_the_place_on_its_own_side() {
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "Two people died in Poland, three in Austria and one in Germany.")))
                .containsExactly("Poland", "Austria", "Germany");
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "", "The storm killed three people in Manila, five in Cebu and one in Davao.")))
                .containsExactly("Manila", "Cebu", "Davao");
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "",
                        "Six deaths were reported in east China's Hunan Province and two were reported in south China's"
                                + " Guangdong Province.")))
                .containsExactly("Hunan Province", "Guangdong Province");
    }

    @Test
    void a_place_that_leads_its_clause_is_that_of_the_people_behind_it() {
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "In Honduras, 14 people died; in Guatemala, 22 were killed.")))
                .containsExactly("Honduras", "Guatemala");
    }

    @Test
    void a_storm_over_a_country_takes_its_toll_from_all_of_it_a_crash_from_where_it_happened() {
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "Storm leaves 36 dead in Portugal",
                        "A storm has killed 36 people in Portugal. Roofs were torn off in the town of Zarbeel.")))
                .containsExactly("Portugal", "Portugal");
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "Train crash in Portugal leaves 36 dead",
                        "Two trains collided in Portugal on Monday and 36 people died. The crash happened near the town"
                                + " of Zarbeel.")))
                .containsExactly("Zarbeel", "Zarbeel");
    }

    @Test
    void words_such_as_port_and_base_belong_to_the_name() {
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "A ferry capsized near Port Zarbeel killing 12 people.")))
                .containsExactly("Port Zarbeel");
        assertThat(LocatedFigures.places(LocatedFigures.of("", "Shells hit Base 46 killing 12 people.")))
                .containsExactly("Base 46");
        assertThat(LocatedFigures.places(LocatedFigures.of("", "12 people were killed at Zarbeel military airport.")))
                .containsExactly("Zarbeel military airport");
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "12 people were killed in Zarbeel, Nimrat and Qastra provinces.")))
                .containsExactly("Zarbeel, Nimrat and Qastra provinces");
    }

    @Test
    void the_name_of_a_body_is_no_place() {
        assertThat(LocatedFigures.places(
                        LocatedFigures.of("", "The Zarbeel District Council said 80 people had been wounded.")))
                .containsExactly("nowhere");
    }

    @Test
    void a_village_without_a_name_takes_the_name_told_next() {
        List<Located> located = LocatedFigures.of(
                "",
                "Shells killed 17 people in a village in Syria's Idlib province on Monday. The shells struck the village"
                        + " of Zarbeel at noon, rescuers said.");

        assertThat(LocatedFigures.places(located)).containsExactly("Zarbeel");
        assertThat(located.get(0).reason()).isEqualTo(Located.Reason.FINER);
        assertThat(located.get(0).line()).isEqualTo(1);
    }

    @Test
    void each_part_of_a_toll_keeps_the_place_it_is_told_at() {
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "", "Air strikes killed nine civilians in Douma and four civilians in Harasta.")))
                .containsExactly("Douma", "Harasta");
    }

    @Test
    void the_toll_of_a_whole_war_is_the_countrys() {
        List<Located> located = LocatedFigures.of(
                "",
                "A car bomb in Aleppo killed six people. More than 300,000 people have been killed in Syria since the"
                        + " civil war began.");

        assertThat(LocatedFigures.places(located)).containsExactly("Aleppo", "Syria");
    }

    @Test
    void where_a_speaker_speaks_is_not_where_it_happened() {
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "", "Floods killed 21 people in Dhaka. Speaking in Geneva, an envoy said 40 were hurt.")))
                .doesNotContain("Geneva");
    }

    @Test
    void those_killed_and_those_wounded_in_a_sentence_without_a_place_came_to_harm_in_one_place() {
        List<String> places = LocatedFigures.places(LocatedFigures.of(
                "",
                "Jets struck a market in Binnish on Sunday. A clinic in Saraqib was out of fuel. At least 36 people were"
                        + " killed and 50 others injured in the attack, a rescuer said. Shells fell on Taftanaz."));
        assertThat(places).hasSize(2);
        assertThat(places.get(0)).isEqualTo(places.get(1));
    }

    @Test
    void one_more_thing_that_was_damaged_is_not_the_site_named_further_on() {
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "",
                        "Rockets struck Dumayr Airbase on Monday. Dozens of cadets were killed in the attack with loss of"
                                + " huts and a fuel depot. The army still has the large Tiyas airbase in Homs.")))
                .containsExactly("Dumayr Airbase");
    }

    @Test
    void where_a_network_of_sources_sits_is_not_where_it_happened() {
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "",
                        "Jets hit a school in the village of Binnish on Monday. The monitor, which has a network of"
                                + " sources in Syria, gave a toll of 36 dead.")))
                .containsExactly("Binnish");
    }

    @Test
    void where_attackers_lie_is_not_where_their_shells_fell() {
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "",
                        "Militants positioned in Binnish fired rockets at the town of Taftanaz, killing 12 people.")))
                .containsExactly("Taftanaz");
        assertThat(LocatedFigures.places(LocatedFigures.of("", "Twelve militants positioned in Binnish were killed.")))
                .containsExactly("Binnish");
    }

    @Test
    void a_number_in_a_list_is_that_of_the_name_in_front_of_it() {
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "", "Floods killed many, with Punjab reporting 114 deaths; Sindh 111; and Balochistan 97.")))
                .containsExactly("Punjab", "Sindh", "Balochistan");
    }

    @Test
    void the_place_of_what_had_happened_before_is_that_of_its_own_toll_alone() {
        assertThat(LocatedFigures.places(LocatedFigures.of(
                        "",
                        "At least 19 people were killed in eastern Ghouta on Monday just hours after gas left dozens"
                                + " dead in Binnish.")))
                .containsExactly("eastern Ghouta", "Binnish");
    }

    @Test
    void where_nothing_is_named_nothing_is_told() {
        List<Located> located = LocatedFigures.of("", "The crash killed 14 people.");

        assertThat(located).containsExactly(Located.NOWHERE);
        assertThat(located.get(0).reason().words()).isEqualTo("no place named fits");
    }

    @Test
    void every_weight_belongs_to_a_feature() {
        assertThat(Arrays.stream(PlaceFeature.values()).map(PlaceFeature::label))
                .containsAll(
                        LocatedFigures.table(LocatedFigures.WEIGHTS).weights().keySet());
    }

    @Test
    void every_weight_of_other_claims_belongs_to_a_witness() {
        assertThat(PlaceWitnesses.Weights.labels())
                .containsAll(
                        LocatedFigures.table(LocatedFigures.WITNESSES).weights().keySet());
    }
}

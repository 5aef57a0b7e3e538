package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What brought the harm about. */
class CauseReaderTest {

    private static final FigureReader READER = GrammarFigureReader.english();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Barrel bombs killed 12 people in the village.|AIRSTRIKE",
                "A drone killed 12 people in the village.|AIRSTRIKE",
                "Rebel fire killed 12 people in the village.|SHELLING",
                "A missile killed 12 people in the village.|SHELLING",
                "A car bomb killed 12 people at the market.|BOMBING",
                "Gunmen opened fire and killed 12 people at the market.|SHOOTING",
                "The rebels executed 12 men in the square.|EXECUTION",
                "Warplanes dropped sarin and killed 12 people.|CHEMICAL",
                "An ambush killed 12 soldiers on the road.|CLASHES",
                "Floods killed 12 people in the valley.|NATURAL",
                "A ferry sank and 12 people drowned.|OTHER",
                "Some 12,000 people are besieged in the town.|SIEGE",
                // a vehicle that crashed struck nobody from the air, and carried no bomb
                "A plane crashed on landing and killed 12 people.|OTHER",
                "Twelve people were killed when a coach plunged into a ravine.|OTHER",
                "A crowded ferry turned over off the coast and 12 people died.|OTHER",
                "Twelve people died when a train jumped the tracks near Ashford.|OTHER",
                "A lorry packed with explosives went off and killed 12 people.|BOMBING",
                "A missile hit a bus that plunged into a ravine, killing 12 people.|SHELLING",
                "A crowd crush at the shrine killed 12 pilgrims.|OTHER",
                "Men with machetes hacked 12 people to death at the station.|OTHER",
                // aircraft that were brought down
                "Four pilots were killed after rebels shot down a helicopter.|SHOOTING",
                // bombs from above
                "A bomb dropped from a plane killed 12 people.|AIRSTRIKE",
                "Planes dropped bombs on the market, killing 12 people.|AIRSTRIKE",
                // shot, whatever stands between
                "Fighters shot five civilians dead on Monday.|SHOOTING",
                "Twelve pupils were shot in the head.|SHOOTING",
                "Gunmen stormed a school and killed 12 pupils.|SHOOTING",
                // poison before all else, but a factory for it is none, and what leaks by accident is no weapon
                "Chlorine leaked from a cold store and 12 people were injured.|OTHER",
                "Ammonia that leaked from a derailed tanker injured 12 people.|OTHER",
                "Shells filled with chlorine injured 12 people.|CHEMICAL",
                "Twelve people were injured in a chemical attack on the suburb.|CHEMICAL",
                // who fights a fire wages no war
                "Fire crews fought several fierce bushfires and 12 people were injured.|NATURAL",
                "Twelve villagers were injured while fighting the wildfires.|NATURAL",
                "Twelve people were killed when their car ran over a roadside bomb.|BOMBING",
                "Two sailors were killed when their ship struck a sea mine.|BOMBING",
                "Twelve passengers were killed when a train came off the rails.|OTHER",
                "Twelve people died of hunger, starved by the siege.|SIEGE",
                "An explosion at a chemical plant killed 12 people.|BOMBING",
                "Rescue operations went on after a flood killed 12 people.|NATURAL",
                "A strong blast in a coal mine left 12 workers missing.|BOMBING",
                "Twelve people were killed by Israeli fire at the crossing.|SHELLING",
                "Twelve fighters were killed as they tried to infiltrate the town.|CLASHES",
                "The regime's barrel bombings killed 12 people.|AIRSTRIKE",
                "A passenger train left the tracks and 12 people were killed.|OTHER",
            })
    void the_words_of_the_sentence_tell_the_cause(String sentence, Cause cause) {
        assertThat(causes(sentence)).containsExactly(Optional.of(cause));
    }

    @Test
    void an_aircraft_or_a_raid_alone_is_no_attack_from_the_air() {
        assertThat(causes("A bomb hurt twelve people at the market. Helicopters took two injured men to hospital."))
                .containsOnly(Optional.of(Cause.BOMBING));
        assertThat(causes("Bandits hurt twelve people in raids on three villages."))
                .isNotEmpty()
                .doesNotContain(Optional.of(Cause.AIRSTRIKE));
        assertThat(causes("Raids hurt twelve people in three villages. Jets dropped bombs all night."))
                .containsOnly(Optional.of(Cause.AIRSTRIKE));
    }

    @Test
    void of_several_causes_the_first_named_counts() {
        assertThat(causes("Shelling and air strikes killed 12 people in the town."))
                .containsExactly(Optional.of(Cause.SHELLING));
    }

    @Test
    void a_bombardment_is_one_from_the_air_only_where_raids_and_no_guns_are_told_of() {
        assertThat(causes("Jets flew ten air strikes on the town. The bombardment killed 12 people."))
                .containsExactly(Optional.of(Cause.AIRSTRIKE));
        assertThat(causes("Air strikes and mortar fire hit the town. The heavy bombardment of a market killed 12."))
                .containsExactly(Optional.of(Cause.SHELLING));
        assertThat(causes("The bombardment of a market killed 12 people."))
                .containsExactly(Optional.of(Cause.SHELLING));
    }

    @Test
    void the_next_sentence_goes_on_with_the_cause() {
        assertThat(causes("A mortar round hit the bakery. The attack killed 12 people."))
                .containsExactly(Optional.of(Cause.SHELLING));
    }

    @Test
    void a_volcanos_blast_is_no_bomb() {
        assertThat(causes(
                        "The volcano erupted at dawn and its ash darkened the valley. Floods followed the eruption. An"
                                + " explosion killed 12 people."))
                .containsExactly(Optional.of(Cause.NATURAL));
        assertThat(causes("An explosion in the market killed 12 people.")).containsExactly(Optional.of(Cause.BOMBING));
    }

    @Test
    void an_article_about_an_accident_or_a_disaster_tells_the_cause_of_all_its_harm() {
        assertThat(causes(
                        "A ferry capsized off the coast on Monday. Rescuers came by boat. Night fell. By dawn nobody had"
                                + " slept. The mayor said 12 people had died."))
                .containsExactly(Optional.of(Cause.OTHER));
        assertThat(causes("Floods covered the valley. A helicopter picked up 12 injured children."))
                .containsOnly(Optional.of(Cause.NATURAL));
        assertThat(causes("A ferry capsized off the coast on Monday. Police arrested five men."))
                .containsExactly(Optional.empty());
    }

    @Test
    void what_had_happened_before_gives_its_cause_to_its_own_toll_alone() {
        assertThat(causes(
                        "Some 19 people were killed near the capital just hours after a gas attack left dozens dead in"
                                + " Binnish. Shells killed the 19 people at noon."))
                .containsExactly(Optional.of(Cause.SHELLING), Optional.of(Cause.CHEMICAL), Optional.of(Cause.SHELLING));
    }

    @Test
    void the_toll_of_a_whole_war_has_no_cause() {
        assertThat(causes("An air strike hit the town. The war has killed 300,000 people since 2011."))
                .containsExactly(Optional.empty());
    }

    private static List<Optional<Cause>> causes(String text) {
        Article article = new Article(
                "test", "1", Optional.empty(), Optional.of(LocalDate.of(2013, 8, 21)), Optional.empty(), "", text);
        return READER.read(article).stream().map(Figure::cause).toList();
    }
}

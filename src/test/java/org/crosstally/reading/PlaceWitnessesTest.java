package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the other figures of an article say about a figure's place, each kind of witness heard alone. */
class PlaceWitnessesTest {

    private static final String TITLE = "Raids kill 25 in Syria";
    private static final String PARTS =
            "Air raids killed 25 people in Idlib province, a monitor said. Ten people were killed in Saraqeb. "
                    + "Fifteen others died in Maarat al-Numan. At least 40 people were wounded.";

    /** Where each figure was, in the text's order, where the weights of witnesses are these and those of its own words count once. */
    private static List<String> places(String title, String text, Map<String, Double> witnesses) {
        return LocatedFigures.places(LocatedFigures.of(title, text, new PlaceWeights(witnesses)));
    }

    @Test
    void without_witnesses_a_figure_stands_where_its_own_words_put_it() {
        assertThat(places(TITLE, PARTS, Map.of("own", 1.0)))
                .containsExactly("Idlib province", "Idlib province", "Saraqeb", "Maarat al-Numan", "Maarat al-Numan");
    }

    @Test
    void figures_of_places_inside_a_province_speak_for_the_province() {
        assertThat(places(TITLE, PARTS, Map.of("own", 1.0, "text other measure inside", 20.0)))
                .endsWith("Idlib province");
    }

    @Test
    void a_title_speaks_for_its_place_where_a_figure_s_own_words_leave_room_and_nowhere_else() {
        assertThat(places(TITLE, PARTS, Map.of("own", 1.0, "title there", 20.0)))
                .endsWith("Saraqeb", "Maarat al-Numan", "Idlib province");
    }

    @Test
    void a_witness_may_count_more_for_figures_of_title_and_lead_than_for_others() {
        assertThat(places(TITLE, PARTS, Map.of("own", 1.0, "text smaller there of opening", 30.0)))
                .startsWith("Saraqeb", "Saraqeb")
                .endsWith("Maarat al-Numan");
    }

    @Test
    void a_place_named_beside_the_figure_may_be_trusted_more_than_any_witness() {
        assertThat(places(TITLE, PARTS, Map.of("own", 1.0, "text smaller there of opening", 30.0, "here", 60.0)))
                .startsWith("Syria", "Idlib province");
    }

    @Test
    void that_none_is_told_is_witnessed_like_a_place() {
        assertThat(places("Two die", "Two people died.", Map.of("own", 1.0, "same number there", 5.0)))
                .containsExactly("nowhere", "nowhere");
    }
}

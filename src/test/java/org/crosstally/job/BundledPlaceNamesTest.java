package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;
import org.crosstally.workbook.PlaceNames;
import org.junit.jupiter.api.Test;

class BundledPlaceNamesTest {

    private final PlaceNames names = BundledEngines.load("interval").places();

    @Test
    void a_report_finds_a_town_by_any_spelling_and_by_what_it_lies_in() {
        String town = placed("Deir ez-Zor").id();
        assertThat(names.liesIn(town, "Deir Ezzor")).isTrue();
        assertThat(names.liesIn(town, "Syria")).isTrue();
        assertThat(names.liesIn(town, "Homs")).isFalse();
        assertThat(names.liesIn("no such id", "Syria")).isFalse();
        assertThat(names.liesIn(town, "Nowhere at all")).isFalse();
    }

    @Test
    void spellings_of_one_name_are_one() {
        assertThat(names.holds("Khān Shaykhūn, 4 April 2017, chemical attack", "khan sheikhoun"))
                .isTrue();
        assertThat(names.holds("Khān Shaykhūn, 4 April 2017, chemical attack", "Hass"))
                .isFalse();
    }

    private static Place placed(String words) {
        return Gazetteer.load().resolve(words, Optional.of("SY")).orElseThrow();
    }
}

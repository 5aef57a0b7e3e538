package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;

class ComparisonVersionTest {

    @Test
    void the_version_is_known_without_loading_and_is_the_loaded_ones() {
        Comparison loaded = Comparison.with(Gazetteer.load(), Authorities.load(), Profile.UCDP);
        assertThat(Comparison.versionBy(Profile.UCDP)).isEqualTo(loaded.version());
    }

    @Test
    void it_tells_profiles_and_gazetteers_apart() {
        assertThat(Comparison.versionBy(Profile.UCDP)).isNotEqualTo(Comparison.versionBy(Profile.ACLED));
        assertThat(Comparison.versionBy(Profile.UCDP)).contains(Gazetteer.version());
    }

    @Test
    void another_list_of_authorities_is_another_version() {
        assertThat(ComparisonVersion.hashOf(List.of("authorities.tsv")))
                .isEqualTo(ComparisonVersion.hashOf(List.of("authorities.tsv")))
                .isNotEqualTo(ComparisonVersion.hashOf(List.of("authority-words.tsv")));
    }
}

package org.crosstally.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crosstally.gazetteer.Gazetteer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonVersionTest {

    @Test
    void the_version_is_known_without_loading_and_is_the_loaded_ones() {
        Comparison loaded = Comparison.with(Gazetteer.load(), Authorities.load(), Profile.UCDP);
        assertThat(Comparison.versionBy(Profile.UCDP, Optional.empty())).isEqualTo(loaded.version());
    }

    @Test
    void it_tells_profiles_and_gazetteers_apart() {
        assertThat(Comparison.versionBy(Profile.UCDP, Optional.empty()))
                .isNotEqualTo(Comparison.versionBy(Profile.ACLED, Optional.empty()));
        assertThat(Comparison.versionBy(Profile.UCDP, Optional.empty())).contains(Gazetteer.version());
    }

    @Test
    void another_list_of_authorities_is_another_version() {
        assertThat(ComparisonVersion.hashOf(List.of("authorities.tsv")))
                .isEqualTo(ComparisonVersion.hashOf(List.of("authorities.tsv")))
                .isNotEqualTo(ComparisonVersion.hashOf(List.of("authority-words.tsv")));
    }

    @Test
    void a_list_of_the_users_own_is_another_version_and_so_is_every_change_of_it(@TempDir Path folder)
            throws java.io.IOException {
        Path own = Files.writeString(folder.resolve("own.tsv"), "Harbour Watch\tMONITOR\n");
        Optional<Path> list = Optional.of(own);
        String first = Comparison.versionBy(Profile.UCDP, list);
        assertThat(first)
                .isNotEqualTo(Comparison.versionBy(Profile.UCDP, Optional.empty()))
                .isEqualTo(Comparison.with(Gazetteer.load(), Authorities.load(list), Profile.UCDP)
                        .version());
        Files.writeString(own, "Harbour Watch\tMONITOR\tthe Watch\n");
        assertThat(Comparison.versionBy(Profile.UCDP, list)).isNotEqualTo(first);
    }
}

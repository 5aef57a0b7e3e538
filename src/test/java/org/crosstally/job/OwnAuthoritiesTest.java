package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with a list of authorities of the user's own. */
class OwnAuthoritiesTest {

    private static final String AUTHORITIES = "select distinct authority, authority_kind from v_comparison";

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void two_articles_name_one_body_in_two_ways() throws IOException {
        newsroom = new Newsroom(folder);
        for (String speaker : List.of("Lakeside Tally", "The lake people")) {
            Files.writeString(
                    newsroom.articles.resolve(speaker.replace(' ', '-') + ".txt"),
                    "Raid on Binnish\n\n10 June 2015. " + speaker
                            + " said that an air strike killed 14 people in the Syrian town of Binnish on Tuesday."
                            + " The town lies in the north of the country, and the raid struck its market.\n");
        }
    }

    private RunOutcome run(Optional<Path> authorities) {
        return new CrosstallyApplication(Newsroom.CLOCK)
                .run(
                        new RunRequest(
                                List.of(newsroom.articles),
                                IntakeChoice.PLAIN,
                                newsroom.reports,
                                newsroom.database(),
                                RunRequest.DEFAULT_PROFILE,
                                Operations.NONE,
                                Workers.LOCAL,
                                RunRequest.MOST_FIGURES,
                                authorities),
                        newsroom.progress());
    }

    @Test
    void a_listed_alias_makes_two_speakers_one_and_a_run_with_the_list_judges_anew() throws IOException {
        assertThat(run(Optional.empty()).message()).isEmpty();
        assertThat(newsroom.rows(AUTHORITIES)).hasSize(2);

        Path own = Files.writeString(folder.resolve("own.tsv"), "Lakeside Tally\tmonitor\tthe lake people\n");
        assertThat(run(Optional.of(own)).message()).isEmpty();
        assertThat(newsroom.rows(AUTHORITIES))
                .singleElement()
                .asString()
                .contains("Lakeside Tally")
                .contains("MONITOR");
    }
}

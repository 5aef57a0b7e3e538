package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watched folder: what is done is remembered and passed over, and never moved. */
class InboxTest {

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(folder);
    }

    @Test
    void a_file_is_read_once_and_again_when_it_has_changed() throws Exception {
        newsroom.prints("a", "12 people were killed in Arlen, the council said.")
                .prints("b", "3 people were injured in Bree, the monitor said.");
        assertThat(watch("yyyy-MM-dd").counts().read()).isEqualTo(2);

        RunOutcome second = watch("yyyy-MM-dd");
        assertThat(second.counts().in()).as("both files are passed over").isZero();
        assertThat(newsroom.summaries.get(IngestArticles.NAME)).endsWith("2 files done before passed over");
        assertThat(second.passedOver()).isEqualTo(2);
        assertThat(second.exit()).isEqualTo(ExitKind.DONE);

        newsroom.prints("b", "4 people were injured in Bree, the monitor said, correcting itself.");
        newsroom.prints("c", "5 people were injured in Corve, the monitor said.");
        assertThat(watch("yyyy-MM-dd").counts().in()).isEqualTo(2);
        assertThat(newsroom.articles).isDirectoryContaining(file -> file.endsWith("a.txt"));

        assertThat(watch("d/M/yyyy").counts().in())
                .as("a file may tell something else where dates are read differently")
                .isEqualTo(3);
    }

    @Test
    void a_file_that_was_refused_as_a_whole_is_tried_again() throws Exception {
        newsroom.file("a.txt", "");
        assertThat(watch("yyyy-MM-dd").counts().rejected()).isEqualTo(1);
        assertThat(watch("yyyy-MM-dd").counts().rejected()).isEqualTo(1);
        Files.delete(newsroom.articles.resolve("a.txt"));
        assertThat(watch("yyyy-MM-dd").exit()).isEqualTo(ExitKind.DONE);
    }

    private RunOutcome watch(String dateFormat) {
        IntakeChoice choice = new IntakeChoice(
                Map.of(),
                Optional.of(dateFormat),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                List.of(newsroom.articles),
                Map.of());
        RunRequest request = new RunRequest(List.of(), choice, newsroom.reports, newsroom.database());
        return new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of())
                .run(request, newsroom.progress());
    }
}

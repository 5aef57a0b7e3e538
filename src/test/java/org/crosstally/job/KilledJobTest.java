package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job with its embedded database, killed by SIGKILL in the middle of a chunk of every step. */
class KilledJobTest {

    private static final int SIGKILL = 128 + 9;
    private static final int ARTICLES = 450;

    @TempDir
    Path folder;

    @Test
    void a_run_that_is_killed_in_every_step_ends_as_one_that_was_never_disturbed() throws Exception {
        Newsroom undisturbed = newsroom("undisturbed", Newsroom.Shared.fresh());
        assertThat(undisturbed.run().message()).isEmpty();

        Newsroom killed = newsroom("killed", new Newsroom.Embedded(folder.resolve("home")));
        kill(killed, IngestArticles.NAME, 2);
        kill(killed, ExtractFigures.NAME, 1);
        kill(killed, ExtractFigures.NAME, 2);
        kill(killed, CompareFigures.NAME, 2);
        kill(killed, WriteWorkbook.NAME, 1);
        try (Stream<Path> files = Files.list(killed.reports)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("nobody sees a report that is half-written")
                    .allMatch(name -> name.startsWith(".crosstally-unfinished-"));
        }
        RunOutcome last = killed.run();

        assertThat(last.message()).isEmpty();
        assertThat(last.resumed()).isTrue();
        assertThat(last.run()).isEqualTo(1);
        assertThat(last.counts().in()).isEqualTo(ARTICLES + 1);
        assertThat(last.counts().rejected()).isEqualTo(1);
        assertThat(killed.contents()).isEqualTo(undisturbed.contents());
        assertThat(killed.reports.resolve("figures.jsonl"))
                .hasSameTextualContentAs(undisturbed.reports.resolve("figures.jsonl"));
        assertThat(killed.reports.resolve("figures.csv"))
                .hasSameTextualContentAs(undisturbed.reports.resolve("figures.csv"));
    }

    @Test
    void a_signal_stops_the_run_at_its_next_chunk_with_an_exit_code_of_its_own() throws Exception {
        Newsroom newsroom = newsroom("stopped", new Newsroom.Embedded(folder.resolve("home")));
        Process process = JobProcess.start(newsroom, "wait", IngestArticles.NAME, 1);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).isEqualTo("here");
        process.destroy();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(ExitKind.STOPPED.code());

        RunOutcome next = newsroom.run();
        assertThat(next.resumed()).isTrue();
        assertThat(next.counts().in()).isEqualTo(ARTICLES + 1);
        assertThat(next.counts().unchanged())
                .as("what the first part took in is not counted again")
                .isZero();
    }

    private void kill(Newsroom newsroom, String step, int chunk) throws IOException, InterruptedException {
        Process process = JobProcess.start(newsroom, "kill", step, chunk);
        assertThat(process.waitFor(120, TimeUnit.SECONDS))
                .as("the job in step " + step)
                .isTrue();
        assertThat(process.exitValue()).as("killed in step " + step).isEqualTo(SIGKILL);
    }

    /** Three towns, copies among the articles, and one line that is no article. */
    private Newsroom newsroom(String name, Newsroom.Where where) {
        Newsroom newsroom = new Newsroom(folder.resolve(name), where);
        StringBuilder lines = new StringBuilder();
        for (int article = 1; article <= ARTICLES; article++) {
            String town = new String[] {"Arlen", "Bree", "Corve"}[article % 3];
            String copied = Newsroom.filler("" + article % 400).substring(0, 400);
            lines.append(
                    "{\"id\":\"%d\",\"title\":\"Report %d\",\"text\":\"%d people were killed in %s, the council said.%s\"}%n"
                            .formatted(article, article % 400, article % 7, town, copied));
        }
        return newsroom.file("archive.jsonl", lines + "{\"id\":\n");
    }
}

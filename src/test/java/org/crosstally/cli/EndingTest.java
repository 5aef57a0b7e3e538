package org.crosstally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosstally.article.Tally;
import org.crosstally.job.ExitKind;
import org.crosstally.job.FoundQuestion;
import org.crosstally.job.RunOutcome;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings surroundings = new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            Clock.systemUTC(),
            false);

    @Test
    void a_run_ends_with_what_was_found_and_where_the_workbook_is() {
        Path workbook = Path.of("reports", "crosstally.xlsx");

        new Ending(surroundings)
                .print(new RunOutcome(
                        ExitKind.DONE_WITH_REJECTED,
                        7,
                        false,
                        new Tally(1_204, 1_200, 1, 2, 1, 0, 3_456, 40, 9),
                        0,
                        Optional.of(workbook),
                        List.of(workbook),
                        List.of(
                                new FoundQuestion("killed in Lorn, 9 June", "council 80 · rescuers 800", "SLIP"),
                                new FoundQuestion("evacuated from Lorn", "council 2,000", "AGREE")),
                        Optional.empty()));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("question                who says what              verdict")
                .contains("killed in Lorn, 9 June  council 80 · rescuers 800  SLIP")
                .contains("1,204 articles in = 1,200 read + 1 unchanged + 2 duplicate + 1 rejected; "
                        + "3,456 new figures, 40 questions, 9 findings in all.")
                .contains("sheet Rejected")
                .contains("Workbook: " + workbook.toAbsolutePath());
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_night_on_which_every_file_was_done_before_says_that_nothing_is_new() {
        new Ending(surroundings).print(nothingRead(5));

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Nothing is new: every file was done");
    }

    @Test
    void inputs_without_articles_are_told_apart_from_inputs_without_news() {
        new Ending(surroundings).print(nothingRead(0));

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("The inputs hold no articles");
    }

    private static RunOutcome nothingRead(long passedOver) {
        return new RunOutcome(
                ExitKind.DONE,
                8,
                false,
                Tally.NOTHING,
                passedOver,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Test
    void a_failed_run_says_why_on_standard_error() {
        new Ending(surroundings).print(RunOutcome.failedEarly(ExitKind.FAILED, "the database cannot be reached"));

        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("crosstally: the database cannot be reached");
    }

    @Test
    void a_step_is_one_line_and_there_is_no_bar_where_nobody_watches() {
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            progress.started("ingestArticles", OptionalLong.of(12));
            progress.advanced("ingestArticles", 5);
            progress.finished("ingestArticles", "12 articles", Duration.ofMillis(830));
            progress.notice("goes on with run 6");
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("ingestArticles      0.8 s  12 articles");
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly("goes on with run 6");
    }
}

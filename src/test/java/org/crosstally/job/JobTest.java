package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.crosstally.article.Tally;
import org.crosstally.comparison.Correction;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.store.Database;
import org.crosstally.store.OwnServer;
import org.crosstally.store.ReviewTable;
import org.crosstally.store.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class JobTest {

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void twoArticlesThatContradictEachOther() {
        newsroom = new Newsroom(folder)
                .prints("a", "12 people were killed in Arlen, the council said.")
                .prints(
                        "b",
                        "120 people were killed in Arlen, the monitor said. 3 people were injured in Bree, the monitor said.");
    }

    @Test
    void reads_compares_and_reports() throws Exception {
        RunOutcome outcome = newsroom.run();

        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(ExitKind.DONE);
        assertThat(outcome.counts()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0, 3, 2, 1));
        assertThat(outcome.workbook())
                .hasValueSatisfying(file -> assertThat(file).exists());
        assertThat(outcome.files()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(outcome.found())
                .containsExactly(new FoundQuestion("KILLED in Arlen", "the council 12 · the monitor 120", "CONFLICT"));
        assertThat(newsroom.reportsSeen()).as("nothing half-written is left").hasSize(3);
    }

    @Test
    void writes_every_figure_as_a_json_line_with_the_keys_of_the_guide() throws Exception {
        newsroom.run();
        List<String> lines = Files.readAllLines(newsroom.reports.resolve("figures.jsonl"), StandardCharsets.UTF_8);
        assertThat(lines).hasSize(3);
        Map<?, ?> figure = JsonMapper.builder().build().readValue(lines.get(0), Map.class);
        assertThat(figure.keySet().stream().map(Object::toString))
                .containsExactly(
                        "article",
                        "field",
                        "sentence",
                        "quantity",
                        "nth",
                        "low",
                        "high",
                        "qualifier",
                        "unit",
                        "measure",
                        "status",
                        "group",
                        "people",
                        "part",
                        "source",
                        "place",
                        "when",
                        "from",
                        "to",
                        "cause",
                        "outlet",
                        "date",
                        "url",
                        "rule",
                        "place_id",
                        "authority",
                        "confidence");
        assertThat(figure.get("article")).isEqualTo("a");
        assertThat(figure.get("field")).isEqualTo("text");
        assertThat(figure.get("sentence")).isEqualTo("12 people were killed in Arlen, the council said.");
        assertThat(figure.get("low")).isEqualTo(12);
        assertThat(figure.get("part")).isEqualTo(false);
        assertThat(figure.get("authority")).isEqualTo("the council");
        assertThat(figure.get("from")).isNull();
    }

    @Test
    void writes_a_csv_with_a_row_of_hashtags() throws Exception {
        newsroom.run();
        List<String> lines = Files.readAllLines(newsroom.reports.resolve("figures.csv"), StandardCharsets.UTF_8);
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("article,field,sentence,quantity,nth,low,high,");
        assertThat(lines.get(1)).contains("#affected+min", "#date+start", "#meta+source");
        assertThat(lines.get(2)).startsWith("a,text,\"12 people were killed in Arlen, the council said.\",12,1,12,12,");
    }

    @Test
    void a_second_run_on_the_same_input_changes_nothing() {
        newsroom.run();
        String before = newsroom.contents()
                .lines()
                .filter(line -> !line.contains("taken_in"))
                .toList()
                .toString();
        RunOutcome again = newsroom.run();
        assertThat(again.run()).isEqualTo(2);
        assertThat(again.counts()).isEqualTo(new Tally(2, 0, 2, 0, 0, 0, 0, 2, 1));
        assertThat(newsroom.contents()
                        .lines()
                        .filter(line -> !line.contains("taken_in"))
                        .toList()
                        .toString())
                .isEqualTo(before);
    }

    @Test
    void a_run_that_finds_nothing_new_keeps_the_last_report_and_never_loads_an_engine() throws Exception {
        Path first = newsroom.run().workbook().orElseThrow();
        FileTime written = Files.getLastModifiedTime(first);
        Engines unloaded = new Engines(
                new PlainReader("first reading"),
                new PlainComparison("first comparison"),
                id -> Optional.empty(),
                () -> {
                    throw new AssertionError("nothing is new, so nothing is loaded");
                });

        RunOutcome again = new CrosstallyApplication(Newsroom.CLOCK, profile -> unloaded, List.of())
                .run(newsroom.request(Operations.NONE), newsroom.progress());

        assertThat(again.message()).isEmpty();
        assertThat(again.run()).isEqualTo(2);
        assertThat(again.workbook()).contains(first);
        assertThat(newsroom.reportsSeen()).hasSize(3);
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
        assertThat(newsroom.summaries.get(WriteWorkbook.NAME)).isEqualTo("nothing has changed: " + first + " is kept");
    }

    @Test
    void the_report_is_written_anew_after_any_change_that_it_would_show() throws Exception {
        newsroom.run();
        Files.delete(newsroom.reports.resolve("figures.csv"));
        assertThat(newsroom.run().workbook()).as("one of its files is gone").hasValueSatisfying(isOfRun(2));

        newsroom.file("broken.jsonl", "{\"id\":\n");
        assertThat(newsroom.run().workbook()).as("an input is rejected").hasValueSatisfying(isOfRun(3));
        assertThat(newsroom.run().workbook()).as("and rejected again").hasValueSatisfying(isOfRun(3));

        RunOutcome reread = newsroom.run(new PlainReader("second reading"), Operations.NONE, application -> {});
        assertThat(reread.workbook()).as("all is read by other rules").hasValueSatisfying(isOfRun(5));

        newsroom.prints("c", "4 people were killed in Corve, the council said.");
        RunOutcome news = newsroom.run(new PlainReader("second reading"), Operations.NONE, application -> {});
        assertThat(news.workbook()).as("an article is new").hasValueSatisfying(isOfRun(6));
    }

    private static Consumer<Path> isOfRun(int run) {
        return workbook -> assertThat(workbook.getFileName().toString()).endsWith("-run-" + run + ".xlsx");
    }

    @Test
    void a_changed_article_is_read_anew_and_its_old_figures_are_gone() {
        newsroom.run();
        newsroom.prints("a", "Corrected: 120 people were killed in Arlen, the council said.");
        RunOutcome outcome = newsroom.run();
        assertThat(outcome.counts()).isEqualTo(new Tally(2, 1, 1, 0, 0, 0, 1, 2, 0));
        assertThat(newsroom.rows("select low from figure where source = 'the council'"))
                .containsExactly("{low=120}");
        assertThat(newsroom.rows("select verdict from question where label = 'KILLED in Arlen'"))
                .containsExactly("{verdict=AGREE}");
    }

    @Test
    void a_figure_that_is_read_again_from_the_same_words_keeps_its_number() {
        newsroom.run();
        List<String> before = newsroom.rows("select figure_id, sentence from figure order by 1");
        RunOutcome outcome = newsroom.run(new PlainReader("second reading"), Operations.NONE, application -> {});
        assertThat(outcome.counts()).isEqualTo(new Tally(2, 0, 2, 0, 0, 2, 3, 2, 1));
        assertThat(newsroom.notices).anyMatch(words -> words.contains("2 articles of earlier runs are read anew"));
        assertThat(newsroom.rows("select figure_id, sentence from figure order by 1"))
                .isEqualTo(before);
        assertThat(newsroom.rows("select distinct first_run from finding"))
                .as("a finding that was known stays known")
                .containsExactly("{first_run=1}");
    }

    @Test
    void copies_are_linked_to_their_original_and_still_read() {
        String text = "12 people were killed in Arlen, the council said." + Newsroom.filler("a");
        newsroom.printsWord("c", "Report a from the valley", text);
        newsroom.printsWord("d", "Report a from the valley", text + " More soon");
        RunOutcome outcome = newsroom.run();
        assertThat(outcome.counts().duplicate()).isEqualTo(2);
        assertThat(outcome.counts().read()).isEqualTo(2);
        assertThat(outcome.counts().figures()).isEqualTo(5);
        assertThat(newsroom.rows("""
                select a.id, o.id as original, a.duplicate_kind from article a
                join article o on o.article_id = a.duplicate_of order by 1
                """))
                .containsExactly("{id=c, original=a, duplicate_kind=EXACT}", "{id=d, original=a, duplicate_kind=NEAR}");
        assertThat(newsroom.run().counts()).isEqualTo(new Tally(4, 0, 4, 0, 0, 0, 0, 2, 1));
    }

    @Test
    void rejected_input_is_kept_with_its_reason_and_does_not_stop_the_rest() {
        newsroom.file("broken.jsonl", "{\"id\": \"x\", \"title\": \n");
        RunOutcome outcome = newsroom.run();
        assertThat(outcome.exit()).isEqualTo(ExitKind.DONE_WITH_REJECTED);
        assertThat(outcome.counts().in()).isEqualTo(3);
        assertThat(outcome.counts().rejected()).isEqualTo(1);
        assertThat(outcome.counts().figures()).isEqualTo(3);
        assertThat(newsroom.rows("select origin, place from rejected_input"))
                .hasSize(1)
                .allMatch(row -> row.contains("broken.jsonl"));
    }

    @Test
    void an_article_that_breaks_the_reading_is_told_of_and_does_not_stop_the_rest() {
        newsroom.prints("c", "An unreadable article.");
        RunOutcome outcome = newsroom.run();
        assertThat(outcome.exit()).isEqualTo(ExitKind.DONE_WITH_REJECTED);
        assertThat(outcome.counts().figures()).isEqualTo(3);
        assertThat(newsroom.notices).anyMatch(words -> words.contains("could not be read"));
        assertThat(newsroom.rows("select id, read_failure from article where read_failure is not null"))
                .containsExactly("{id=c, read_failure=IllegalStateException: this article breaks the reading}");
    }

    @Test
    void a_run_that_was_asked_to_stop_says_so_and_the_next_one_goes_on() {
        RunOutcome stopped =
                newsroom.run(new PlainReader("first reading"), Operations.NONE, CrosstallyApplication::stop);
        assertThat(stopped.exit()).isEqualTo(ExitKind.STOPPED);
        assertThat(newsroom.ask(Long.class, "select count(*) from article")).isZero();
        RunOutcome next = newsroom.run();
        assertThat(next.resumed()).isTrue();
        assertThat(next.run()).isEqualTo(stopped.run());
        assertThat(next.counts()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0, 3, 2, 1));
    }

    @Test
    void a_second_run_at_the_same_time_is_refused() {
        try (Database database = newsroom.open();
                RunLock lock = RunLock.take(database)) {
            RunOutcome refused = newsroom.run();
            assertThat(lock).isNotNull();
            assertThat(refused.exit()).isEqualTo(ExitKind.FAILED);
            assertThat(refused.message())
                    .hasValueSatisfying(words -> assertThat(words).contains("is in use by another run"));
        }
    }

    @Test
    void a_chunk_that_fails_leaves_no_rows() {
        try (Database database = newsroom.open()) {
            JdbcClient sql = JdbcClient.create(database.dataSource());
            sql.sql("alter table figure add constraint no_three check (low <> 3)")
                    .update();
            RunOutcome failed = newsroom.run();
            assertThat(failed.exit()).isEqualTo(ExitKind.FAILED);
            assertThat(failed.message())
                    .hasValueSatisfying(
                            words -> assertThat(words).contains("no_three").contains("the same command goes on"));
            assertThat(newsroom.ask(Long.class, "select count(*) from figure")).isZero();
            assertThat(newsroom.ask(Long.class, "select figures from run")).isZero();
            sql.sql("alter table figure drop constraint no_three").update();
            assertThat(newsroom.run().counts()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0, 3, 2, 1));
        }
    }

    @Test
    void a_connection_that_is_lost_is_taken_up_again() {
        try (Database database = newsroom.open()) {
            JdbcClient sql = JdbcClient.create(database.dataSource());
            // the first figure that is stored ends its own connection, as a server does that is shut down
            sql.sql("create sequence hits").update();
            sql.sql("select nextval('hits')").query(Long.class).single();
            sql.sql("""
                    create function end_connection() returns trigger language plpgsql as $$
                    begin
                        if (select last_value from hits) = 1 then
                            perform nextval('hits');
                            perform pg_terminate_backend(pg_backend_pid());
                        end if;
                        return new;
                    end $$
                    """).update();
            sql.sql(
                            "create trigger end_connection before insert on figure for each row execute function end_connection()")
                    .update();
            RunOutcome outcome = newsroom.run();
            assertThat(outcome.message()).isEmpty();
            assertThat(newsroom.notices).anyMatch(words -> words.contains("database is away"));
            assertThat(outcome.counts()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0, 3, 2, 1));
        }
    }

    @Test
    void input_that_is_not_there_is_a_usage_error() {
        RunRequest request = new RunRequest(
                List.of(folder.resolve("nowhere")), IntakeChoice.PLAIN, newsroom.reports, newsroom.database());
        RunOutcome outcome =
                new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of()).run(request, Progress.SILENT);
        assertThat(outcome.exit()).isEqualTo(ExitKind.USAGE);
        assertThat(outcome.message())
                .hasValueSatisfying(words -> assertThat(words).contains("nowhere"));
    }

    @Test
    void a_database_that_does_not_answer_is_told_of_in_plain_words() {
        RunRequest request = new RunRequest(
                List.of(newsroom.articles),
                IntakeChoice.PLAIN,
                newsroom.reports,
                new DatabaseChoice.Server(
                        "jdbc:postgresql://127.0.0.1:1/none?password=secret", Optional.empty(), Optional.empty()));
        RunOutcome outcome =
                new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of()).run(request, Progress.SILENT);
        assertThat(outcome.exit()).isEqualTo(ExitKind.FAILED);
        assertThat(outcome.message())
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("No connection to jdbc:postgresql://127.0.0.1:1/none")
                        .doesNotContain("secret"));
    }

    @Test
    void a_database_that_is_away_when_the_night_begins_is_waited_for() {
        try (OwnServer server = OwnServer.start(folder.resolve("server"))) {
            Newsroom night = new Newsroom(folder.resolve("night"), new Newsroom.Own(server))
                    .prints("good", "12 people were killed in Arlen, the council said.");
            server.end("INT");
            List<Duration> patience = List.of(Duration.ofMillis(10));

            RunOutcome outcome = new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, patience)
                    .run(night.request(Operations.NONE), new Progress() {
                        @Override
                        public void notice(String words) {
                            night.notices.add(words);
                            server.comeBack();
                        }
                    });

            assertThat(outcome.exit()).isEqualTo(ExitKind.DONE);
            assertThat(night.notices)
                    .singleElement()
                    .asString()
                    .startsWith("No connection to jdbc:postgresql://127.0.0.1")
                    .endsWith("; trying again in 0 s.");
        }
    }

    @Test
    void new_findings_of_a_kind_fail_the_run_where_asked_for() {
        RunOutcome first =
                newsroom.run(new PlainReader("first reading"), Newsroom.failingOn("conflict"), application -> {});
        assertThat(first.exit()).isEqualTo(ExitKind.FAILED);
        assertThat(first.message())
                .hasValueSatisfying(words -> assertThat(words).contains("1 CONFLICT"));
        assertThat(first.workbook()).isPresent();
        RunOutcome second =
                newsroom.run(new PlainReader("first reading"), Newsroom.failingOn("conflict"), application -> {});
        assertThat(second.exit()).as("the finding is no longer new").isEqualTo(ExitKind.DONE);
    }

    @Test
    void old_workbooks_are_removed_and_metrics_written_where_asked_for() throws Exception {
        Path metrics = folder.resolve("metrics/crosstally.prom");
        Operations operations = new Operations(Set.of(), Optional.of(metrics), Optional.empty(), OptionalInt.of(1));
        for (int run = 1; run <= 3; run++) {
            newsroom.prints("news " + run, "4 people were killed in Corve, the council said.");
            newsroom.run(new PlainReader("first reading"), operations, application -> {});
        }
        assertThat(ReportFiles.workbooks(newsroom.reports))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("crosstally-2026-03-02-run-2.xlsx", "crosstally-2026-03-02-run-3.xlsx");
        assertThat(Files.readString(metrics))
                .contains("crosstally_run 3\n")
                .contains("crosstally_input_items{outcome=\"unchanged\"} 4\n")
                .contains("crosstally_findings{verdict=\"CONFLICT\"} 1\n")
                .contains("crosstally_step_seconds{step=\"ingestArticles\"}");
    }

    @Test
    void what_people_ruled_takes_its_part_in_the_comparison() {
        newsroom.run();
        String key = newsroom.words("the monitor", "KILLED");
        Correction twelve = new Correction(
                OptionalLong.of(12),
                OptionalLong.of(12),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try (Database database = newsroom.open()) {
            new ReviewTable(database.dataSource())
                    .add(List.of(new Review(
                            key, Ruling.CORRECT, twelve, "an analyst", "a slip of the pen", Newsroom.CLOCK.instant())));
        }
        newsroom.run();
        assertThat(newsroom.rows("select verdict from question where label = 'KILLED in Arlen'"))
                .containsExactly("{verdict=AGREE}");
        assertThat(newsroom.rows("select low from figure where source = 'the monitor' and measure = 'KILLED'"))
                .as("the figure itself stays as it was read")
                .containsExactly("{low=120}");
    }

    @Test
    void a_text_is_explained_without_a_database() {
        CrosstallyApplication application = new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of());
        assertThat(application.explainText(
                        "Fire in the mill\n\n12 people were killed in Arlen, the council said.", IntakeChoice.PLAIN))
                .contains(
                        "Fire in the mill (text, no outlet, no date)",
                        "  text: 12 people were killed in Arlen, the council said.",
                        "    quantity  «12» → 12, EXACT, PEOPLE",
                        "    source    «the council»",
                        "    time      not told",
                        "    rule      plain, confidence 1.00");
    }

    @Test
    void the_report_can_be_written_anew_and_the_runs_be_looked_at() throws Exception {
        newsroom.run();
        CrosstallyApplication application = new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of());
        Path elsewhere = folder.resolve("elsewhere");
        RunOutcome report = application.report(
                new ReportRequest(elsewhere, newsroom.database(), RunRequest.DEFAULT_PROFILE), Progress.SILENT);
        assertThat(report.exit()).isEqualTo(ExitKind.DONE);
        assertThat(elsewhere.resolve("figures.jsonl"))
                .hasSameTextualContentAs(newsroom.reports.resolve("figures.jsonl"));
        assertThat(application.status(newsroom.database(), 10)).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo("DONE");
            assertThat(run.counts().figures()).isEqualTo(3);
        });
    }
}

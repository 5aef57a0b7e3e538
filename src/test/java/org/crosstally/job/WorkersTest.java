package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.crosstally.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose articles are read by other processes, some of which do not live to tell. */
class WorkersTest {

    private static final int SIGKILL = 128 + 9;
    private static final int ARTICLES = 650;
    /** In the middle of the second chunk of the first share. */
    private static final int MIDDLE = 150;

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Test
    void a_killed_workers_share_is_taken_over_at_once() throws Exception {
        Newsroom undisturbed = undisturbed();
        Newsroom newsroom = newsroom("killed", new Newsroom.Embedded(folder.resolve("home")));
        // nothing but the end of its session can tell of the dead worker: its lease outlasts the test
        CompletableFuture<RunOutcome> run = begin(newsroom, AN_HOUR);
        Process first = WorkerProcess.start(newsroom, "KILL", MIDDLE);
        assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isEqualTo(SIGKILL);

        Process second = WorkerProcess.start(newsroom, "none", 0);
        assertThat(run.get(120, TimeUnit.SECONDS).message()).isEmpty();
        end(second);
        assertSame(newsroom, undisturbed);
    }

    @Test
    void a_frozen_workers_share_is_taken_over_after_its_lease_and_when_it_wakes_it_writes_nothing() throws Exception {
        Newsroom undisturbed = undisturbed();
        Newsroom newsroom = newsroom("frozen", Newsroom.Shared.fresh());
        CompletableFuture<RunOutcome> run = begin(newsroom, Duration.ofSeconds(2));
        Process first = WorkerProcess.start(newsroom, "STOP", MIDDLE);
        try {
            await(() -> isFrozen(first));
            Process second = WorkerProcess.start(newsroom, "none", 0);
            Newsroom.Shared where = (Newsroom.Shared) newsroom.where;
            try (var database = TestDatabase.at(where.url())) {
                await(() -> run.isDone() || hasBeenTakenTwice(database));
            }
            WorkerProcess.send("CONT", first.pid());
            assertThat(run.get(120, TimeUnit.SECONDS).message()).isEmpty();
            end(first);
            end(second);
        } finally {
            first.destroyForcibly();
        }
        assertSame(newsroom, undisturbed);
    }

    @Test
    void several_workers_share_the_articles_and_nothing_differs_from_a_run_that_reads_itself() throws Exception {
        Newsroom undisturbed = undisturbed();
        Newsroom newsroom = newsroom("shared", Newsroom.Shared.fresh());
        CompletableFuture<RunOutcome> run = begin(newsroom, AN_HOUR);
        List<Process> workers =
                List.of(WorkerProcess.start(newsroom, "none", 0), WorkerProcess.start(newsroom, "none", 0));
        assertThat(run.get(120, TimeUnit.SECONDS).message()).isEmpty();
        for (Process worker : workers) {
            end(worker);
        }
        assertSame(newsroom, undisturbed);
    }

    @Test
    void a_run_that_no_worker_comes_to_fails_in_plain_words_and_can_be_gone_on_with() {
        Newsroom newsroom = newsroom("alone", Newsroom.Shared.fresh());
        RunOutcome alone = run(newsroom, new Workers.Remote(AN_HOUR, Duration.ZERO));
        assertThat(alone.exit()).isEqualTo(ExitKind.FAILED);
        assertThat(alone.message().orElseThrow()).contains("no worker came").contains("crosstally worker");

        RunOutcome next = newsroom.run();
        assertThat(next.message()).isEmpty();
        assertThat(next.resumed()).isTrue();
        assertThat(newsroom.contents()).isEqualTo(undisturbed().contents());
    }

    /** Whatever the worker still has in hand it may finish. */
    private static void end(Process worker) throws InterruptedException {
        worker.destroy();
        assertThat(worker.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.exitValue()).isEqualTo(ExitKind.STOPPED.code());
    }

    private static void assertSame(Newsroom newsroom, Newsroom undisturbed) {
        assertThat(newsroom.contents()).isEqualTo(undisturbed.contents());
        assertThat(newsroom.reports.resolve("figures.jsonl"))
                .hasSameTextualContentAs(undisturbed.reports.resolve("figures.jsonl"));
        assertThat(newsroom.rows("select share_id from reading_share")).isEmpty();
    }

    private Newsroom undisturbed() {
        Newsroom undisturbed = newsroom("undisturbed", Newsroom.Shared.fresh());
        assertThat(undisturbed.run().message()).isEmpty();
        return undisturbed;
    }

    private static CompletableFuture<RunOutcome> begin(Newsroom newsroom, Duration lease) {
        return CompletableFuture.supplyAsync(() -> run(newsroom, new Workers.Remote(lease, AN_HOUR)));
    }

    private static RunOutcome run(Newsroom newsroom, Workers workers) {
        CrosstallyApplication application =
                new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of(Duration.ofMillis(50)));
        return application.run(newsroom.request(Operations.NONE, workers), Progress.SILENT);
    }

    private static boolean isFrozen(Process process) {
        try {
            return WorkerProcess.isFrozen(process);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasBeenTakenTwice(org.crosstally.store.Database database) {
        return TestDatabase.sql(database)
                .sql("select exists (select from reading_share where takings > 1)")
                .query(Boolean.class)
                .single();
    }

    private static void await(BooleanSupplier state) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private Newsroom newsroom(String name, Newsroom.Where where) {
        Newsroom newsroom = new Newsroom(folder.resolve(name), where);
        StringBuilder lines = new StringBuilder();
        for (int article = 1; article <= ARTICLES; article++) {
            String town = new String[] {"Arlen", "Bree", "Corve"}[article % 3];
            lines.append(
                    "{\"id\":\"%d\",\"title\":\"Report %d\",\"text\":\"%d people were killed in %s, the council said.%s\"}%n"
                            .formatted(article, article, article % 7, town, Newsroom.filler("" + article)));
        }
        return newsroom.file("archive.jsonl", lines.toString());
    }
}

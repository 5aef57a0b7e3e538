package org.crosstally.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.crosstally.store.OwnServer;

/** The database goes away while the job runs: for a while, for good, and the job's own one. */
final class OutageTrials {

    private static final List<String> STEPS =
            List.of(IngestArticles.NAME, ExtractFigures.NAME, CompareFigures.NAME, WriteWorkbook.NAME);
    private static final List<Duration> PATIENCE = Collections.nCopies(40, Duration.ofMillis(250));
    private static final String AWAY = "The database is away";
    /** A workbook may be written before the database goes: then the trial is made again. */
    private static final int TRIALS = 6;

    private final FaultHarness harness;
    private final Map<String, Integer> chunks = new HashMap<>();

    OutageTrials(FaultHarness harness) {
        this.harness = harness;
    }

    void all() throws Exception {
        Remains undisturbed = undisturbed();
        backAfterAWhile(undisturbed, "INT", "database stopped and back");
        backAfterAWhile(undisturbed, "KILL", "database killed and back");
        goneForGood(undisturbed);
        ownOneKilled(undisturbed);
    }

    private Remains undisturbed() {
        Newsroom newsroom = harness.embedded("outages/undisturbed", Newsroom.Kind.PLAIN);
        RunOutcome outcome = new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, PATIENCE)
                .run(newsroom.request(Operations.NONE), new Progress() {
                    @Override
                    public synchronized void advanced(String step, long done) {
                        chunks.merge(step, 1, Integer::sum);
                    }
                });
        expect(outcome, ExitKind.DONE_WITH_REJECTED);
        return Remains.of(newsroom);
    }

    /** Puts the trial down where the run felt it; else makes it again in another place. */
    private void each(FaultTable.Sum sum, Trial trial) {
        for (String step : STEPS) {
            boolean felt = false;
            for (int nr = 1; nr <= TRIALS && !felt; nr++) {
                felt = trial.felt(step, step + "-" + nr);
            }
            if (!felt) {
                throw new AssertionError("no run felt that the database was gone in " + step);
            }
            sum.tried();
        }
    }

    /** @see #each */
    private interface Trial {
        /** @return whether the database was needed while it was away */
        boolean felt(String step, String name);
    }

    /** Ends the server a random moment after the step has begun, or in its middle, and has somebody start it again. */
    private void backAfterAWhile(Remains undisturbed, String signal, String fault) {
        FaultTable.Sum sum = new FaultTable.Sum();
        each(sum, (step, name) -> {
            Path folder = harness.folder("outages/" + signal + "-" + name);
            try (OwnServer server = OwnServer.start(folder.resolve("server"))) {
                Newsroom newsroom = harness.filled(new Newsroom(folder, new Newsroom.Own(server)));
                RunOutcome outcome = run(newsroom, PATIENCE, step, () -> {
                    server.end(signal);
                    later(() -> server.comeBack());
                });
                sum.ran();
                expect(outcome, ExitKind.DONE_WITH_REJECTED);
                sum.add(Remains.of(newsroom).from(undisturbed));
                return felt(newsroom);
            }
        });
        harness.table().add(sum.row(fault, "one in each step; the run itself goes on"));
    }

    private void goneForGood(Remains undisturbed) {
        FaultTable.Sum sum = new FaultTable.Sum();
        each(sum, (step, name) -> {
            Path folder = harness.folder("outages/gone-" + name);
            try (OwnServer server = OwnServer.start(folder.resolve("server"))) {
                Newsroom newsroom = harness.filled(new Newsroom(folder, new Newsroom.Own(server)));
                RunOutcome failed = run(newsroom, List.of(Duration.ofMillis(100)), step, () -> server.end("KILL"));
                sum.ran();
                if (failed.exit() == ExitKind.DONE_WITH_REJECTED && !felt(newsroom)) {
                    return false;
                }
                expect(failed, ExitKind.FAILED);
                server.comeBack();
                RunOutcome next = newsroom.run();
                sum.ran();
                expect(next, ExitKind.DONE_WITH_REJECTED);
                if (!next.resumed()) {
                    throw new AssertionError("the next run did not go on with the failed one");
                }
                sum.add(Remains.of(newsroom).from(undisturbed));
                return true;
            }
        });
        harness.table().add(sum.row("database gone for good", "exit 1; the next run goes on"));
    }

    private void ownOneKilled(Remains undisturbed) {
        FaultTable.Sum sum = new FaultTable.Sum();
        each(sum, (step, name) -> {
            Newsroom newsroom = harness.embedded("outages/own-" + name, Newsroom.Kind.PLAIN);
            RunOutcome outcome = run(
                    newsroom,
                    PATIENCE,
                    step,
                    () -> OwnServer.endAt(((Newsroom.Embedded) newsroom.where).home(), "KILL"));
            sum.ran();
            expect(outcome, ExitKind.DONE_WITH_REJECTED);
            sum.add(Remains.of(newsroom).from(undisturbed));
            return felt(newsroom);
        });
        harness.table().add(sum.row("embedded database killed", "the run starts it again and goes on"));
    }

    private static boolean felt(Newsroom newsroom) {
        return newsroom.notices.stream().anyMatch(notice -> notice.startsWith(AWAY));
    }

    private void later(Runnable deed) {
        long wait = TimeUnit.MILLISECONDS.toNanos(300 + harness.random().nextInt(1_200));
        Thread thread = new Thread(() -> {
            LockSupport.parkNanos(wait);
            deed.run();
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs the job in this process and does the deed once: in a random one of the step's chunks, or soon after it has begun. */
    private RunOutcome run(Newsroom newsroom, List<Duration> patience, String step, Runnable deed) {
        boolean[] done = new boolean[1];
        int chunk = harness.random().nextInt(Math.max(chunks.getOrDefault(step, 1), 1));
        AtomicInteger advances = new AtomicInteger();
        long wait = TimeUnit.MILLISECONDS.toNanos(harness.random().nextInt(300));
        return new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, patience)
                .run(newsroom.request(Operations.NONE), new Progress() {
                    @Override
                    public void started(String started, OptionalLong expected) {
                        if (started.equals(step) && step.equals(WriteWorkbook.NAME) && !done[0]) {
                            done[0] = true;
                            Thread thread = new Thread(() -> {
                                LockSupport.parkNanos(wait);
                                deed.run();
                            });
                            thread.setDaemon(true);
                            thread.start();
                        }
                    }

                    @Override
                    public void advanced(String advanced, long count) {
                        if (advanced.equals(step) && advances.getAndIncrement() == chunk && !done[0]) {
                            done[0] = true;
                            deed.run();
                        }
                    }

                    @Override
                    public void notice(String words) {
                        System.out.println("    " + words);
                        newsroom.notices.add(words);
                    }
                });
    }

    static void expect(RunOutcome outcome, ExitKind exit) {
        if (outcome.exit() != exit) {
            throw new AssertionError(exit + " expected, but " + outcome.exit() + ": " + outcome.message());
        }
    }
}

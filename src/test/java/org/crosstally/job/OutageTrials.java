package org.crosstally.job;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.crosstally.store.OwnServer;

/** The database goes away while the job runs: for a while, for good, and the job's own one. */
final class OutageTrials {

    private static final List<String> STEPS =
            List.of(IngestArticles.NAME, ExtractFigures.NAME, CompareFigures.NAME, WriteWorkbook.NAME);
    private static final List<Duration> PATIENCE = Collections.nCopies(40, Duration.ofMillis(250));

    private final FaultHarness harness;

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
        expect(newsroom.run(), ExitKind.DONE_WITH_REJECTED);
        return Remains.of(newsroom);
    }

    /** Ends the server a random moment after the step has begun, or in its middle, and has somebody start it again. */
    private void backAfterAWhile(Remains undisturbed, String signal, String fault) {
        FaultTable.Sum sum = new FaultTable.Sum();
        for (String step : STEPS) {
            try (OwnServer server = OwnServer.start(harness.folder("outages/" + signal + "-" + step + "/server"))) {
                Newsroom newsroom = harness.filled(
                        new Newsroom(harness.folder("outages/" + signal + "-" + step), new Newsroom.Own(server)));
                RunOutcome outcome = run(newsroom, PATIENCE, step, () -> {
                    server.end(signal);
                    later(() -> server.comeBack());
                });
                sum.tried();
                sum.ran();
                expect(outcome, ExitKind.DONE_WITH_REJECTED);
                sum.add(Remains.of(newsroom).from(undisturbed));
            }
        }
        harness.table().add(sum.row(fault, "one in each step; the run itself goes on"));
    }

    private void goneForGood(Remains undisturbed) {
        FaultTable.Sum sum = new FaultTable.Sum();
        for (String step : STEPS) {
            try (OwnServer server = OwnServer.start(harness.folder("outages/gone-" + step + "/server"))) {
                Newsroom newsroom =
                        harness.filled(new Newsroom(harness.folder("outages/gone-" + step), new Newsroom.Own(server)));
                RunOutcome failed = run(newsroom, List.of(Duration.ofMillis(100)), step, () -> server.end("KILL"));
                sum.tried();
                sum.ran();
                expect(failed, ExitKind.FAILED);
                server.comeBack();
                RunOutcome next = newsroom.run();
                sum.ran();
                expect(next, ExitKind.DONE_WITH_REJECTED);
                if (!next.resumed()) {
                    throw new AssertionError("the next run did not go on with the failed one");
                }
                sum.add(Remains.of(newsroom).from(undisturbed));
            }
        }
        harness.table().add(sum.row("database gone for good", "exit 1; the next run goes on"));
    }

    private void ownOneKilled(Remains undisturbed) {
        FaultTable.Sum sum = new FaultTable.Sum();
        for (String step : STEPS) {
            Newsroom newsroom = harness.embedded("outages/own-" + step, Newsroom.Kind.PLAIN);
            RunOutcome outcome = run(
                    newsroom,
                    PATIENCE,
                    step,
                    () -> OwnServer.endAt(((Newsroom.Embedded) newsroom.where).home(), "KILL"));
            sum.tried();
            sum.ran();
            expect(outcome, ExitKind.DONE_WITH_REJECTED);
            sum.add(Remains.of(newsroom).from(undisturbed));
        }
        harness.table().add(sum.row("embedded database killed", "the run starts it again and goes on"));
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

    /** Runs the job in this process and does the deed once: in the step's second chunk, or soon after it has begun. */
    private RunOutcome run(Newsroom newsroom, List<Duration> patience, String step, Runnable deed) {
        boolean[] done = new boolean[1];
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
                        if (advanced.equals(step)
                                && !done[0]
                                && harness.random().nextInt(3) == 0) {
                            done[0] = true;
                            deed.run();
                        }
                    }

                    @Override
                    public void notice(String words) {
                        System.out.println("    " + words);
                    }
                });
    }

    static void expect(RunOutcome outcome, ExitKind exit) {
        if (outcome.exit() != exit) {
            throw new AssertionError(exit + " expected, but " + outcome.exit() + ": " + outcome.message());
        }
    }
}

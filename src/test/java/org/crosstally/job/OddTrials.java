package org.crosstally.job;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Two runs at once, and a clock that is set back between a run's two halves and between two runs. */
final class OddTrials {

    private static final int TIMES = 3;

    private final FaultHarness harness;

    OddTrials(FaultHarness harness) {
        this.harness = harness;
    }

    void all() throws Exception {
        Newsroom newsroom = harness.embedded("odd/undisturbed", Newsroom.Kind.PLAIN);
        OutageTrials.expect(newsroom.run(), ExitKind.DONE_WITH_REJECTED);
        Remains undisturbed = Remains.of(newsroom);
        twoAtOnce(undisturbed);
        clockSetBack(undisturbed);
    }

    /** The first stands still in the middle of a step while the second is started on the same database. */
    private void twoAtOnce(Remains undisturbed) throws Exception {
        FaultTable.Sum sum = new FaultTable.Sum();
        String told = "";
        for (String step : List.of(IngestArticles.NAME, ExtractFigures.NAME, CompareFigures.NAME)) {
            Newsroom newsroom = harness.embedded("odd/two-" + step, Newsroom.Kind.PLAIN);
            Process first = JobProcess.start(newsroom, "wait", step, 2);
            BufferedReader output = first.inputReader(StandardCharsets.UTF_8);
            output.readLine();
            RunOutcome second = newsroom.run();
            sum.tried();
            sum.ran();
            sum.ran();
            OutageTrials.expect(second, ExitKind.FAILED);
            told = second.message().orElse("");
            if (!told.contains("process " + first.pid())) {
                throw new AssertionError("the first is not named: " + told);
            }
            int code = first.waitFor();
            if (code != ExitKind.DONE_WITH_REJECTED.code()) {
                throw new AssertionError("the first run ended with " + code);
            }
            sum.add(Remains.of(newsroom).from(undisturbed));
        }
        harness.table().add(sum.row("two runs at once", "the second is refused and names the first"));
    }

    private void clockSetBack(Remains undisturbed) throws Exception {
        FaultTable.Sum sum = new FaultTable.Sum();
        for (int time = 1; time <= TIMES; time++) {
            Newsroom newsroom = harness.embedded("odd/clock-" + time, Newsroom.Kind.PLAIN);
            stopped(newsroom);
            sum.ran();
            goneOn(newsroom, Duration.ofHours(-20L * time), sum);
            sum.add(Remains.of(newsroom).withoutTimes().from(undisturbed.withoutTimes()));
            // and one more night that, by its clock, comes before the first brings nothing new
            goneOn(newsroom, Duration.ofHours(-50L * time), sum);
            sum.tried();
        }
        harness.table().add(sum.row("clock set back", "compared but for the stamps of time"));
    }

    private static void stopped(Newsroom newsroom) {
        CrosstallyApplication job = new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of());
        RunOutcome stopped = job.run(newsroom.request(Operations.NONE), new Progress() {
            @Override
            public void advanced(String step, long done) {
                if (step.equals(ExtractFigures.NAME)) {
                    job.stop();
                }
            }
        });
        OutageTrials.expect(stopped, ExitKind.STOPPED);
    }

    private static void goneOn(Newsroom newsroom, Duration set, FaultTable.Sum sum) {
        Clock clock = Clock.offset(Newsroom.CLOCK, set);
        RunOutcome outcome = new CrosstallyApplication(clock, Newsroom::engines, List.of())
                .run(newsroom.request(Operations.NONE), Progress.SILENT);
        OutageTrials.expect(outcome, ExitKind.DONE_WITH_REJECTED);
        sum.ran();
    }
}

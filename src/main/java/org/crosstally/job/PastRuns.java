package org.crosstally.job;

import org.crosstally.store.RunRow;
import org.crosstally.store.Tally;

/** Runs as the store remembers them, for whoever asks. */
final class PastRuns {

    private PastRuns() {}

    static PastRun of(RunRow run) {
        // nobody else can hold the database while we do: a run that says it is running was killed
        String state =
                run.state() == RunRow.State.RUNNING ? "CUT_OFF" : run.state().name();
        return new PastRun(
                run.run(), run.started(), run.ended(), state, String.join(", ", run.inputs()), counts(run.tally()));
    }

    static RunCounts counts(Tally tally) {
        return new RunCounts(
                tally.in(),
                tally.read(),
                tally.unchanged(),
                tally.duplicate(),
                tally.rejected(),
                tally.reread(),
                tally.figures(),
                tally.questions(),
                tally.findings());
    }
}

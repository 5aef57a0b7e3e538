package org.crosstally.job;

import org.crosstally.store.RunRow;

/** Runs as the store remembers them, for whoever asks. */
final class PastRuns {

    private PastRuns() {}

    static PastRun of(RunRow run) {
        // nobody else can hold the database while we do: a run that says it is running was killed
        String state =
                run.state() == RunRow.State.RUNNING ? "CUT_OFF" : run.state().name();
        return new PastRun(run.run(), run.started(), run.ended(), state, String.join(", ", run.inputs()), run.tally());
    }
}

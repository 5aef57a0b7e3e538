package org.crosstally.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.crosstally.store.Database;
import org.crosstally.store.RunTable;

/**
 * Crosstally as the command line sees it. One command at a time; only {@link #stop()} may come from another thread. No
 * method throws for bad input, a missing database or a full disk: the outcome tells it in plain words.
 */
public final class CrosstallyApplication {

    private final Clock clock;

    public CrosstallyApplication(Clock clock) {
        this.clock = clock;
    }

    /** Articles in, workbook out; goes on with an earlier run of the same request that was cut off. */
    public RunOutcome run(RunRequest request, Progress progress) {
        throw new UnsupportedOperationException("on its way: " + request + progress + clock);
    }

    /** The workbook and its companions anew from the database. */
    public RunOutcome report(ReportRequest request, Progress progress) {
        throw new UnsupportedOperationException("on its way: " + request + progress);
    }

    /**
     * Every figure of the articles of a file, with the rule that found it and what was decided, as lines to print.
     *
     * @throws IllegalArgumentException in plain words, where the file cannot be read
     */
    public List<String> explain(Path file, IntakeChoice intake) {
        throw new UnsupportedOperationException("on its way: " + file + intake);
    }

    /** The same for a text that stands in no file; its first line of substance is the title. */
    public List<String> explainText(String text, IntakeChoice intake) {
        throw new UnsupportedOperationException("on its way: " + text + intake);
    }

    /**
     * The last runs, newest first.
     *
     * @throws IllegalStateException in plain words, where the database cannot be reached
     */
    public List<PastRun> status(DatabaseChoice choice, int atMost) {
        try (Database database = Databases.open(choice, clock)) {
            return new RunTable(database.dataSource())
                    .last(atMost).stream().map(PastRuns::of).toList();
        }
    }

    /** Asks the running job to stop at its next chunk; returns at once and does nothing where none runs. */
    public void stop() {}
}

package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosstally.store.Database;
import org.crosstally.store.RunTable;

/**
 * Crosstally as the command line sees it. One command at a time; only {@link #stop()} may come from another thread. No
 * method throws for bad input, a missing database or a full disk: the outcome tells it in plain words.
 */
public final class CrosstallyApplication {

    /** A minute and a half in all: long enough for a server to be started anew, short enough for the night's end. */
    private static final List<Duration> PATIENCE =
            Stream.of(1, 2, 4, 8, 15, 30, 30).map(Duration::ofSeconds).toList();

    private final Clock clock;
    private final Function<String, Engines> engines;
    private final List<Duration> patience;
    private final StopFlag stop = new StopFlag();

    public CrosstallyApplication(Clock clock) {
        this(clock, BundledEngines::load, PATIENCE);
    }

    CrosstallyApplication(Clock clock, Function<String, Engines> engines, List<Duration> patience) {
        this.clock = clock;
        this.engines = engines;
        this.patience = List.copyOf(patience);
    }

    /** Articles in, workbook out; goes on with an earlier run of the same request that was cut off. */
    public RunOutcome run(RunRequest request, Progress progress) {
        return new RunCommand(clock, engines, patience, stop).run(request, progress);
    }

    /** Reads articles for runs that leave them to workers; returns when stopped or idle for long enough. */
    public ExitKind work(WorkerRequest request, Progress progress) {
        return new WorkerCommand(clock, engines, stop).work(request, progress);
    }

    /** The workbook and its companions anew from the database. */
    public RunOutcome report(ReportRequest request, Progress progress) {
        return new ReportCommand(clock, engines).report(request, progress);
    }

    /** What an analyst ruled in a workbook's Figures sheet, into the database and the comparison. */
    public ReviewOutcome review(ReviewRequest request) {
        return new ReviewCommand(clock, engines).review(request);
    }

    /**
     * Every figure of the articles of a file, with the rule that found it and what was decided, as lines to print.
     *
     * @throws IllegalArgumentException in plain words, where the file cannot be read
     */
    public List<String> explain(Path file, IntakeChoice intake) {
        try {
            return new Explanation(engines.apply(RunRequest.DEFAULT_PROFILE).reader(), clock).of(file, intake);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The same for a text that stands in no file; its first line of substance is the title. */
    public List<String> explainText(String text, IntakeChoice intake) {
        try {
            return new Explanation(engines.apply(RunRequest.DEFAULT_PROFILE).reader(), clock).ofText(text, intake);
        } catch (IOException e) {
            throw new IllegalArgumentException("the text cannot be read: " + e.getMessage(), e);
        }
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
    public void stop() {
        stop.raise();
    }
}

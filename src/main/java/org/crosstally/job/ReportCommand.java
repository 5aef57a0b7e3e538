package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crosstally.store.Database;
import org.crosstally.store.DatabaseUnavailable;
import org.crosstally.store.Failures;
import org.crosstally.store.RunLock;
import org.crosstally.store.RunRow;
import org.crosstally.store.RunTable;

/** The last run's report anew. */
final class ReportCommand {

    private static final int FOUND = 12;

    private final Clock clock;
    private final Function<String, Engines> engines;

    ReportCommand(Clock clock, Function<String, Engines> engines) {
        this.clock = clock;
        this.engines = engines;
    }

    RunOutcome report(ReportRequest request, Progress progress) {
        try {
            BundledEngines.profile(request.profile());
        } catch (IllegalArgumentException e) {
            return RunOutcome.failedEarly(ExitKind.USAGE, Failures.inWords(e));
        }
        try (Database database = Databases.open(request.database(), clock);
                RunLock lock = RunLock.take(database)) {
            List<RunRow> last = new RunTable(database.dataSource()).last(1);
            if (last.isEmpty()) {
                return RunOutcome.failedEarly(
                        ExitKind.FAILED, "There is nothing to report yet: " + database.name() + " holds no run.");
            }
            return report(request, last.get(0), database, progress);
        } catch (DatabaseUnavailable e) {
            return RunOutcome.failedEarly(ExitKind.FAILED, FailureWords.of(e, ""));
        }
    }

    private static List<Path> part(ReportRequest request, RunRow run, ReportFiles reports, Progress progress)
            throws IOException {
        ReportFiles.Part part =
                reports.writePart(run.run(), request.reports(), request.profile(), request.limits(), request.tags());
        if (part.empty()) {
            progress.notice("Nothing in the database lies within what was asked for; the workbook holds no figure.");
        }
        return List.of(part.file());
    }

    private RunOutcome report(ReportRequest request, RunRow run, Database database, Progress progress) {
        if (run.state() != RunRow.State.DONE) {
            progress.notice("Run " + run.run() + " has not come to its end; the report shows what there is so far.");
        }
        try {
            ReportFiles reports = new ReportFiles(
                    database, clock, engines.apply(request.profile()).places(), request.mostFigures());
            List<Path> files = request.limits().isNone()
                    ? reports.write(run.run(), request.reports(), request.profile(), request.tags())
                    : part(request, run, reports, progress);
            return new RunOutcome(
                    ExitKind.DONE,
                    run.run(),
                    false,
                    run.tally(),
                    0,
                    Optional.of(files.get(0)),
                    files,
                    FoundQuestions.of(database, FOUND),
                    Optional.empty());
        } catch (IOException | RuntimeException e) {
            return RunOutcome.failedEarly(ExitKind.FAILED, FailureWords.of(e, database.name()));
        }
    }
}

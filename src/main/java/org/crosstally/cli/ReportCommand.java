package org.crosstally.cli;

import java.util.concurrent.Callable;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.job.ReportRequest;
import org.crosstally.job.RunOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code crosstally report} */
@Command(
        name = "report",
        description = "Writes the workbook anew from what the database holds, without reading any input.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final CrosstallyApplication application;
    private final Surroundings surroundings;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private LogOptions log = new LogOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    ReportCommand(CrosstallyApplication application, Surroundings surroundings) {
        this.application = application;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ReportRequest request = new ReportRequest(
                report.reports(),
                database.choice(surroundings.environment()),
                report.profile(),
                limits.limits(),
                limits.tags(),
                report.mostFigures());
        try (Telling telling = log.telling(surroundings)) {
            RunOutcome outcome = application.report(request, telling);
            telling.ended(outcome);
            return outcome.exit().code();
        }
    }
}

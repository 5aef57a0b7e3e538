package org.crosstally.cli;

import java.nio.file.Path;
import org.crosstally.job.RunRequest;
import picocli.CommandLine.Option;

/** Where the report goes and how it tells low, best and high. */
final class ReportOptions {

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "The folder that the workbook and its companions are written to (default: reports).")
    private Path reports = Path.of("reports");

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = RunRequest.DEFAULT_PROFILE,
            description = "How low, best and high are told: interval (default), ucdp, acled, em-dat.")
    private String profile = RunRequest.DEFAULT_PROFILE;

    Path reports() {
        return reports;
    }

    String profile() {
        return profile;
    }
}

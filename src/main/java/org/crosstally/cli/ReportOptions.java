package org.crosstally.cli;

import java.nio.file.Path;
import org.crosstally.job.RunRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    private long mostFigures = RunRequest.MOST_FIGURES;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--most-figures",
            paramLabel = "N",
            description = "So many figures the workbook shows at most, the most contested questions first (default: "
                    + RunRequest.MOST_FIGURES + "); figures.csv and figures.jsonl hold all.")
    void mostFigures(long figures) {
        if (figures < 1) {
            throw new ParameterException(spec.commandLine(), "--most-figures: a workbook shows at least 1 figure.");
        }
        mostFigures = figures;
    }

    long mostFigures() {
        return mostFigures;
    }

    Path reports() {
        return reports;
    }

    String profile() {
        return profile;
    }
}

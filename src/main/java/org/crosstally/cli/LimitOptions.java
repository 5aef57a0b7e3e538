package org.crosstally.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.crosstally.job.ReportLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a report is limited to. */
final class LimitOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--event", paramLabel = "WORDS", description = "Only events whose name holds these words.")
    private Optional<String> event = Optional.empty();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = "Only one measure: killed, injured, casualties, missing, detained, evacuated, displaced, "
                    + "trapped or returned.")
    private Optional<String> measure = Optional.empty();

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "Only what lies on or after this day.")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Only what lies on or before this day.")
    private Optional<LocalDate> to = Optional.empty();

    @Option(
            names = "--place",
            paramLabel = "WORDS",
            description = "Only places whose name, region or country holds these words.")
    private Optional<String> place = Optional.empty();

    @Option(names = "--hxl", description = "Put a row of HXL tags below the header of the Figures sheet.")
    private boolean tags;

    /** @throws ParameterException where a limit is not understood */
    ReportLimits limits() {
        try {
            return new ReportLimits(event, measure, from, to, place);
        } catch (IllegalArgumentException notUnderstood) {
            throw new ParameterException(
                    command.commandLine(), String.valueOf(notUnderstood.getMessage()), notUnderstood);
        }
    }

    boolean tags() {
        return tags;
    }
}

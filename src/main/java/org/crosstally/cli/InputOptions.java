package org.crosstally.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.job.IntakeChoice;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How inputs are to be understood: the options that {@code run} and {@code explain} share. */
final class InputOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "PART=COLUMN",
            description = "Which CSV column or JSON key holds which part of an article: "
                    + "id=…,title=…,text=…,outlet=…,date=…,url=…; usual names are found without this.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How dates in a CSV or JSON are written, such as M/d/yyyy; ISO dates need no pattern.")
    private Optional<String> dateFormat = Optional.empty();

    @Option(
            names = "--article-date",
            paramLabel = "YYYY-MM-DD",
            description = "The date of articles that neither print nor are given one.")
    private Optional<LocalDate> articleDate = Optional.empty();

    @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet of articles that name none.")
    private Optional<String> outlet = Optional.empty();

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Of a folder, only files like this one, such as '*.csv' or '2016/**'; may be repeated.")
    private List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "GLOB", description = "Of a folder, no files like this one.")
    private List<String> exclude = List.of();

    @Option(
            names = "--limit",
            split = ",",
            paramLabel = "NAME=NUMBER",
            description = "How much is read before an input is refused: article-characters, record-characters, "
                    + "page-bytes, file-bytes, expansion, archive-entries, archive-depth, folder-depth.")
    private Map<String, Long> limits = Map.of();

    IntakeChoice choice(boolean samples, LocalDate today) {
        return choice(samples, List.of(), today);
    }

    /** @throws ParameterException where an option is not understood */
    IntakeChoice choice(boolean samples, List<Path> watched, LocalDate today) {
        IntakeChoice choice =
                new IntakeChoice(columns, dateFormat, articleDate, outlet, samples, include, exclude, watched, limits);
        try {
            choice.check(today);
        } catch (IllegalArgumentException notUnderstood) {
            throw new ParameterException(commandLine(), String.valueOf(notUnderstood.getMessage()), notUnderstood);
        }
        return choice;
    }

    private CommandLine commandLine() {
        return command.commandLine();
    }
}

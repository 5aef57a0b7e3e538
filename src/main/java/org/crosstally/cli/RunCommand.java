package org.crosstally.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.job.IntakeChoice;
import org.crosstally.job.Operations;
import org.crosstally.job.RunOutcome;
import org.crosstally.job.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crosstally run INPUT...} */
@Command(
        name = "run",
        description = "Reads what is new or changed in the inputs and writes the workbook.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private final CrosstallyApplication application;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "INPUT", arity = "0..*", description = "Files and folders of articles.")
    private List<Path> inputs = List.of();

    @Option(names = "--samples", description = "Read the dozen sample articles that come with the program.")
    private boolean samples;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private WorkersOptions workers = new WorkersOptions();

    @Option(
            names = "--fail-on",
            split = ",",
            paramLabel = "VERDICT",
            description = "End with exit code 1 where a new finding is one of these, for alerting: conflict, slip, …")
    private Set<String> failOn = Set.of();

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "Write counts and times for node_exporter's textfile collector.")
    private Optional<Path> metrics = Optional.empty();

    @Option(
            names = "--keep-reports",
            paramLabel = "N",
            description = "Keep so many older workbooks; without this, all are kept.")
    private Optional<Integer> keepReports = Optional.empty();

    RunCommand(CrosstallyApplication application, Surroundings surroundings) {
        this.application = application;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RunRequest request = request();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            RunOutcome outcome = application.run(request, progress);
            new Ending(surroundings).print(outcome);
            return outcome.exit().code();
        }
    }

    private RunRequest request() {
        if (inputs.isEmpty() && !samples) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing to read: name a file or a folder, or try --samples.");
        }
        for (Path path : inputs) {
            if (!Files.exists(path)) {
                throw new ParameterException(
                        spec.commandLine(), "There is no file or folder " + path.toAbsolutePath() + ".");
            }
        }
        IntakeChoice choice = input.choice(samples, LocalDate.now(surroundings.clock()));
        Operations operations =
                new Operations(failOn, metrics, keepReports.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        return new RunRequest(
                inputs,
                choice,
                report.reports(),
                database.choice(surroundings.environment()),
                report.profile(),
                operations,
                workers.workers());
    }
}

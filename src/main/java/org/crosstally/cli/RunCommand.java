package org.crosstally.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crosstally.hook.Hook;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.job.ExitKind;
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

    private static final Path PIPED = Path.of("-");

    private final CrosstallyApplication application;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Files and folders of articles; - for what comes in on standard input.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--watch-folder",
            paramLabel = "DIR",
            description = "An inbox: files that were done before and have not changed are passed over; none is moved.")
    private List<Path> watched = List.of();

    @Option(
            names = "--stdin-name",
            paramLabel = "NAME",
            defaultValue = "standard-input",
            description = "What standard input would be called as a file: its ending says what it holds, such as "
                    + "news.csv; without one its beginning tells.")
    private String standardInput = "standard-input";

    @Option(names = "--samples", description = "Read the dozen sample articles that come with the program.")
    private boolean samples;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private AuthoritiesOption authorities = new AuthoritiesOption();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private WorkersOptions workers = new WorkersOptions();

    @Mixin
    private HookOptions hooks = new HookOptions();

    @Mixin
    private LogOptions log = new LogOptions();

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
            names = "--pushgateway",
            paramLabel = "URL",
            description = "Push the same counts and times to a Prometheus pushgateway, as the job crosstally.")
    private Optional<URI> pushgateway = Optional.empty();

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
        List<Hook> told = hooks.hooks(surroundings.environment());
        try (Telling telling = log.telling(surroundings)) {
            if (!inputs.contains(PIPED)) {
                return tell(told, run(request, telling), telling);
            }
            try (StandardInput piped = StandardInput.keep(surroundings.in(), report.reports(), standardInput)) {
                RunOutcome outcome = run(request, telling);
                if (outcome.exit() == ExitKind.DONE || outcome.exit() == ExitKind.DONE_WITH_REJECTED) {
                    piped.drop();
                }
                return tell(told, outcome, telling);
            }
        }
    }

    /** @return the exit code: that of the run, unless it was well and somebody could not be told of it */
    private static int tell(List<Hook> told, RunOutcome outcome, Telling telling) {
        ExitKind exit = outcome.exit();
        for (Hook hook : told) {
            try {
                hook.tell(outcome);
            } catch (Hook.HookFailed failure) {
                telling.trouble("the run has ended, but " + failure.getMessage());
                exit = exit == ExitKind.DONE || exit == ExitKind.DONE_WITH_REJECTED ? ExitKind.FAILED : exit;
            }
        }
        return exit.code();
    }

    private RunOutcome run(RunRequest request, Telling telling) {
        RunOutcome outcome = application.run(request, telling);
        telling.ended(outcome);
        return outcome;
    }

    private RunRequest request() {
        if (inputs.isEmpty() && watched.isEmpty() && !samples) {
            throw new ParameterException(
                    spec.commandLine(), "Nothing to read: name a file or a folder, or try --samples.");
        }
        Path piped = pipedFile();
        inputs.stream().filter(path -> !path.equals(PIPED)).forEach(this::refuseWhatIsNotThere);
        watched.forEach(this::refuseWhatIsNotThere);
        IntakeChoice choice = input.choice(samples, watched, LocalDate.now(surroundings.clock()));
        Operations operations = new Operations(
                failOn, metrics, pushgateway, keepReports.map(OptionalInt::of).orElseGet(OptionalInt::empty));
        return new RunRequest(
                inputs.stream().map(path -> path.equals(PIPED) ? piped : path).toList(),
                choice,
                report.reports(),
                database.choice(surroundings.environment()),
                report.profile(),
                operations,
                workers.workers(),
                report.mostFigures(),
                authorities.file());
    }

    private Path pipedFile() {
        try {
            return StandardInput.file(report.reports(), standardInput);
        } catch (IllegalArgumentException notAName) {
            throw new ParameterException(spec.commandLine(), String.valueOf(notAName.getMessage()), notAName);
        }
    }

    private void refuseWhatIsNotThere(Path path) {
        if (!Files.exists(path)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no file or folder " + path.toAbsolutePath() + ".");
        }
    }
}

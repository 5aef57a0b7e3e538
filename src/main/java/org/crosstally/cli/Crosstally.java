package org.crosstally.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.job.ExitKind;
import org.crosstally.job.GracefulExit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts: {@code crosstally run | worker | report | review | explain | status}. */
@Command(
        name = "crosstally",
        description = {
            "Reads casualty, evacuation and displacement figures out of news articles, with who said so,",
            "and sets the sources side by side in an Excel workbook."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Crosstally.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, or found what --fail-on names",
            "2:not understood: wrong option, or an input that is not there",
            "3:stopped by a signal; the same command goes on where it stopped",
            "4:done, but some input was rejected; the workbook's sheet Rejected says why"
        })
public final class Crosstally implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        Clock clock = Clock.systemDefaultZone();
        CrosstallyApplication application = new CrosstallyApplication(clock);
        Surroundings surroundings =
                new Surroundings(System.in, System.out, System.err, System.getenv(), clock, System.console() != null);
        System.exit(GracefulExit.codeOf(
                application, () -> commands(application, surroundings).execute(arguments)));
    }

    /** The command line as a whole; tests run it with surroundings of their own. */
    static CommandLine commands(CrosstallyApplication application, Surroundings surroundings) {
        CommandLine commands = new CommandLine(new Crosstally())
                .addSubcommand(new RunCommand(application, surroundings))
                .addSubcommand(new WorkerCommand(application, surroundings))
                .addSubcommand(new ReportCommand(application, surroundings))
                .addSubcommand(new ReviewCommand(application, surroundings))
                .addSubcommand(new ExplainCommand(application, surroundings))
                .addSubcommand(new StatusCommand(application, surroundings))
                .addSubcommand(new CommandLine.HelpCommand());
        commands.setOut(surroundings.outWriter()).setErr(surroundings.errWriter());
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.registerConverter(LocalDate.class, Crosstally::date);
        commands.setParameterExceptionHandler((mistake, parsed) -> {
            CommandLine command = mistake.getCommandLine();
            command.getErr().println(mistake.getMessage());
            if (!UnmatchedArgumentException.printSuggestions(mistake, command.getErr())) {
                command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
            }
            return ExitKind.USAGE.code();
        });
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            tell(failure, surroundings.err());
            return ExitKind.FAILED.code();
        });
        return commands;
    }

    private static LocalDate date(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notOne) {
            throw new TypeConversionException("«" + written + "» is no date such as 2016-12-09");
        }
    }

    /** What the rooms say in plain words is enough; anything else is a fault of the program, told with its trace. */
    private static void tell(Exception failure, PrintStream err) {
        boolean plain = failure instanceof IllegalArgumentException || failure instanceof IllegalStateException;
        if (plain && failure.getMessage() != null) {
            err.println("crosstally: " + failure.getMessage());
        } else {
            err.println("crosstally: something went wrong inside the program; please report this:");
            failure.printStackTrace(err);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "A command is missing: run, worker, report, review, explain or status.");
    }

    /** The version that the jar was built as. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Crosstally.class.getPackage().getImplementationVersion();
            return new String[] {"crosstally " + (version == null ? "(not built as a jar)" : version)};
        }
    }
}

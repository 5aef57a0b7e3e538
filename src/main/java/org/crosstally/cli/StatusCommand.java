package org.crosstally.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.job.ExitKind;
import org.crosstally.job.PastRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crosstally status} */
@Command(
        name = "status",
        description = "Prints the last runs, newest first, with what became of their input.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final CrosstallyApplication application;
    private final Surroundings surroundings;

    @Option(names = "--last", paramLabel = "N", defaultValue = "10", description = "How many runs (default: 10).")
    private int last = 10;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    StatusCommand(CrosstallyApplication application, Surroundings surroundings) {
        this.application = application;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<PastRun> runs = application.status(database.choice(surroundings.environment()), last);
        if (runs.isEmpty()) {
            surroundings.out().println("No run yet.");
            return ExitKind.DONE.code();
        }
        Table table = new Table(
                "run",
                "started",
                "took",
                "state",
                "in",
                "read",
                "unchanged",
                "duplicate",
                "rejected",
                "figures",
                "findings",
                "inputs");
        ZoneId zone = surroundings.clock().getZone();
        for (PastRun run : runs) {
            table.row(
                    run.number(),
                    MINUTE.format(run.started().atZone(zone)),
                    run.ended()
                            .map(end -> Spelled.duration(Duration.between(run.started(), end)))
                            .orElse(""),
                    run.state().toLowerCase(Locale.ROOT).replace('_', ' '),
                    run.counts().in(),
                    run.counts().read(),
                    run.counts().unchanged(),
                    run.counts().duplicate(),
                    run.counts().rejected(),
                    run.counts().figures(),
                    run.counts().findings(),
                    Spelled.shortened(run.inputs(), 60));
        }
        table.lines().forEach(surroundings.out()::println);
        return ExitKind.DONE.code();
    }
}

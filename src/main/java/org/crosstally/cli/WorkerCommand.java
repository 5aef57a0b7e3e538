package org.crosstally.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.job.WorkerRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crosstally worker} */
@Command(
        name = "worker",
        description = {
            "Reads articles for runs that leave them to workers (run --workers remote), and waits for the next run.",
            "Start as many as you like, on as many machines as reach the database; each uses all its cores.",
            "What a killed or frozen worker had in hand another one reads."
        },
        mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {

    private final CrosstallyApplication application;
    private final Surroundings surroundings;

    @Option(
            names = "--idle-exit",
            paramLabel = "SECONDS",
            description = "End after so long without anything to read; without this, stay until stopped.")
    private Optional<Long> idle = Optional.empty();

    @Mixin
    private LogOptions log = new LogOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    WorkerCommand(CrosstallyApplication application, Surroundings surroundings) {
        this.application = application;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        WorkerRequest request =
                new WorkerRequest(database.choice(surroundings.environment()), idle.map(Duration::ofSeconds));
        try (Telling telling = log.telling(surroundings)) {
            return application.work(request, telling).code();
        }
    }
}

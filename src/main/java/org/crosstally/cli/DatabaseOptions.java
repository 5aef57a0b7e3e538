package org.crosstally.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.crosstally.job.DatabaseChoice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which PostgreSQL the job works in. */
final class DatabaseOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--database",
            paramLabel = "DIR",
            description = "Where the PostgreSQL that comes along keeps its data (default: db/data).")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "A PostgreSQL of your own: jdbc:postgresql://host/name. User and password come from "
                    + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD (or a file, SPRING_DATASOURCE_PASSWORD_FILE); "
                    + "where the tables belong to another role, that one's from SPRING_FLYWAY_USER and "
                    + "SPRING_FLYWAY_PASSWORD.")
    private Optional<String> url = Optional.empty();

    /** @throws ParameterException where the options contradict each other or are not understood */
    DatabaseChoice choice(Map<String, String> environment) {
        if (home.isPresent() && url.isPresent()) {
            throw new ParameterException(
                    command.commandLine(), "--database and --database-url exclude each other: give one of them.");
        }
        try {
            return DatabaseChoice.from(home, url, environment);
        } catch (IllegalArgumentException notUnderstood) {
            throw new ParameterException(
                    command.commandLine(), String.valueOf(notUnderstood.getMessage()), notUnderstood);
        }
    }
}

package org.crosstally.cli;

import java.time.Duration;
import org.crosstally.job.Workers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who reads a run's articles. */
final class WorkersOptions {

    private enum Who {
        LOCAL,
        REMOTE
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--workers",
            paramLabel = "WHO",
            defaultValue = "local",
            description = {
                "Who reads the articles: local (default), this process on all its cores; remote, as many",
                "processes of «crosstally worker» on the same database as you start."
            })
    private Who who = Who.LOCAL;

    @Option(
            names = "--lease",
            paramLabel = "SECONDS",
            description = "How long a remote worker may be silent before others take its share (default: 30).")
    private long lease = Workers.Remote.LEASE.toSeconds();

    /** @throws ParameterException where the lease is too short to be kept */
    Workers workers() {
        if (who == Who.LOCAL) {
            return Workers.LOCAL;
        }
        try {
            return new Workers.Remote(Duration.ofSeconds(lease), Workers.Remote.PATIENCE);
        } catch (IllegalArgumentException tooShort) {
            throw new ParameterException(command.commandLine(), String.valueOf(tooShort.getMessage()), tooShort);
        }
    }
}

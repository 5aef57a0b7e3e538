package org.crosstally.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who else stands behind numbers. */
final class AuthoritiesOption {

    @Option(
            names = "--authorities",
            paramLabel = "FILE",
            description = "Your own list of authorities, which adds to the bundled one: name, kind, aliases and "
                    + "spokespeople of one body a line, with tabs between.")
    private Optional<Path> file = Optional.empty();

    Optional<Path> file() {
        return file;
    }
}

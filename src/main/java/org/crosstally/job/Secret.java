package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Secrets come from the environment or from files, never from the command line, which every user of a machine sees. */
public final class Secret {

    private Secret() {}

    /**
     * What the environment holds under the name, or else the first line of the file that it names under the name with
     * {@code _FILE} behind it, as Docker's and Kubernetes' secrets are mounted.
     *
     * @throws IllegalArgumentException naming the file, where it cannot be read
     */
    public static Optional<String> of(Map<String, String> environment, String name) {
        Optional<String> told = Optional.ofNullable(environment.get(name));
        return told.isPresent()
                ? told
                : Optional.ofNullable(environment.get(name + "_FILE")).map(file -> read(name, file));
    }

    private static String read(String name, String file) {
        try {
            return Files.readString(Path.of(file)).lines().findFirst().orElse("");
        } catch (IOException | RuntimeException unreadable) {
            throw new IllegalArgumentException("the file " + file + " that " + name + "_FILE names cannot be read");
        }
    }
}

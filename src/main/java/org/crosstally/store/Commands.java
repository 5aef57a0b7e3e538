package org.crosstally.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Other programs, run to their end. */
final class Commands {

    private Commands() {}

    /** Whether a program of that name can be found. */
    static boolean exists(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        for (String folder : path.split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    static boolean succeeds(List<String> command) throws IOException {
        return ended(start(command, Path.of("."))).code == 0;
    }

    /** What the command prints, without white space around it. */
    static String output(List<String> command) throws IOException {
        return ended(start(command, Path.of("."))).output.strip();
    }

    /** @throws IOException with what the command printed, where it fails */
    static void run(List<String> command, Path folder) throws IOException {
        Ended ended = ended(start(command, folder));
        if (ended.code != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + ended.output);
        }
    }

    private record Ended(int code, String output) {}

    private static Process start(List<String> command, Path folder) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static Ended ended(Process process) throws IOException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + process, e);
        }
    }
}

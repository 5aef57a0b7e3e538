package org.crosstally.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** PostgreSQL's own note of which process serves a data folder: {@code postmaster.pid}. */
record PostmasterFile(Path data) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    private Path path() {
        return data.resolve("postmaster.pid");
    }

    /** Whether the process says that it accepts connections. */
    boolean isReady(long pid) throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(STATUS_LINE).strip().equals("ready");
    }

    /** Where a server listens that is ready; empty where none is. */
    OptionalInt port() throws IOException {
        List<String> lines = lines();
        if (server().isEmpty()
                || lines.size() <= STATUS_LINE
                || !isReady(Long.parseLong(lines.get(0).strip()))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()));
    }

    /** The server that still works on this folder. A number that now belongs to some other program does not count. */
    Optional<ProcessHandle> server() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.get(0).strip());
        return servesThisFolder(pid) ? ProcessHandle.of(pid) : Optional.empty();
    }

    void delete() throws IOException {
        Files.deleteIfExists(path());
    }

    private List<String> lines() throws IOException {
        return Files.exists(path()) ? Files.readAllLines(path()) : List.of();
    }

    private boolean servesThisFolder(long pid) {
        try {
            byte[] command = Files.readAllBytes(Path.of("/proc/" + pid + "/cmdline"));
            String words = new String(command, StandardCharsets.UTF_8);
            return words.contains("postgres") && words.contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}

package org.crosstally.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The data folder of an embedded database, with its password beside it. Made in a folder of another name that is then
 * renamed: one that was killed half-way leaves nothing that looks like a database.
 */
record Cluster(Path data, String password) {

    static final String USER = "crosstally";
    private static final int PASSWORD_BYTES = 24;
    private static final String UNFINISHED = "data.unfinished";

    static Cluster at(Path home, Path binaries, Account account) throws IOException {
        Path data = home.resolve("data");
        Path passwordFile = passwordFile(home);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            writePassword(passwordFile);
            make(home, data, passwordFile, binaries, account);
        }
        return new Cluster(data, password(home));
    }

    /** @throws IOException where it is not there, or only for its owner to read */
    static String password(Path home) throws IOException {
        return Files.readString(passwordFile(home)).strip();
    }

    private static Path passwordFile(Path home) {
        return home.resolve("password");
    }

    private static void make(Path home, Path data, Path passwordFile, Path binaries, Account account)
            throws IOException {
        clearRemains(home);
        // never the same name: the initdb of a run that was killed outlives it for a moment and still writes to its own
        Path unfinished = home.resolve(UNFINISHED + UUID.randomUUID());
        account.own(home);
        List<String> initdb = List.of(
                binaries.resolve("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        Commands.run(account.command(initdb), home);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Of runs that were killed; what is still being written to is cleared by a later start. */
    private static void clearRemains(Path home) throws IOException {
        List<Path> remains;
        try (Stream<Path> files = Files.list(home)) {
            remains = files.filter(file -> file.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
        }
        for (Path folder : remains) {
            try {
                PostgresBinaries.delete(folder);
            } catch (IOException | UncheckedIOException stillWrittenTo) {
                continue;
            }
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }
}

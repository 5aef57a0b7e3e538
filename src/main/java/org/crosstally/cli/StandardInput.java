package org.crosstally.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * What comes in on standard input is put into a file first: a run that is cut off must be able to read it again, and its
 * articles are known by where they came from. The file is dropped once all of it is in the database.
 */
final class StandardInput implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._ -]{0,100}");

    private final Path file;
    private final FileChannel lock;

    private StandardInput(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** @throws IllegalArgumentException where the name is none */
    static Path file(Path reports, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("«" + name + "» is no name of a file such as news.csv");
        }
        return folder(reports).resolve(name);
    }

    private static Path folder(Path reports) {
        return reports.resolve(".standard-input");
    }

    /** @throws IllegalStateException in plain words, where it cannot be read or kept, or another run is at it */
    static StandardInput keep(InputStream in, Path reports, String name) {
        Path file = file(reports, name);
        try {
            Files.createDirectories(folder(reports));
            StandardInput kept = new StandardInput(file, lock(reports));
            try (OutputStream out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            return kept;
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "standard input cannot be kept in " + file.toAbsolutePath() + ": " + failure.getMessage(), failure);
        }
    }

    /** The second run must not write over what the first one reads. */
    private static FileChannel lock(Path reports) throws IOException {
        FileChannel channel =
                FileChannel.open(folder(reports).resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // as if another process held it
        }
        channel.close();
        throw new IllegalStateException("another run is reading its standard input into "
                + folder(reports).toAbsolutePath() + "; wait until it ends, or give this one --reports of its own");
    }

    /** It is all in the database. */
    void drop() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // the next run writes over it
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException gone) {
            // with the process the lock is gone, too
        }
    }
}

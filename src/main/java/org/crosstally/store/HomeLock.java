package org.crosstally.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Keeps a second run out of a database's home. The operating system gives the lock back when its holder dies, however
 * it dies; the file's text only tells the next one who holds it.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseUnavailable naming the holder, where another run holds the home */
    static HomeLock take(Path home, Clock clock) throws IOException {
        Path file = home.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new DatabaseUnavailable("The database in " + home + " is in use by another run ("
                    + Files.readString(file).strip()
                    + "). Wait until it ends, or give this run a --database of its own.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String holder = "process " + ProcessHandle.current().pid() + ", since " + now + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
        return new HomeLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

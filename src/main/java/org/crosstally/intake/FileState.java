package org.crosstally.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file by what shows that it is still the same: its size and when it was last written, to the microsecond.
 *
 * @param path absolute
 */
public record FileState(Path path, long size, Instant modified) {

    static FileState of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileState(
                path,
                attributes.size(),
                attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Whether somebody has written to it since. One that is gone has been read to its end and was not. */
    boolean hasChanged() {
        try {
            return !of(path).equals(this);
        } catch (IOException gone) {
            return false;
        }
    }
}

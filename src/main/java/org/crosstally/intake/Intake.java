package org.crosstally.intake;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All articles of some inputs, one after the other, and a rejection for everything that could not be read as one.
 *
 * <p>The order is the same for the same inputs, so a run that was interrupted goes on by {@linkplain #skip skipping}
 * what it has already had. Memory does not grow with the inputs. Not for several threads.
 */
public final class Intake implements Closeable {

    private final FileWalk walk;
    private final Formats formats;
    private final Deque<Document> samples;
    private Optional<ArticleSource> current = Optional.empty();
    private String origin = "";

    private Intake(FileWalk walk, Formats formats, Deque<Document> samples) {
        this.walk = walk;
        this.formats = formats;
        this.samples = samples;
    }

    /**
     * Opens files and folders.
     *
     * @throws UnusableInput where an input does not exist or a pattern is none, with a message for the user
     */
    public static Intake open(List<Path> inputs, IntakeOptions options) {
        Deque<Document> samples = options.samples() ? Samples.documents() : new ArrayDeque<>();
        return new Intake(new FileWalk(inputs, options), new Formats(options), samples);
    }

    /** The next article or rejection; empty when all inputs are read. */
    public Optional<Intaken> next() {
        while (true) {
            if (current.isPresent()) {
                Optional<Intaken> next = fromCurrent(current.get());
                if (next.isPresent()) {
                    return next;
                }
                current = Optional.empty();
            }
            if (!samples.isEmpty()) {
                Optional<Intaken> refused = open(samples.removeFirst());
                if (refused.isPresent()) {
                    return refused;
                }
                continue;
            }
            Optional<FileWalk.Found> found = walk.next();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Optional<Intaken> refused = open(found.get());
            if (refused.isPresent()) {
                return refused;
            }
        }
    }

    /** Passes over that many articles and rejections, or all that are left. */
    public void skip(long count) {
        for (long skipped = 0; skipped < count; skipped++) {
            if (next().isEmpty()) {
                return;
            }
        }
    }

    private Optional<Intaken> fromCurrent(ArticleSource source) {
        try {
            Optional<Intaken> next = source.next();
            if (next.isEmpty()) {
                source.close();
            }
            return next;
        } catch (IOException | RuntimeException failure) {
            closeQuietly(source);
            current = Optional.empty();
            return Optional.of(refused(origin, failure));
        }
    }

    private Optional<Intaken> open(FileWalk.Found found) {
        String path = found.path().toString();
        if (found.defect().isPresent()) {
            return Optional.of(
                    new Intaken.Rejected(path, "folder", found.defect().get(), ""));
        }
        try {
            if (Files.exists(found.path()) && !Files.isRegularFile(found.path())) {
                return Optional.of(new Intaken.Rejected(path, "file", "it is neither a file nor a folder", ""));
            }
            InputStream bytes = new BufferedInputStream(Files.newInputStream(found.path()), 1 << 16);
            return open(new Document(path, found.path().getFileName().toString(), bytes));
        } catch (IOException failure) {
            return Optional.of(refused(path, failure));
        }
    }

    private Optional<Intaken> open(Document document) {
        origin = document.origin();
        try {
            current = Optional.of(formats.open(document));
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            return Optional.of(refused(origin, failure));
        }
    }

    private static Intaken refused(String origin, Exception failure) {
        String reason;
        if (failure instanceof Refused refusal) {
            reason = refusal.reason();
        } else if (failure instanceof EOFException) {
            reason = "it ends in the middle: it was cut off or not written to its end";
        } else if (failure instanceof NoSuchFileException) {
            reason = "the file is gone";
        } else if (failure instanceof AccessDeniedException) {
            reason = "the file may not be read: permission denied";
        } else {
            reason = "reading it failed: " + failure.getMessage();
        }
        return new Intaken.Rejected(origin, "file", reason, "");
    }

    private static void closeQuietly(ArticleSource source) {
        try {
            source.close();
        } catch (IOException alreadyBroken) {
            // the rejection tells of the first failure
        }
    }

    @Override
    public void close() throws IOException {
        if (current.isPresent()) {
            current.get().close();
            current = Optional.empty();
        }
    }
}

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
    private final DoneFiles done;
    private Optional<ArticleSource> current = Optional.empty();
    private Optional<FileState> file = Optional.empty();
    private String origin = "";
    private String firstBytes = "";

    private Intake(FileWalk walk, Formats formats, Deque<Document> samples, DoneFiles done) {
        this.walk = walk;
        this.formats = formats;
        this.samples = samples;
        this.done = done;
    }

    /**
     * Opens files and folders.
     *
     * @throws UnusableInput where an input does not exist or a pattern is none, with a message for the user
     */
    public static Intake open(List<Path> inputs, IntakeOptions options) {
        return open(inputs, options, DoneFiles.NONE);
    }

    /** The same, but for files that are done already. */
    public static Intake open(List<Path> inputs, IntakeOptions options, DoneFiles done) {
        Deque<Document> samples = options.samples() ? Samples.documents() : new ArrayDeque<>();
        return new Intake(new FileWalk(inputs, options), new Formats(options), samples, done);
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
                return ended();
            }
            return next.map(this::looked);
        } catch (IOException | RuntimeException failure) {
            closeQuietly(source);
            current = Optional.empty();
            return Optional.of(refused(failure));
        }
    }

    /** A file that is one article is taken only whole, and one that is refused is tried again another day. */
    private Intaken looked(Intaken next) {
        boolean whole =
                next.place().equals(OneArticleSource.WHOLE) && next.origin().equals(origin);
        if (whole
                && next instanceof Intaken.Accepted
                && file.isPresent()
                && file.get().hasChanged()) {
            return changed();
        }
        if (whole && next instanceof Intaken.Rejected) {
            file = Optional.empty();
        }
        return next;
    }

    /** What came of the file as a whole: it may have changed under the reading. */
    private Optional<Intaken> ended() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().hasChanged()) {
            return Optional.of(changed());
        }
        done.add(file.get());
        return Optional.empty();
    }

    private Intaken changed() {
        file = Optional.empty();
        return new Intaken.Rejected(
                origin,
                OneArticleSource.WHOLE,
                "the file changed while it was read; the next run reads it again",
                firstBytes);
    }

    private Optional<Intaken> open(FileWalk.Found found) {
        origin = found.path().toString();
        firstBytes = "";
        if (found.defect().isPresent()) {
            return Optional.of(
                    new Intaken.Rejected(origin, "folder", found.defect().get(), ""));
        }
        try {
            if (Files.exists(found.path()) && !Files.isRegularFile(found.path())) {
                return Optional.of(
                        new Intaken.Rejected(origin, OneArticleSource.WHOLE, "it is neither a file nor a folder", ""));
            }
            FileState state = FileState.of(found.path());
            if (done.has(state)) {
                return Optional.empty();
            }
            InputStream bytes = new BufferedInputStream(Files.newInputStream(found.path()), 1 << 16);
            Optional<Intaken> refused =
                    open(new Document(origin, found.path().getFileName().toString(), bytes));
            file = refused.isPresent() ? Optional.empty() : Optional.of(state);
            return refused;
        } catch (IOException failure) {
            return Optional.of(refused(failure));
        }
    }

    private Optional<Intaken> open(Document document) {
        origin = document.origin();
        file = Optional.empty();
        try {
            firstBytes = Snippet.of(Decoding.start(document));
            current = Optional.of(formats.open(document));
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            return Optional.of(refused(failure));
        }
    }

    private Intaken refused(Exception failure) {
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
        return new Intaken.Rejected(origin, OneArticleSource.WHOLE, reason, firstBytes);
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

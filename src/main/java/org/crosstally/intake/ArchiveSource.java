package org.crosstally.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/**
 * A zip or tar archive, read as it streams and never unpacked onto the disk. An entry that cannot be read costs itself
 * only.
 */
final class ArchiveSource implements ArticleSource {

    private final Document document;
    private final ArchiveInputStream<?> archive;
    private final UnpackedBytes bytes;
    private final Formats formats;
    private final Limits limits;
    private Optional<ArticleSource> current = Optional.empty();
    private final String archiveBytes;
    private String entryOrigin;
    private String firstBytes = "";
    private int entries;

    ArchiveSource(
            Document document,
            ArchiveInputStream<?> archive,
            UnpackedBytes.PackedBytes packed,
            Formats formats,
            Limits limits)
            throws IOException {
        this.document = document;
        this.archiveBytes = Snippet.of(Decoding.start(document));
        this.archive = archive;
        this.bytes = new UnpackedBytes(archive, packed, limits);
        this.formats = formats;
        this.limits = limits;
        this.entryOrigin = document.origin();
    }

    @Override
    public Optional<Intaken> next() throws IOException {
        while (true) {
            if (current.isPresent()) {
                Optional<Intaken> next = fromCurrent(current.get());
                if (next.isPresent()) {
                    return next;
                }
                current = Optional.empty();
            }
            if (bytes.swollen()) {
                throw new Refused("the rest of the archive is not read: it swells as a zip bomb does");
            }
            ArchiveEntry entry = archive.getNextEntry();
            if (entry == null) {
                return entries++ == 0
                        ? Optional.of(new Intaken.Rejected(
                                document.origin(),
                                OneArticleSource.WHOLE,
                                "the archive is empty or broken",
                                archiveBytes))
                        : Optional.empty();
            }
            if (++entries > limits.archiveEntries()) {
                throw new Refused("it has more than " + limits.archiveEntries() + " entries");
            }
            Optional<Intaken> refused = open(entry);
            if (refused.isPresent()) {
                return refused;
            }
        }
    }

    private Optional<Intaken> open(ArchiveEntry entry) throws IOException {
        String name = entry.getName().replace('\\', '/');
        String file = name.substring(name.lastIndexOf('/') + 1);
        entryOrigin = document.origin() + "!/" + Snippet.of(name);
        firstBytes = archiveBytes;
        if (entry.isDirectory() || file.startsWith(".") || name.startsWith("__MACOSX/")) {
            return Optional.empty();
        }
        if (name.startsWith("/") || ("/" + name + "/").contains("/../") || name.matches("^[A-Za-z]:.*")) {
            return Optional.of(refused("its name leads out of the archive"));
        }
        if (!archive.canReadEntryData(asItIs(entry))) {
            return Optional.of(refused("it is encrypted or packed in a way that is not read"));
        }
        Document inside = new Document(
                document.origin() + "!/" + name,
                file,
                new BufferedInputStream(new Unclosed(bytes)),
                document.depth() + 1);
        try {
            firstBytes = Snippet.of(Decoding.start(inside));
            current = Optional.of(formats.open(inside));
            return Optional.empty();
        } catch (Refused refusal) {
            return Optional.of(refused(refusal.reason()));
        }
    }

    private Optional<Intaken> fromCurrent(ArticleSource source) throws IOException {
        try {
            return source.next();
        } catch (UnpackedBytes.Bomb bomb) {
            throw bomb;
        } catch (Refused refusal) {
            current = Optional.empty();
            return Optional.of(refused(refusal.reason()));
        } catch (RuntimeException failure) {
            current = Optional.empty();
            return Optional.of(refused("reading it failed: " + failure.getMessage()));
        }
    }

    private Intaken refused(String reason) {
        return new Intaken.Rejected(entryOrigin, OneArticleSource.WHOLE, reason, firstBytes);
    }

    /** The library wants its own kind of entry back, which is the one it gave. */
    private static <E extends ArchiveEntry> E asItIs(ArchiveEntry entry) {
        @SuppressWarnings("unchecked")
        E same = (E) entry;
        return same;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /** An entry's reader closes what it reads; the archive goes on. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            // the archive closes itself
        }
    }
}

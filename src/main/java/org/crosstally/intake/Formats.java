package org.crosstally.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.crosstally.intake.TikaSource.Kind;
import org.crosstally.intake.UnpackedBytes.PackedBytes;

/** Chooses the reader of a document: by its first bytes where they tell, else by its name's ending. */
final class Formats {

    private static final int TAR_MARK = 257;

    private final Admission admission;
    private final Limits limits;

    Formats(IntakeOptions options) {
        this.admission = new Admission(options);
        this.limits = options.limits();
    }

    /** @throws IOException where the document cannot be opened, or its name promises what its content does not hold */
    ArticleSource open(Document document) throws IOException {
        byte[] start = Decoding.start(document);
        String first = new String(start, StandardCharsets.ISO_8859_1);
        if (document.depth() > limits.archiveDepth()) {
            throw new Refused("it stands in more than " + limits.archiveDepth() + " archives, one in the other");
        }
        if (first.startsWith("\u001f\u008b")) {
            return document.ending().equals("warc") || document.name().endsWith(".warc.gz")
                    ? new WarcSource(document, admission)
                    : unpacked(document);
        }
        if (first.startsWith("WARC/")) {
            return new WarcSource(document, admission);
        }
        if (first.startsWith("PK\u0003\u0004") || first.startsWith("PK\u0005\u0006")) {
            return document.ending().equals("docx") ? new TikaSource(document, admission, Kind.DOCX) : zip(document);
        }
        if (first.startsWith("ustar", TAR_MARK)) {
            PackedBytes packed = new PackedBytes(document.bytes());
            return new ArchiveSource(document, new TarArchiveInputStream(packed), packed, this, limits);
        }
        if (first.startsWith("%PDF")) {
            return new TikaSource(document, admission, Kind.PDF);
        }
        if (first.startsWith("\u00d0\u00cf\u0011\u00e0") && document.ending().equals("doc")) {
            return new TikaSource(document, admission, Kind.DOC);
        }
        Optional<String> binary = Decoding.binary(start);
        return binary.isPresent() ? new RefusedSource(document, binary.get(), start) : text(document, first);
    }

    private ArticleSource text(Document document, String start) throws IOException {
        String ending = document.ending();
        return switch (ending) {
            case "csv", "tsv" -> new CsvSource(document, admission);
            case "jsonl", "ndjson" -> new JsonLinesSource(document, admission);
            case "html", "htm", "xhtml" -> new HtmlSource(document, admission);
            case "rss", "atom" -> new FeedSource(document, admission);
            case "eml" -> new TikaSource(document, admission, Kind.EML);
            case "txt", "text" -> new TextSource(document, admission);
            case "xml" ->
                isFeed(start)
                        ? new FeedSource(document, admission)
                        : new RefusedSource(document, "it is XML, but no RSS or Atom feed", bytes(start));
            case "" -> sniffed(document, start);
            default ->
                new RefusedSource(
                        document,
                        "files ending in ." + Snippet.of(ending) + " are of no kind that is read",
                        bytes(start));
        };
    }

    /** A text without an ending: its beginning tells. */
    private ArticleSource sniffed(Document document, String start) throws IOException {
        String begin = start.stripLeading().toLowerCase(Locale.ROOT);
        if (begin.startsWith("{")) {
            return new JsonLinesSource(document, admission);
        }
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) {
            return new HtmlSource(document, admission);
        }
        return isFeed(start) ? new FeedSource(document, admission) : new TextSource(document, admission);
    }

    private static boolean isFeed(String start) {
        return start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:RDF");
    }

    /** The one file inside a gzip, under the name without {@code .gz}. */
    private ArticleSource unpacked(Document document) throws IOException {
        PackedBytes packed = new PackedBytes(document.bytes());
        InputStream unpacked = new UnpackedBytes(new GzipCompressorInputStream(packed, true), packed, limits);
        String name = document.ending().equals("tgz")
                ? document.stem() + ".tar"
                : document.name().replaceFirst("(?i)\\.gz$", "");
        return open(new Document(document.origin(), name, new BufferedInputStream(unpacked), document.depth() + 1));
    }

    private ArticleSource zip(Document document) throws IOException {
        PackedBytes packed = new PackedBytes(document.bytes());
        ZipArchiveInputStream entries = new ZipArchiveInputStream(packed, StandardCharsets.UTF_8.name(), true, true);
        return new ArchiveSource(document, entries, packed, this, limits);
    }

    private static byte[] bytes(String start) {
        return start.getBytes(StandardCharsets.ISO_8859_1);
    }
}

package org.crosstally.intake;

import java.io.IOException;
import java.util.Optional;

/** Chooses the reader of a document: by its name's ending, and by its first bytes. */
final class Formats {

    private final Admission admission;

    Formats(IntakeOptions options) {
        this.admission = new Admission(options);
    }

    /** @throws IOException where the document cannot be opened, or its name is known but its content is not so */
    ArticleSource open(Document document) throws IOException {
        byte[] start = Decoding.start(document);
        Optional<String> binary = Decoding.binary(start);
        if (binary.isPresent()) {
            return new RefusedSource(document, binary.get(), start);
        }
        return switch (document.ending()) {
            case "txt", "text", "" -> new TextSource(document, admission);
            case "csv", "tsv" -> new CsvSource(document, admission);
            case "jsonl", "ndjson" -> new JsonLinesSource(document, admission);
            default ->
                new RefusedSource(
                        document, "files ending in ." + document.ending() + " are of no kind that is read", start);
        };
    }
}

package org.crosstally.intake;

import java.io.IOException;
import java.util.Optional;

/** A document that is refused as a whole. */
final class RefusedSource implements ArticleSource {

    private final Document document;
    private Optional<Intaken> rejection;

    RefusedSource(Document document, String reason, byte[] start) {
        this.document = document;
        this.rejection = Optional.of(new Intaken.Rejected(document.origin(), "file", reason, Snippet.of(start)));
    }

    @Override
    public Optional<Intaken> next() {
        Optional<Intaken> next = rejection;
        rejection = Optional.empty();
        return next;
    }

    @Override
    public void close() throws IOException {
        document.bytes().close();
    }
}

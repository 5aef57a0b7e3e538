package org.crosstally.intake;

import java.io.IOException;
import java.util.Optional;

/** A document that is one article, read as a whole when it is asked for. */
abstract class OneArticleSource implements ArticleSource {

    /** The place of an article that is a whole document. */
    static final String WHOLE = "file";

    protected final Document document;
    protected final Admission admission;
    private boolean done;

    OneArticleSource(Document document, Admission admission) {
        this.document = document;
        this.admission = admission;
    }

    @Override
    public final Optional<Intaken> next() throws IOException {
        if (done) {
            return Optional.empty();
        }
        done = true;
        return Optional.of(read());
    }

    /** The article, or why it is none. */
    protected abstract Intaken read() throws IOException;

    @Override
    public final void close() throws IOException {
        document.bytes().close();
    }
}

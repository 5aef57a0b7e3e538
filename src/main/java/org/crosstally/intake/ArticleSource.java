package org.crosstally.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The articles of one document, one after the other; what cannot be read comes out as a rejection. */
interface ArticleSource extends Closeable {

    /**
     * The next article or rejection; empty at the end.
     *
     * @throws IOException where the rest of the document cannot be read; its message is meant for the user
     */
    Optional<Intaken> next() throws IOException;

    @Override
    void close() throws IOException;
}

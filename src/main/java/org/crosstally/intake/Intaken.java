package org.crosstally.intake;

import java.util.Optional;
import org.crosstally.article.Article;

/** What came of one article, one broken record or one file that could not be read. */
public sealed interface Intaken {

    /** The input it came from: an absolute path, with the entry's name behind {@code !/} inside an archive. */
    String origin();

    /** Where in its origin it stands: {@code line 12}, {@code record 3}, or {@code file} for the whole of it. */
    String place();

    /**
     * An article, ready to be kept.
     *
     * @param dateFrom who told its day; empty where it has none
     */
    record Accepted(Article article, Optional<DateOrigin> dateFrom, String place, Fingerprint fingerprint)
            implements Intaken {
        @Override
        public String origin() {
            return article.origin();
        }
    }

    /**
     * Input that could not be read as an article.
     *
     * @param reason a plain sentence for the user
     * @param firstBytes how the input starts, for recognising it; safe to print and to store
     */
    record Rejected(String origin, String place, String reason, String firstBytes) implements Intaken {}
}

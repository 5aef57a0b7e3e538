package org.crosstally.store;

import java.util.Optional;
import org.crosstally.article.Article;

/** An item of a run's input on its way into the tables. */
public sealed interface Incoming {

    /**
     * An article.
     *
     * @param dateFrom who told its day: {@code PRINTED}, {@code GIVEN} or {@code ASSUMED}; empty where it has none
     * @param place where in its origin it stands
     * @param content hash of everything but origin and id
     * @param words hash of its words: equal for copies
     * @param likeness 64 bits that differ in few places for near copies
     * @param bands keys of which near copies share at least one
     */
    record Item(
            Article article,
            Optional<String> dateFrom,
            String place,
            String content,
            String words,
            long likeness,
            int[] bands)
            implements Incoming {}

    /** Input that is no article. */
    record Refusal(String origin, String place, String reason, String firstBytes) implements Incoming {}
}

package org.crosstally.reading;

import org.crosstally.grammar.Node;

/**
 * A place named in a line.
 *
 * @param number its place among all that the article names, from 0; {@link #UNNUMBERED} until they are known
 * @param first its first token in the line, with the words that narrow it down
 * @param last its last token
 * @param words the place as the article has it
 * @param name the name alone
 * @param key the name in small letters
 * @param known whether the gazetteer, or a place word beside it, says that the name is a place's
 * @param extent how large a place
 * @param narrowed whether only a part of the named place is meant
 * @param sorted whether a word beside it says what sort of place it is
 * @param link how it is tied to the words before it
 */
record Toponym(
        int number,
        Line line,
        Node node,
        int first,
        int last,
        String words,
        String name,
        String key,
        boolean known,
        Extent extent,
        boolean narrowed,
        boolean sorted,
        Link link) {

    static final int UNNUMBERED = -1;

    /** The same with another extent. */
    Toponym withExtent(Extent other) {
        return new Toponym(number, line, node, first, last, words, name, key, known, other, narrowed, sorted, link);
    }

    Toponym numbered(int its) {
        return new Toponym(its, line, node, first, last, words, name, key, known, extent, narrowed, sorted, link);
    }

    /** How large, from the largest to the smallest. */
    enum Extent {
        COUNTRY,
        PROVINCE,
        DISTRICT,
        SETTLEMENT,
        QUARTER,
        SITE,
        UNKNOWN
    }

    /** The word by which a sentence ties a place to what happened there. */
    enum Link {
        /** In, at, on, inside, across. */
        IN,
        NEAR,
        OF,
        FROM,
        TO,
        /** Another preposition. */
        BESIDE,
        /** The object of a verb: struck X, fled X. */
        OBJECT,
        /** None: a subject, or in front of a noun. */
        NONE
    }
}

package org.crosstally.reading;

import java.util.Optional;

/**
 * Where a claim's event happened, and why the reading says so.
 *
 * @param place the name as the article has it; empty where none can be told
 * @param line the number of the line that names it; -1 where none does
 */
record Located(Optional<String> place, Reason reason, int line) {

    /** What tied the place to the claim. */
    enum Reason {
        SAME_SENTENCE("named in the same sentence"),
        SAME_NUMBER("named beside the same number in another sentence"),
        FINER("the finest place named for the same event, in a later sentence"),
        BEFORE("named in an earlier sentence that tells of the same event"),
        WHOLE_COUNTRY("the country that the article speaks of: the number is that of a war or of the whole country"),
        NOWHERE("no place named fits");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For people to read. */
        String words() {
            return words;
        }
    }

    static final Located NOWHERE = new Located(Optional.empty(), Reason.NOWHERE, -1);

    static Located at(Toponym place, Claim claim, boolean sameNumber, boolean wholeCountry) {
        int line = place.line().number();
        int apart = line - claim.line().number();
        Reason reason = apart == 0
                ? Reason.SAME_SENTENCE
                : wholeCountry
                        ? Reason.WHOLE_COUNTRY
                        : sameNumber ? Reason.SAME_NUMBER : apart > 0 ? Reason.FINER : Reason.BEFORE;
        return new Located(Optional.of(place.words()), reason, line);
    }
}

package org.crosstally.reading;

import java.util.Optional;
import org.crosstally.figure.Cause;

/** What brought a claim's harm about, and how that was found. */
record Caused(Optional<Cause> cause, Way way) {

    /** How a cause is found, or why there is none. */
    enum Way {
        VERB("the verb itself tells it"),
        SENTENCE("named nearest in its sentence"),
        SAME_NUMBER("told where the same number stands once more"),
        BEFORE("carried over from a sentence before"),
        BEHIND("told in the sentences behind"),
        ARTICLE("what the whole article is about"),
        OF_BODY("told in the text for the headline's number"),
        LOOSE("a loose word for it in its sentence"),
        FIGHTERS("armed people killed with no word of how"),
        WHOLE_WAR("the toll of a whole war has none"),
        NOT_TOLD("no cause is named for it");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    /** In plain words. */
    String reason() {
        return way.words;
    }
}

package org.crosstally.reading;

import java.util.EnumSet;
import java.util.Locale;

/** What another claim of the article is to a claim: each kind says something else about where that one's people were. */
enum PlaceWitness {
    /** The same number of the same, in another sentence. */
    SAME_NUMBER,
    EARLIER_IN_LINE,
    LATER_IN_LINE,
    /** In the last sentence before that counts people, the title aside. */
    SENTENCE_BEFORE,
    /** In the next sentence that counts people. */
    SENTENCE_BEHIND,
    TITLE,
    LEAD,
    /** Behind title and lead, of the same measure. */
    TEXT_EQUAL,
    TEXT_SMALLER,
    TEXT_LARGER,
    TEXT_OTHER_MEASURE,
    ANY;

    /** Where a claim stands. */
    enum Part {
        TITLE,
        LEAD,
        TEXT
    }

    /** How a place lies to another one. */
    enum Lies {
        THERE,
        INSIDE,
        AROUND
    }

    /** What the other claim is to this one, but for the sentences beside it. */
    static EnumSet<PlaceWitness> of(Claim other, Part otherPart, Claim claim, Part part, boolean before) {
        EnumSet<PlaceWitness> all = EnumSet.of(ANY);
        boolean sameLine = other.line() == claim.line();
        boolean sameMeasure = other.measure() == claim.measure();
        if (sameLine) {
            all.add(before ? EARLIER_IN_LINE : LATER_IN_LINE);
        } else if (sameMeasure && other.number() == claim.number()) {
            all.add(SAME_NUMBER);
        }
        switch (otherPart) {
            case TITLE -> {
                if (part != Part.TITLE) {
                    all.add(TITLE);
                }
            }
            case LEAD -> {
                if (part != Part.LEAD) {
                    all.add(LEAD);
                }
            }
            case TEXT -> {
                if (!sameLine) {
                    all.add(sameMeasure ? compared(other.number(), claim.number()) : TEXT_OTHER_MEASURE);
                }
            }
        }
        return all;
    }

    private static PlaceWitness compared(long other, long number) {
        return other == number ? TEXT_EQUAL : other < number ? TEXT_SMALLER : TEXT_LARGER;
    }

    /** The name in the table of weights of what it says of a place that lies so to its own. */
    String label(Lies lies) {
        return (name() + " " + lies.name()).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

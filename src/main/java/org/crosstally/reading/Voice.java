package org.crosstally.reading;

/**
 * A reporting frame in a line: who speaks, and which part of the line is that speaker's.
 *
 * @param speaker the speaker's first and last node in the line's row, both included
 * @param begin the first node of the whole frame
 * @param end the last node of the whole frame
 * @param reach which side of the frame the speaker's words stand on
 * @param pronoun whether the speaker is only pointed at: {@code it added}
 * @param rule what found it
 */
record Voice(Span speaker, int begin, int end, Reach reach, boolean pronoun, String rule) {

    /** {@code the police, Reuters reported, said …}: stands between another frame's speaker and verb. */
    boolean isAsideOf(Voice other) {
        return other.speaker.last() < begin && end < other.end;
    }

    /** {@code said the mayor}. */
    boolean opensWithVerb() {
        return begin < speaker.first();
    }

    /** Places in a row of nodes, both included. */
    record Span(int first, int last) {
        int length() {
            return last - first + 1;
        }
    }

    /** Where the words stand that the speaker is credited with. */
    enum Reach {
        /** Behind the frame: {@code the mayor said that …}. */
        BEHIND,
        /** In front of it: {@code …, the mayor said}. */
        BEFORE,
        /** On both sides: {@code …, according to the mayor, …}. */
        AROUND,
        /** The one whom another speaker relays: {@code …, the agency said citing the mayor}. */
        RELAYED
    }
}

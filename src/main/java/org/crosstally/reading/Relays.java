package org.crosstally.reading;

import java.util.List;
import org.crosstally.grammar.Node;

/** Frames that only carry what the speaker of another frame in the row says. */
final class Relays {

    private final List<Node> row;

    Relays(List<Node> row) {
        this.row = row;
    }

    /** {@code the mayor said that her office had counted 12}: the mayor says so. */
    boolean isOwnBodyOf(Voice voice, List<Voice> all) {
        int that = voice.speaker().first();
        int first = row.get(that).is("that") ? that + 1 : that;
        int said = that > 0 && first == that && row.get(that - 1).is("that") ? that - 2 : that - 1;
        return row.get(first).is("possessive-word") && all.stream().anyMatch(outer -> outer.end() == said);
    }

    /** {@code the Courier quoted the mayor as saying}, {@code a report which the mayor put out}: the mayor says so. */
    boolean isThroughAnother(Voice voice, List<Voice> all) {
        boolean paper = isPaper(voice);
        return all.stream()
                .anyMatch(other -> other.begin() == voice.end() + 1 && isSaying(other.end())
                        || paper && opensWithAuthor(voice.end() + 1, other));
    }

    /** Whether a paper speaks: "the figures". */
    boolean isPaper(Voice voice) {
        return row.get(voice.speaker().last()).isOneOf("document evidence paper");
    }

    private boolean isSaying(int verb) {
        return row.get(verb).is("plain-say") && row.get(verb).is("ing");
    }

    /** "… which the mayor put out". */
    private boolean opensWithAuthor(int place, Voice other) {
        int which = place < row.size() && row.get(place).is("comma") ? place + 1 : place;
        return which < row.size() && row.get(which).is("relative") && other.begin() == which + 1;
    }
}

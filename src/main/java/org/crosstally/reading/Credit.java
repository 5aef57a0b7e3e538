package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.grammar.Node;

/**
 * Who is credited with a claim, and how that was found.
 *
 * @param name the words for them; empty where the article speaks in its own voice
 * @param spoken the frame that names them
 * @param claim the line of the claim
 * @param carried whether the frame belongs to the account of a sentence before
 */
record Credit(Optional<String> name, Optional<Accounts.Spoken> spoken, Line claim, boolean carried) {

    /** In plain words. */
    String reason() {
        if (spoken.isEmpty() || name.isEmpty()) {
            return "no reporting frame reaches it";
        }
        Line line = spoken.get().line();
        Voice voice = spoken.get().voice();
        List<Node> row = line.chart().nodes();
        String frame = line.words(
                row.get(voice.begin()).firstToken(), row.get(voice.end()).lastToken());
        String reason = "reporting frame " + voice.rule() + ", «" + frame + "» " + where(line, voice);
        boolean otherName = !frame.contains(name.get());
        return otherName ? reason + ", which stands for a name close by" : reason;
    }

    private String where(Line line, Voice voice) {
        if (carried) {
            return "carried over from the sentence before";
        }
        if (line != claim) {
            return line.number() < claim.number() ? "in a sentence before" : "in a sentence behind";
        }
        return switch (voice.reach()) {
            case BEHIND -> "in front of it";
            case BEFORE -> "behind it";
            case AROUND -> "in its clause";
            case RELAYED -> "whom its speaker relays";
        };
    }
}

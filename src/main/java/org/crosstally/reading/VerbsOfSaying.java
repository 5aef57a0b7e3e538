package org.crosstally.reading;

import java.util.List;
import org.crosstally.grammar.Node;

/** What a verb of saying in a row of nodes is besides: a noun, an order, or one with what is said far behind it. */
final class VerbsOfSaying {

    /** How many words may stand between whoever is told and what they are told to do. */
    private static final int LONGEST_ORDER = 5;

    /** How many words tell where and when something was said: "in a statement on Monday". */
    private static final int LONGEST_ASIDE = 8;

    private final List<Node> row;

    VerbsOfSaying(List<Node> row) {
        this.row = row;
    }

    /** "… on Thursday reports said", "a report showed": the reports are who says it, and no verb of whoever stands in front of them. */
    boolean isNoun(Voice.Span verb) {
        int next = verb.last() + 1;
        if (row.get(verb.first()).is("base") && isOwned(verb.first() - 1)) {
            return true;
        }
        if (next >= row.size() || !row.get(verb.first()).isOneOf("third base")) {
            return false;
        }
        Node then = row.get(next);
        boolean ofIt =
                row.get(verb.first()).is("paper") && row.get(verb.first()).is("third") && then.is("of");
        return then.is("plain-say") && then.is("past") || then.is("shows") || ofIt;
    }

    /** "… issued its daily report". */
    private boolean isOwned(int place) {
        int from = place > 0 && row.get(place).isOneOf("adjective speaker-mod adverb unknown") ? place - 1 : place;
        return from >= 0
                && row.get(from).isOneOf("article indefinite possessive-word")
                && !row.get(from).is("that");
    }

    /** "… told 500 people in the valley to leave": they are told to do something, and nobody is told of them. */
    boolean isOrder(Voice.Span verb) {
        int from = verb.last() + 1;
        if (!row.get(verb.first()).is("tell")) {
            return false;
        }
        for (int i = from; i < row.size() && i <= from + LONGEST_ORDER; i++) {
            Node node = row.get(i);
            if (i > from && (isInfinitive(i) || node.is("undergo") && node.isOneOf("move m.EVACUATED"))) {
                return true;
            }
            if (node.isOneOf("undergo finite comma that") || i > from && node.is("figure")) {
                return false;
            }
        }
        return false;
    }

    private boolean isInfinitive(int place) {
        return row.get(place).is("to")
                && (row.get(place - 1).is("figure")
                        || place + 1 < row.size() && row.get(place + 1).isOneOf("verb base"));
    }

    /** "… was told": said to somebody, and by nobody. */
    boolean isPassive(Voice.Span verb) {
        int place = verb.first() - 1;
        while (place > 0 && row.get(place).isOneOf("not adverb")) {
            place--;
        }
        return place >= 0 && row.get(verb.first()).is("tell") && row.get(place).is("be");
    }

    /** {@code … said in a statement on Monday that …}: what is said stands behind, and not in front. */
    boolean saysThat(int from) {
        for (int i = from; i + 1 < row.size() && i < from + LONGEST_ASIDE; i++) {
            Node node = row.get(i);
            if (node.is("that")) {
                Node next = row.get(i + 1);
                return i > from && !next.is("finite") && !next.is("have") && !next.is("verb") && !next.is("undergo");
            }
            boolean goesOn = i > from || node.is("preposition");
            if (!goesOn || node.is("figure") || node.is("clause-mark") || node.is("comma") || node.is("report")) {
                return false;
            }
        }
        return false;
    }

    /** {@code The flood, police said, killed 12}: stands between two commas, and nothing is counted in front of it. */
    boolean isInserted(int begin, int end) {
        return begin > 0
                && end + 1 < row.size()
                && row.get(begin - 1).is("comma")
                && isCommaBehind(end + 1)
                && row.subList(0, begin).stream().noneMatch(node -> node.is("figure"));
    }

    private boolean isCommaBehind(int place) {
        int at = row.get(place).is("adverb") ? place + 1 : place;
        return at < row.size() && row.get(at).is("comma");
    }

    /** "… authorities warned of landslides": something else is told than what stands in front. */
    boolean speaksOf(int place) {
        return place < row.size() && row.get(place).is("of");
    }
}

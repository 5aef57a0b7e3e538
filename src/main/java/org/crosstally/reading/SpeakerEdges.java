package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.grammar.Node;

/**
 * Where a speaker's words begin and end. Without commas the words in front of a speaker run into it: "in Ashford Anna
 * Brook said", "a convoy near the bridge the army said", "smoke over the town a monitor said". What cannot speak is cut
 * off, and what is left must be somebody.
 */
final class SpeakerEdges {

    private final List<Node> row;

    SpeakerEdges(List<Node> row) {
        this.row = row;
    }

    /** The speaker who stands in front of a verb, or nobody where these words name none. */
    Optional<Voice.Span> inFront(Voice.Span found, Voice.Span verb) {
        return isPlainlySaid(found, verb) ? Optional.of(found) : inFront(found);
    }

    /** {@code …, the school said}: what an article and a verb of plain saying hold between them is somebody. */
    private boolean isPlainlySaid(Voice.Span found, Voice.Span verb) {
        int first = found.first();
        Node last = row.get(found.last());
        return found.last() + 1 == verb.first()
                && found.length() > 1
                && row.get(verb.first()).is("plain-say")
                && (row.get(first).is("article") || row.get(first).is("indefinite"))
                && (first == 0 || isEdge(row.get(first - 1)))
                && last.is("lower")
                && !last.isOneOf("adverb preposition adjective time report pronoun")
                && between(found).noneMatch(node -> node.isOneOf("preposition relative comma"));
    }

    private Stream<Node> between(Voice.Span found) {
        return row.subList(found.first(), found.last() + 1).stream();
    }

    private static boolean isEdge(Node node) {
        return node.isOneOf("comma quote stop dash semicolon time bullet that");
    }

    private Optional<Voice.Span> inFront(Voice.Span found) {
        Optional<Voice.Span> speaker = withoutPlaceInFront(found);
        while (speaker.isPresent()) {
            Voice.Span now = speaker.get();
            int first = begin(now);
            if (first == now.first()) {
                return canSpeak(now) ? speaker : Optional.empty();
            }
            speaker = withoutPlaceInFront(new Voice.Span(first, now.last()));
        }
        return speaker;
    }

    /** The speaker who stands behind a verb or a preposition. */
    Optional<Voice.Span> behind(Voice.Span found) {
        int last = found.last();
        for (int i = found.first() + 1; i <= last; i++) {
            boolean body = row.get(i - 1).is("wire") || row.get(i - 1).is("outfit");
            boolean agency = body && row.get(i).is("wire") && !row.get(i - 1).is("lower");
            boolean fighters = body && row.get(i).is("nonstate") && row.get(i).is("lower");
            boolean paper = row.get(i - 1).is("document")
                    && row.get(i).is("capital")
                    && !row.get(i).is("outfit");
            if (agency || fighters || paper) {
                last = i - 1;
            }
        }
        return Optional.of(new Voice.Span(found.first(), last));
    }

    /** The first node from which the words are all one speaker's. */
    private int begin(Voice.Span speaker) {
        for (int i = speaker.last(); i > speaker.first(); i--) {
            if (opensAnother(speaker.first(), i, speaker.last())) {
                return i;
            }
        }
        return headCanSpeak(speaker) ? speaker.first() : behindHead(speaker);
    }

    /** Whether the node at {@code i} begins the speaker and what stands in front of it belongs to the words before. */
    private boolean opensAnother(int first, int i, int last) {
        Node before = row.get(i - 1);
        Node node = row.get(i);
        boolean linked = before.is("preposition")
                || before.is("and")
                || before.is("comma")
                || before.is("according")
                || before.is("determiner")
                || before.is("watching")
                || before.is("open");
        if (linked) {
            return false;
        }
        if (node.is("lower") && (node.is("article") || node.is("indefinite"))) {
            return !isName(first, i - 1);
        }
        if (node.is("wire") && before.is("lower") && i < last && isReporter(row.get(last))) {
            return isSomebody(before);
        }
        if (node.is("wire") && i == last && isUnlabelledName(before)) {
            return true;
        }
        return i < last
                && isSomebody(before)
                && before.is("lower")
                && !before.is("adjective")
                && !before.is("speaker-mod")
                && node.is("adjective")
                && node.is("lower")
                && !node.is("role")
                && !row.get(i + 1).is("preposition");
    }

    private static boolean isReporter(Node node) {
        return node.is("g.JOURNALISTS") && node.is("lower");
    }

    private static boolean isUnlabelledName(Node node) {
        return node.is("capital") && node.is("unknown");
    }

    /** Whether the words are a name with what goes with names, so that a second phrase may stand beside it. */
    private boolean isName(int first, int last) {
        boolean named = false;
        for (int i = first; i <= last; i++) {
            Node node = row.get(i);
            named |= node.is("capital") || node.is("wire");
            boolean fits = node.is("capital")
                    || isNamePart(node)
                    || node.is("wire")
                    || node.is("outfit")
                    || node.is("role")
                    || node.is("person")
                    || node.is("and")
                    || node.is("article")
                    || node.is("speaker-mod")
                    || node.is("demonym")
                    || node.is("open")
                    || node.is("close")
                    || node.is("comma")
                    || node.is("stop");
            if (!fits) {
                return false;
            }
        }
        return named;
    }

    /** Whether the first noun phrase is one that can say something. */
    private boolean headCanSpeak(Voice.Span speaker) {
        for (int i = speaker.first() + 1; i < speaker.last(); i++) {
            if (row.get(i).is("preposition") && !row.get(i - 1).is("preposition")) {
                Node head = row.get(i - 1);
                return !head.is("thing") || !head.is("lower") || isSomebody(head) || head.is("watching");
            }
        }
        return true;
    }

    /** Behind the noun that cannot speak and the preposition that hangs on it. */
    private int behindHead(Voice.Span speaker) {
        for (int i = speaker.first() + 1; i < speaker.last(); i++) {
            if (row.get(i).is("preposition")) {
                return i + 1;
            }
        }
        return speaker.first();
    }

    private static boolean isSomebody(Node node) {
        return node.is("capital") && !node.is("determiner") && !node.is("opening")
                || node.is("wire")
                || node.is("person")
                || node.is("role")
                || node.is("outfit")
                || node.is("institution")
                || node.is("document")
                || node.is("state-forces")
                || node.is("nonstate")
                || node.is("aid-word")
                || node.is("press-word")
                || node.is("speaking")
                || node.is("demonym")
                || node.is("unknown");
    }

    /** Adjectives, things that happen and a preposition left over say nothing. */
    private boolean canSpeak(Voice.Span speaker) {
        if (row.get(speaker.last()).is("report")) {
            return true; // the reports say
        }
        if (row.get(speaker.last()).isOneOf("preposition indefinite nominal")) {
            return false;
        }
        for (int i = speaker.first(); i <= speaker.last(); i++) {
            Node node = row.get(i);
            boolean plain = node.is("determiner")
                    || node.is("adverb")
                    || (node.is("adjective") || node.is("speaker-mod")) && !node.is("role") && !node.is("outfit");
            if (!plain && (isSomebody(node) || node.is("capital") || node.isOneOf("many single people"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Without commas a place runs into the speaker: "in Ashford Anna Brook said". After a preposition the first name is
     * the place's.
     */
    private Optional<Voice.Span> withoutPlaceInFront(Voice.Span speaker) {
        int first = speaker.first();
        if (first == 0
                || !row.get(first - 1).is("preposition")
                || !row.get(first).is("capital") && !row.get(first).is("direction")) {
            return Optional.of(speaker);
        }
        boolean nounEnds = row.get(speaker.last()).is("lower");
        do {
            first++;
        } while (first <= speaker.last() && (isNamePart(row.get(first)) || nounEnds && isNameWord(row.get(first))));
        return first > speaker.last() ? Optional.empty() : Optional.of(new Voice.Span(first, speaker.last()));
    }

    private static boolean isNamePart(Node node) {
        return node.folded().startsWith("al-") || node.is("possessive") || node.is("of") || node.is("for");
    }

    static boolean isNameWord(Node node) {
        return node.is("capital") && !node.is("adverb") && !node.is("determiner") && !node.is("time");
    }
}

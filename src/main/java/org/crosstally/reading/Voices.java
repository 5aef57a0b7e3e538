package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.grammar.Mention;
import org.crosstally.grammar.Node;

/**
 * The reporting frames of a line, from what the attribution layer of the grammar found. The grammar tries every left
 * edge of a speaker's words; here the widest that fits is kept for each verb.
 */
final class Voices {

    static final String LAYER = "attribution";

    private static final int LONGEST_LISTENER = 5;

    private final List<Node> row;
    private final Map<Node, Integer> places = new IdentityHashMap<>();
    private final Map<Integer, Candidate> byVerb = new LinkedHashMap<>();

    /** A frame, and where its speaker's words begin before a place in front of them is taken off. */
    private record Candidate(Voice voice, int begin) {}

    private Voices(List<Node> row) {
        this.row = row;
        for (int i = 0; i < row.size(); i++) {
            places.put(row.get(i), i);
        }
    }

    /** The frames in the order they stand in. */
    static List<Voice> of(Line line) {
        Voices voices = new Voices(line.chart().nodes());
        for (Mention mention : line.chart().mentions()) {
            if (mention.rule().layer().equals(LAYER)) {
                voices.add(mention);
            }
        }
        List<Voice> found = new ArrayList<>();
        voices.byVerb.values().forEach(candidate -> found.add(candidate.voice()));
        found.sort(Comparator.comparingInt(Voice::begin));
        return List.copyOf(found);
    }

    private void add(Mention mention) {
        Optional<Voice.Span> speaker = span(mention.parts().get("s"));
        Optional<Voice.Span> verb = span(mention.parts().get("v"));
        if (speaker.isEmpty() || verb.isEmpty()) {
            return;
        }
        String kind = mention.rule().property("kind").orElse("says");
        boolean pronoun = mention.rule().property("pronoun").isPresent();
        int printed = speaker.get().first();
        if (kind.equals("says") && !pronoun) {
            speaker = withoutPlaceInFront(speaker.get());
        }
        if (speaker.isEmpty()) {
            return;
        }
        Voice voice = voice(mention, kind, speaker.get(), verb.get(), pronoun);
        Candidate candidate = new Candidate(voice, printed);
        byVerb.merge(verb.get().first(), candidate, this::better);
    }

    private Voice voice(Mention mention, String kind, Voice.Span speaker, Voice.Span verb, boolean pronoun) {
        int begin = kind.equals("tag") ? speaker.first() : Math.min(speaker.first(), verb.first());
        int end = Math.max(speaker.last(), verb.last());
        Voice.Reach reach = switch (kind) {
            case "per" -> begin <= 1 ? Voice.Reach.BEHIND : Voice.Reach.AROUND;
            case "cited" -> Voice.Reach.RELAYED;
            case "tag", "said-by" -> Voice.Reach.BEFORE;
            default -> closes(end + 1) && opensLate(begin) ? Voice.Reach.BEFORE : Voice.Reach.BEHIND;
        };
        return new Voice(speaker, begin, end, reach, pronoun, mention.rule().name());
    }

    /** A speaker in front of the verb wins over one behind it, unless it is no more than a bare noun. */
    private Candidate better(Candidate one, Candidate other) {
        boolean oneBehind = one.voice().rule().equals("said-by");
        boolean otherBehind = other.voice().rule().equals("said-by");
        if (oneBehind != otherBehind) {
            Candidate front = oneBehind ? other : one;
            Candidate behind = oneBehind ? one : other;
            return isBare(front.voice()) || isOnlyAPlace(front.voice()) ? behind : front;
        }
        return other.begin() < one.begin() ? other : one;
    }

    private boolean isBare(Voice voice) {
        Node only = row.get(voice.speaker().first());
        return voice.speaker().length() == 1 && only.is("lower");
    }

    /** A name right behind a preposition or another name: more likely where it happened than who says so. */
    private boolean isOnlyAPlace(Voice voice) {
        int first = voice.speaker().first();
        return first > 0
                && row.get(first).is("capital")
                && !row.get(first).is("determiner")
                && (row.get(first - 1).is("preposition") || isNameWord(row.get(first - 1)));
    }

    private static boolean isNameWord(Node node) {
        return node.is("capital") && !node.is("adverb") && !node.is("determiner") && !node.is("time");
    }

    private Optional<Voice.Span> span(java.util.@org.jspecify.annotations.Nullable List<Node> nodes) {
        if (nodes == null || nodes.isEmpty()) {
            return Optional.empty();
        }
        Integer first = places.get(nodes.get(0));
        Integer last = places.get(nodes.get(nodes.size() - 1));
        return first == null || last == null ? Optional.empty() : Optional.of(new Voice.Span(first, last));
    }

    /**
     * Without commas a place runs into the speaker: "in Ashford Anna Brook said". After a preposition the first name is
     * the place's.
     */
    private Optional<Voice.Span> withoutPlaceInFront(Voice.Span speaker) {
        int first = speaker.first();
        if (first == 0
                || !row.get(first - 1).is("preposition")
                || !row.get(first).is("capital")) {
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

    /** Whether nothing more is said at this place: the sentence or clause ends, after a time or a listener. */
    private boolean closes(int from) {
        int at = row.get(from - 1).is("tell") ? behindListener(from) : from;
        while (at < row.size() && isTrailer(row.get(at))) {
            at++;
        }
        if (at >= row.size()) {
            return true;
        }
        Node next = row.get(at);
        return next.is("stop")
                || next.is("comma")
                || next.is("semicolon")
                || next.is("quote")
                || next.is("close")
                || next.is("open")
                || next.is("and")
                || next.is("but")
                || next.is("bullet")
                || next.is("capital") && next.is("determiner")
                || next.is("dash")
                || next.is("subordinator") && !next.is("that")
                || next.is("preposition") && at > from
                || next.is("report") && next.is("ing")
                || next.is("preposition") && !next.is("of") && !next.is("between");
    }

    /** Who was told: "told reporters", "told the Valley Channel". */
    private int behindListener(int from) {
        int at = from;
        while (at < row.size() && at < from + LONGEST_LISTENER && isListener(row.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isListener(Node node) {
        return (node.is("determiner")
                        || node.is("capital")
                        || node.is("wire")
                        || node.is("person")
                        || node.is("outfit")
                        || node.is("press-word")
                        || node.is("thing")
                        || node.is("adjective"))
                && !node.is("that")
                && !node.is("counted");
    }

    private static boolean isTrailer(Node node) {
        return node.is("time") || node.is("wire") || node.is("date") || node.is("adverb") && !node.is("including");
    }

    /** Whether a statement, or enough for one, stands in front of the frame. */
    private boolean opensLate(int begin) {
        int words = 0;
        for (int i = begin - 1; i >= 0; i--) {
            Node node = row.get(i);
            if (node.is("counted") || node.is("undergo")) {
                return true;
            }
            words += isFiller(node) ? 0 : 1;
        }
        return words >= 3;
    }

    private static boolean isFiller(Node node) {
        return node.is("time") || node.is("adverb") || node.is("comma") || node.is("and") || node.is("subordinator");
    }
}

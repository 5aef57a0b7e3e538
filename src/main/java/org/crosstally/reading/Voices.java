package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.figure.Field;
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
    private final SpeakerEdges edges;
    private final VerbsOfSaying verbs;
    private final Relays relays;
    private final Map<Node, Integer> places = new IdentityHashMap<>();
    private final Map<Integer, Candidate> byVerb = new LinkedHashMap<>();

    /** A frame, and where its speaker's words begin before a place in front of them is taken off. */
    private record Candidate(Voice voice, int begin) {}

    private Voices(List<Node> row) {
        this.row = row;
        this.edges = new SpeakerEdges(row);
        this.verbs = new VerbsOfSaying(row);
        this.relays = new Relays(row);
        for (int i = 0; i < row.size(); i++) {
            places.put(row.get(i), i);
        }
    }

    /** The frames in the order they stand in. */
    static List<Voice> of(Line line) {
        Voices voices = new Voices(line.chart().nodes());
        for (Mention mention : line.chart().mentions()) {
            boolean elsewhere = mention.rule().property("title").isPresent() && line.field() != Field.TITLE;
            if (mention.rule().layer().equals(LAYER) && !elsewhere) {
                voices.add(mention);
            }
        }
        List<Voice> found = new ArrayList<>();
        voices.byVerb.values().forEach(candidate -> found.add(candidate.voice()));
        found.removeIf(
                voice -> voices.relays.isOwnBodyOf(voice, found) || voices.relays.isThroughAnother(voice, found));
        found.removeIf(
                voice -> voice.reach() != Voice.Reach.RELAYED && found.stream().anyMatch(voice::isAsideOf));
        found.sort(Comparator.comparingInt(Voice::begin));
        return List.copyOf(found);
    }

    private void add(Mention mention) {
        Optional<Voice.Span> speaker = span(mention.parts().get("s"));
        Optional<Voice.Span> verb = span(mention.parts().get("v"));
        if (speaker.isEmpty() || verb.isEmpty()) {
            return;
        }
        if (verbs.isNoun(verb.get()) || verbs.isOrder(verb.get()) || verbs.isPassive(verb.get())) {
            return;
        }
        String kind = mention.rule().property("kind").orElse("says");
        boolean pronoun = mention.rule().property("pronoun").isPresent();
        int printed = speaker.get().first();
        if (kind.equals("says") && !pronoun) {
            speaker = edges.inFront(speaker.get(), verb.get());
        } else if (!pronoun && !kind.equals("tag")) {
            speaker = edges.behind(speaker.get());
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
            default -> isSaidBefore(begin, end) ? Voice.Reach.BEFORE : Voice.Reach.BEHIND;
        };
        if (reach == Voice.Reach.BEFORE && !kind.equals("tag") && verbs.isInserted(begin, end)) {
            reach = Voice.Reach.AROUND;
        }
        return new Voice(speaker, begin, end, reach, pronoun, mention.rule().name());
    }

    /**
     * A speaker in front of the verb wins over one behind it, unless it is no more than a bare noun; a pronoun, which
     * stands right at its verb, over all others.
     */
    private Candidate better(Candidate one, Candidate other) {
        if (one.voice().pronoun() != other.voice().pronoun()) {
            return one.voice().pronoun() ? one : other;
        }
        boolean oneBehind = one.voice().rule().equals("said-by");
        boolean otherBehind = other.voice().rule().equals("said-by");
        boolean bothOpen = one.voice().opensWithVerb() && other.voice().opensWithVerb();
        if (oneBehind != otherBehind && !bothOpen) {
            Candidate front = oneBehind ? other : one;
            Candidate behind = oneBehind ? one : other;
            boolean turned = isBare(front.voice())
                    || isOnlyAPlace(front.voice())
                    || tells(front.voice())
                    || endsSentence(behind.voice());
            return turned ? behind : front;
        }
        if (row.get(one.voice().begin()).is("according")
                && relays.isPaper(one.voice()) != relays.isPaper(other.voice())) {
            return relays.isPaper(one.voice()) ? other : one;
        }
        if (other.begin() == one.begin()) {
            return other.voice().end() > one.voice().end() ? other : one;
        }
        return other.begin() < one.begin() ? other : one;
    }

    /** {@code …, said the mayor.}: a verb that only its speaker follows. */
    private boolean endsSentence(Voice voice) {
        int next = voice.speaker().last() + 1;
        return row.get(voice.begin()).is("plain-say")
                && (next >= row.size() || row.get(next).isOneOf("stop comma semicolon relative"));
    }

    /** "battles raged in two towns said the mayor, who …": words with a verb of their own are no speaker. */
    private boolean tells(Voice voice) {
        for (int i = voice.speaker().first() + 1; i <= voice.speaker().last(); i++) {
            Node node = row.get(i);
            if (node.is("past") && !node.is("participle") && !node.is("thing") && !node.is("adjective")) {
                return true;
            }
        }
        return false;
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
                && (row.get(first - 1).is("preposition") || SpeakerEdges.isNameWord(row.get(first - 1)));
    }

    private Optional<Voice.Span> span(java.util.@org.jspecify.annotations.Nullable List<Node> nodes) {
        if (nodes == null || nodes.isEmpty()) {
            return Optional.empty();
        }
        Integer first = places.get(nodes.get(0));
        Integer last = places.get(nodes.get(nodes.size() - 1));
        return first == null || last == null ? Optional.empty() : Optional.of(new Voice.Span(first, last));
    }

    /** Whether what is said stands in front of the frame: nothing is told behind it, or at least no figure. */
    private boolean isSaidBefore(int begin, int end) {
        return opensLate(begin)
                && !verbs.saysThat(end + 1)
                && (closes(end + 1) || !joins(begin - 1) && !verbs.speaksOf(end + 1) && tellsNoFigure(end + 1));
    }

    /** Whether the frame is a clause of its own beside the one in front of it. */
    private boolean joins(int last) {
        Node node = row.get(last);
        return node.is("subordinator")
                || node.is("relative")
                || node.is("and")
                || node.is("but")
                || node.is("comma")
                || node.is("clause-mark")
                || node.is("preposition");
    }

    private boolean tellsNoFigure(int from) {
        if (from < row.size() && row.get(from).is("that")) {
            return false;
        }
        for (int i = from; i < row.size(); i++) {
            Node node = row.get(i);
            if (node.is("figure")) {
                return false;
            }
            if (node.is("stop") || node.is("report") && !node.is("asserts")) {
                return true;
            }
        }
        return true;
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
                || next.is("including")
                || next.is("bullet")
                || next.is("capital") && next.is("determiner")
                || next.is("dash")
                || next.is("subordinator") && !next.is("that")
                || next.is("preposition") && at > from
                || next.is("ing") && next.is("lower") && !next.is("inflict")
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
        return node.isOneOf("time wire date then") || node.is("adverb") && !node.is("including");
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
        return node.is("time")
                || node.is("adverb")
                || node.is("comma")
                || node.is("and")
                || node.is("subordinator")
                || node.is("dash")
                || node.is("bullet")
                || node.is("quote");
    }
}

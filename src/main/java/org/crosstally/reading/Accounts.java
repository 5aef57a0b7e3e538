package org.crosstally.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.grammar.Mention;
import org.crosstally.grammar.Node;
import org.crosstally.grammar.Rule;

/** The reporting frames of a page, read line by line when first asked for, and which of them a place in a line falls to. */
final class Accounts {

    /** A frame with its line. */
    record Spoken(Line line, Voice voice) {}

    private final Page page;
    private final Quotations quotations;
    private final Map<Integer, List<Voice>> voices = new HashMap<>();
    private final Stretches stretches;

    Accounts(Page page) {
        this.page = page;
        this.quotations = new Quotations(page.lines());
        this.stretches = new Stretches(page);
    }

    Page page() {
        return page;
    }

    List<Voice> voices(Line line) {
        return voices.computeIfAbsent(line.number(), any -> Voices.of(line));
    }

    /** The frame whose words the node at {@code place} of the line's row belongs to. */
    Optional<Spoken> at(Line line, int place) {
        int begin = line.chart().nodes().get(place).begin();
        Optional<Quotations.Quotation> quotation = quotations.around(line.field(), begin);
        if (quotation.isPresent()) {
            Optional<Spoken> quoted = quoting(line, place, quotation.get());
            if (quoted.isPresent()) {
                return quoted;
            }
        }
        return inSegment(line, place, voices(line)).map(voice -> new Spoken(line, voice));
    }

    private Optional<Spoken> quoting(Line line, int place, Quotations.Quotation quotation) {
        List<Voice> inner = voices(line).stream()
                .filter(voice -> !voice.pronoun())
                .filter(voice -> quotation.holds(line.field(), begin(line, voice.begin())))
                .toList();
        Optional<Voice> within = inSegment(line, place, inner);
        if (within.isPresent()) {
            return within.map(voice -> new Spoken(line, voice));
        }
        Optional<Spoken> behind = behind(line, quotation);
        return behind.or(() -> inFront(line, quotation)).or(() -> quotedBefore(line, quotation));
    }

    /** {@code “…,” the mayor said}: the first frame behind the closing mark, if it stands close. */
    private Optional<Spoken> behind(Line from, Quotations.Quotation quotation) {
        for (int number = from.number(); number <= from.number() + 12; number++) {
            Optional<Line> line = page.line(number).filter(next -> next.field() == from.field());
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (line.get().sentence().end() < quotation.end()) {
                continue;
            }
            List<Node> row = line.get().chart().nodes();
            int first = firstFrom(row, quotation.end());
            if (first >= row.size()) {
                continue;
            }
            for (Voice voice : voices(line.get())) {
                boolean near = voice.begin() >= first && voice.begin() <= first + 1;
                boolean sameLine = first > 0;
                boolean later = first > 0 && voice.begin() > first && voice.reach() == Voice.Reach.BEFORE;
                if (later || near && (sameLine || row.size() - voice.end() <= 3)) {
                    return Optional.of(new Spoken(line.get(), relayedBy(voice, voices(line.get()))));
                }
            }
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A quotation that follows another without naming anybody goes on with the same speaker. */
    private Optional<Spoken> quotedBefore(Line line, Quotations.Quotation quotation) {
        return page.line(line.number() - 1)
                .filter(last -> last.field() == line.field() && last.has("quote"))
                .flatMap(last -> voices(last).stream()
                        .filter(voice ->
                                voice.reach() == Voice.Reach.BEFORE && begin(last, voice.begin()) < quotation.begin())
                        .reduce((one, other) -> other)
                        .map(voice -> new Spoken(last, voice)));
    }

    private static Voice relayedBy(Voice voice, List<Voice> all) {
        return all.stream()
                .filter(other -> other.reach() == Voice.Reach.RELAYED && other.begin() > voice.begin())
                .findFirst()
                .orElse(voice);
    }

    /** {@code The mayor said: “…”}: the last frame in front of the opening mark, in its line or the one before. */
    private Optional<Spoken> inFront(Line from, Quotations.Quotation quotation) {
        for (int number = from.number(); number >= 0 && number >= from.number() - 12; number--) {
            Optional<Line> line = page.line(number).filter(next -> next.field() == from.field());
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (line.get().sentence().begin() > quotation.begin()) {
                continue;
            }
            Optional<Spoken> last = Optional.empty();
            for (Voice voice : voices(line.get())) {
                if (begin(line.get(), voice.begin()) < quotation.begin()) {
                    last = Optional.of(new Spoken(line.get(), voice));
                }
            }
            return last;
        }
        return Optional.empty();
    }

    private static int firstFrom(List<Node> row, int offset) {
        int at = 0;
        while (at < row.size() && (row.get(at).begin() < offset || row.get(at).is("comma"))) {
            at++;
        }
        return at;
    }

    private static int begin(Line line, int place) {
        return line.chart().nodes().get(place).begin();
    }

    private Optional<Voice> inSegment(Line line, int place, List<Voice> voices) {
        Optional<Voice> behind = Optional.empty();
        Optional<Voice> before = Optional.empty();
        Optional<Voice> relayed = Optional.empty();
        List<Node> row = line.chart().nodes();
        for (Voice voice : voices) {
            boolean same = stretches.of(line, voice.begin()) == stretches.of(line, place);
            switch (voice.reach()) {
                case BEHIND -> {
                    if (voice.end() < place && same && !pastEvent(row, voice.end(), place)) {
                        behind = Optional.of(voice);
                    }
                }
                case BEFORE -> {
                    if (voice.begin() > place && same && before.isEmpty() && !butAnother(row, place, voice.begin())) {
                        before = Optional.of(voice);
                    }
                }
                case AROUND -> {
                    if (same && (before.isEmpty() || before.get().begin() < place)) {
                        before = Optional.of(voice);
                    }
                }
                case RELAYED -> relayed = same ? Optional.of(voice) : relayed;
            }
        }
        Optional<Voice> chosen = nearer(row, behind, before).or(() -> addedTo(line, place, voices));
        return chosen.isPresent() && relayed.isPresent() ? relayed : chosen;
    }

    /** "…, but in the next town 12 others died, the mayor said": what stands in front of the "but" is not the mayor's. */
    private static boolean butAnother(List<Node> row, int from, int to) {
        int figures = 0;
        for (int i = to - 1; i > from; i--) {
            figures += row.get(i).is("figure") ? 1 : 0;
            if (row.get(i).is("but") && figures > 0 && row.get(i - 1).is("comma")) {
                return true;
            }
        }
        return false;
    }

    /** "…, the mayor said, adding that 12 …", "…, the mayor said; 12 others …": the last speaker goes on. */
    private Optional<Voice> addedTo(Line line, int place, List<Voice> voices) {
        List<Node> row = line.chart().nodes();
        Optional<Voice> last = Optional.empty();
        for (Voice voice : voices) {
            if (voice.end() < place && stretches.of(line, voice.begin()) == stretches.of(line, place)) {
                last = Optional.of(voice);
            }
        }
        return last.filter(voice -> goesOn(row, voice.end() + 1, place));
    }

    private static boolean goesOn(List<Node> row, int from, int to) {
        for (int i = from; i < to; i++) {
            Node node = row.get(i);
            boolean adds = node.is("report") && node.is("ing");
            boolean joins = i > from
                    && (node.is("and") || node.is("but"))
                    && row.get(i - 1).is("comma");
            boolean part = node.is("including");
            if (adds || joins || part || node.is("semicolon")) {
                return true;
            }
        }
        return false;
    }

    /** A speaker in front holds the whole sentence, but for one who only relays, and one in a clause of its own. */
    private static Optional<Voice> nearer(List<Node> row, Optional<Voice> behind, Optional<Voice> before) {
        if (behind.isEmpty() || before.isEmpty()) {
            return behind.isPresent() ? behind : before;
        }
        Voice front = behind.get();
        boolean relays = isWire(row, front) && !isWire(row, before.get());
        boolean aside = front.begin() > 0
                && row.get(front.begin() - 1).is("subordinator")
                && !row.get(front.begin() - 1).is("that");
        return relays || aside ? before : behind;
    }

    private static boolean isWire(List<Node> row, Voice voice) {
        return row.get(voice.speaker().last()).is("wire");
    }

    /** "… said they shelled it a day after 12 were killed": what came before is told by the article itself. */
    private static boolean pastEvent(List<Node> row, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean afterwards = row.get(i).all().anyMatch(part -> part.is("after"));
            if (afterwards && (hasTime(row.get(i)) || i > 0 && hasTime(row.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTime(Node node) {
        return node.all().anyMatch(part -> part.is("time-unit") || part.is("duration"));
    }

    /** The title's line where the place stands in the title as the text repeats it. */
    Optional<Line> titleAround(Line line, int token) {
        return token < stretches.titleEnd(line) ? page.line(0) : Optional.empty();
    }

    /** Whether a line goes on with what the line before reported, up to the node at {@code place}. */
    boolean goesOn(Line line, int place) {
        return !pastEvent(line.chart().nodes(), -1, place)
                && rules(line).findAny().isPresent();
    }

    /** Whether a line only tells more of the people that were counted before it: "six of the dead …". */
    boolean countsOn(Line line) {
        return rules(line).allMatch(rule -> rule.property("of").isPresent());
    }

    private static Stream<Rule> rules(Line line) {
        return line.chart().mentions().stream()
                .map(Mention::rule)
                .filter(rule -> rule.property("kind").filter("goes-on"::equals).isPresent());
    }
}

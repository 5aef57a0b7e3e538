package org.crosstally.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.article.Token;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/** The reporting frames of a page, read line by line when first asked for, and which of them a place in a line falls to. */
final class Accounts {

    /** A frame with its line. */
    record Spoken(Line line, Voice voice) {}

    private final Page page;
    private final Quotations quotations;
    private final Map<Integer, List<Voice>> voices = new HashMap<>();
    private final Map<Integer, List<Integer>> cuts = new HashMap<>();

    Accounts(Page page) {
        this.page = page;
        this.quotations = new Quotations(page.lines());
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
                if (near && (sameLine || row.size() - voice.end() <= 3)) {
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
            boolean same = segment(line, voice.begin()) == segment(line, place);
            switch (voice.reach()) {
                case BEHIND -> {
                    if (voice.end() < place && same && !pastEvent(row, voice.end(), place)) {
                        behind = Optional.of(voice);
                    }
                }
                case BEFORE -> {
                    if (voice.begin() > place && same && before.isEmpty()) {
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
        Optional<Voice> chosen = nearer(row, behind, before);
        return chosen.isPresent() && relayed.isPresent() ? relayed : chosen;
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
            if (afterwards && (hasTime(row.get(i)) || hasTime(row.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTime(Node node) {
        return node.all().anyMatch(part -> part.is("time-unit") || part.is("duration"));
    }

    /**
     * Which stretch of the line a place stands in. Pages run together what has no stop: a headline, its dateline and the
     * first sentence.
     */
    private int segment(Line line, int place) {
        int segment = 0;
        for (int cut : cuts.computeIfAbsent(line.number(), any -> cuts(line))) {
            segment += cut <= place ? 1 : 0;
        }
        return segment;
    }

    private List<Integer> cuts(Line line) {
        List<Node> row = line.chart().nodes();
        List<Integer> cuts = new ArrayList<>();
        int titleEnd = titleEnd(line);
        for (int i = 1; i < row.size(); i++) {
            Node node = row.get(i);
            Node last = row.get(i - 1);
            boolean sentenceOpens = node.is("capital")
                    && node.is("determiner")
                    && !last.is("quote")
                    && !last.is("tell")
                    && !last.is("report")
                    && !last.is("according")
                    && !last.is("preposition")
                    && !last.is("and")
                    && !last.is("comma");
            boolean afterTitle = last.lastToken() < titleEnd && node.firstToken() >= titleEnd;
            boolean dateline = last.is("wire") && node.all().anyMatch(part -> part.is("date"));
            if (sentenceOpens || afterTitle || dateline) {
                cuts.add(i);
            }
        }
        return cuts;
    }

    /** The token behind the headline where the line repeats it; 0 where it does not. */
    private int titleEnd(Line line) {
        Optional<Line> title = page.line(0).filter(first -> first.field() == Field.TITLE);
        if (line.field() == Field.TITLE || title.isEmpty()) {
            return 0;
        }
        List<Token> head = title.get().tokens();
        List<Token> tokens = line.tokens();
        for (int from = 0; from + head.size() <= tokens.size() && from < 12; from++) {
            int same = 0;
            while (same < head.size()
                    && tokens.get(from + same).folded().equals(head.get(same).folded())) {
                same++;
            }
            if (same == head.size()) {
                return from + same;
            }
        }
        return 0;
    }

    /** Whether a line goes on with what the line before reported. */
    boolean goesOn(Line line) {
        return line.chart().mentions().stream()
                .anyMatch(mention -> mention.rule()
                        .property("kind")
                        .filter("goes-on"::equals)
                        .isPresent());
    }
}

package org.crosstally.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Mention;
import org.crosstally.grammar.Node;
import org.crosstally.grammar.Rule;

/** The reporting frames of a page, read line by line when first asked for, and which of them a place in a line falls to. */
final class Accounts {

    /** A frame with its line. */
    record Spoken(Line line, Voice voice) {}

    private static final String LETTERS = "letters-";

    /** How many sentences back a paper may have named whom it relays. */
    private static final int FARTHEST_RELAY = 5;

    private final Page page;
    private final Quotations quotations;
    private final Map<Integer, List<Voice>> voices = new HashMap<>();
    private final Map<Integer, Frames> frames = new HashMap<>();
    private final Map<Part, Frames> innerFrames = new HashMap<>();
    private final Map<Part, Optional<Spoken>> outside = new HashMap<>();
    private final Stretches stretches;
    private final Map<Integer, Continuation> continuations = new HashMap<>();

    /**
     * How a line goes on with the account of the line before.
     *
     * @param turnsBack the first place at which it turns to what happened earlier
     * @param far whether it does so over a sentence in between
     */
    private record Continuation(boolean goesOn, boolean countsOn, int turnsBack, boolean far) {}

    /** What a line holds of a quotation. */
    private record Part(int line, Quotations.Quotation quotation) {}

    Accounts(Page page) {
        this.page = page;
        this.quotations = new Quotations(page.lines());
        this.stretches = new Stretches(page);
    }

    Page page() {
        return page;
    }

    List<Voice> voices(Line line) {
        return voices.computeIfAbsent(
                line.number(), any -> line.field() == Field.TITLE ? ofTitle(line) : Voices.of(line));
    }

    /** Letters in front of a headline are a speaker only where the text knows them: not in "UPDATE: …". */
    private List<Voice> ofTitle(Line title) {
        return Voices.of(title).stream()
                .filter(voice -> !voice.rule().startsWith(LETTERS)
                        || isInText(title.chart().nodes().get(voice.speaker().first())))
                .toList();
    }

    private boolean isInText(Node letters) {
        return letters.is("organisation")
                || page.lines().stream()
                        .filter(line -> line.field() == Field.TEXT)
                        .flatMap(line -> line.surface().stream())
                        .anyMatch(node -> node.is("capitals") && node.folded().equals(letters.folded()));
    }

    /** Whom a speaker has cited in a sentence before: "the Courier reported, citing the mayor. … the Courier reported". */
    Spoken relayed(Spoken spoken) {
        Line line = spoken.line();
        if (!isPaper(line, spoken.voice())) {
            return spoken;
        }
        String name = lastWord(spoken);
        for (int back = 1; back <= FARTHEST_RELAY; back++) {
            Optional<Line> earlier = page.line(line.number() - back).filter(found -> found.field() == line.field());
            if (earlier.isEmpty()) {
                return spoken;
            }
            List<Voice> all = voices(earlier.get());
            boolean speaks = all.stream()
                    .anyMatch(voice -> voice.reach() != Voice.Reach.RELAYED
                            && lastWord(new Spoken(earlier.get(), voice)).equals(name));
            Optional<Voice> cited = all.stream()
                    .filter(voice -> voice.reach() == Voice.Reach.RELAYED)
                    .findFirst();
            if (speaks && earlier.get().tellsAFigure()) {
                return cited.map(voice -> new Spoken(earlier.get(), voice)).orElse(spoken);
            }
        }
        return spoken;
    }

    private static boolean isPaper(Line line, Voice voice) {
        Node last = line.chart().nodes().get(voice.speaker().last());
        boolean oneName = voice.speaker().length() == 1 && last.is("capital") && !last.isOneOf("institution person");
        return last.is("wire") || last.labels("k.").contains("media") || oneName;
    }

    private static String lastWord(Spoken spoken) {
        return spoken.line()
                .chart()
                .nodes()
                .get(spoken.voice().speaker().last())
                .folded();
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
        return frames(line).of(place).map(voice -> new Spoken(line, voice));
    }

    private Frames frames(Line line) {
        return frames.computeIfAbsent(line.number(), any -> new Frames(line, voices(line), stretches));
    }

    private Optional<Spoken> quoting(Line line, int place, Quotations.Quotation quotation) {
        Part part = new Part(line.number(), quotation);
        return innerFrames
                .computeIfAbsent(part, any -> new Frames(line, inner(line, quotation), stretches))
                .of(place)
                .map(voice -> new Spoken(line, voice))
                .or(() -> outside.computeIfAbsent(part, any -> outside(line, quotation)));
    }

    private List<Voice> inner(Line line, Quotations.Quotation quotation) {
        return voices(line).stream()
                .filter(voice -> !voice.pronoun() && !isSomePaper(line, voice))
                .filter(voice -> quotation.holds(line.field(), begin(line, voice.begin())))
                .toList();
    }

    /** "According to preliminary data": nobody whom the one quoted could quote. */
    private static boolean isSomePaper(Line line, Voice voice) {
        List<Node> words = line.chart()
                .nodes()
                .subList(voice.speaker().first(), voice.speaker().last() + 1);
        return words.get(words.size() - 1).is("document") && words.stream().allMatch(node -> node.is("lower"));
    }

    private Optional<Spoken> outside(Line line, Quotations.Quotation quotation) {
        return behind(line, quotation).or(() -> inFront(line, quotation)).or(() -> quotedBefore(line, quotation));
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
        int number = line.number() - 1;
        while (page.line(number)
                .filter(within ->
                        within.field() == line.field() && within.sentence().begin() + 1 >= quotation.begin())
                .isPresent()) {
            number--;
        }
        return page.line(number)
                .filter(last -> last.field() == line.field())
                .flatMap(last -> voices(last).stream()
                        .filter(voice ->
                                (voice.reach() == Voice.Reach.BEFORE || !last.has("quote") && !isPaper(last, voice))
                                        && begin(last, voice.begin()) < quotation.begin())
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

    /** The title's line where the place stands in the title as the text repeats it. */
    Optional<Line> titleAround(Line line, int token) {
        return token < stretches.titleEnd(line) ? page.line(0) : Optional.empty();
    }

    /** Whether a line goes on with what the line before reported, up to the node at {@code place}. */
    boolean goesOn(Line line, int place) {
        Continuation continuation = continuation(line);
        return continuation.goesOn() && continuation.turnsBack() >= place;
    }

    /** Whether a line only tells more of the people that were counted before it: "six of the dead …". */
    boolean countsOn(Line line) {
        return continuation(line).countsOn();
    }

    private Continuation continuation(Line line) {
        return continuations.computeIfAbsent(line.number(), any -> {
            List<Rule> rules = line.chart().mentions().stream()
                    .map(Mention::rule)
                    .filter(rule ->
                            rule.property("kind").filter("goes-on"::equals).isPresent())
                    .toList();
            Node first = line.chart().nodes().get(0);
            boolean more = first.is("figure") && first.holds("more");
            boolean adds = line.has("also")
                    && line.chart().nodes().stream().anyMatch(Accounts::addsToAToll)
                    && line.surface().stream().noneMatch(node -> node.is("capital") && !node.is("opening"));
            return new Continuation(
                    adds || more || !rules.isEmpty(),
                    rules.stream().allMatch(rule -> rule.property("of").isPresent()),
                    PastEvents.first(line.chart().nodes()),
                    rules.stream().anyMatch(rule -> rule.property("far").isPresent()));
        });
    }

    /** How many sentences back the figure may stand whose account a line goes on with. */
    int reachesBack(Line line) {
        return continuation(line).far() ? 2 : 1;
    }

    /** "Two guards were also killed": the "also" stands within the verb. */
    private static boolean addsToAToll(Node node) {
        return node.is("undergo") && node.holds("also");
    }

    /** How many frames and nodes it took to tell whose every claim so far was. */
    long steps() {
        return Stream.concat(frames.values().stream(), innerFrames.values().stream())
                        .mapToLong(Frames::steps)
                        .sum()
                + quotations.steps();
    }
}

package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Period;

/** What words tell of an event beyond place and day; they stand in {@code incident-words.tsv}. */
final class EventWords {

    private enum Use {
        /** Speaks of one event: "the attack". */
        ONE,
        /** Speaks of a sum over a time: "since", "attacks". */
        SUM,
        /** Names a side of a city, not a quarter. */
        SIDE,
        /** Names a time of day that runs into the next day. */
        NIGHT,
        /** Says that a toll has changed, and so that the sentence may hold an older one. */
        REVISED,
        /** Names but some of those whom an event struck. */
        SOME,
        /** Behind a number, makes it some of those told before. */
        FROM,
        /** Behind a number of dead, counts them beside those told before. */
        BESIDE,
        /** Before a number, makes it another event's than the one told of before. */
        ANOTHER,
        /** Speaks of a whole war. */
        WAR,
        /** Behind a number of wounded, makes it those whom a hospital still has. */
        TREATED,
        /** Behind two names, makes them several places. */
        JOINT,
        /** Stands before the place that people came from. */
        ORIGIN,
        /** People who are told of by where they came from. */
        COMERS,
        /** So many days over which a toll is summed up. */
        SPAN,
        /** Tells of one person instead of counting. */
        SINGLE,
        /** Stands before a list of places. */
        IN,
        /** Stands between the places of a list. */
        COUNTRYSIDE
    }

    private final Map<Use, List<String>> words = new EnumMap<>(Use.class);

    private final Remembered<String, Told> sentences = new Remembered<>();
    private final Remembered<PlaceAndSentence, PlaceTold> places = new Remembered<>();

    private EventWords() {
        for (Use use : Use.values()) {
            words.put(use, new ArrayList<>());
        }
    }

    static EventWords load() {
        EventWords loaded = new EventWords();
        for (TabbedLines.Line line : TabbedLines.bundled("incident-words.tsv").lines()) {
            List<String> list = loaded.of(use(line));
            line.list(1).forEach(member -> list.add(" " + member + " "));
        }
        return loaded;
    }

    private static Use use(TabbedLines.Line line) {
        try {
            return Use.valueOf(line.column(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw line.wrong("«" + line.column(0) + "» is none of "
                    + List.of(Use.values()).toString().toLowerCase(Locale.ROOT));
        }
    }

    private List<String> of(Use use) {
        return words.getOrDefault(use, List.of());
    }

    /** Words that name a side of a city, not a quarter. */
    Set<String> sides() {
        return bare(Use.SIDE);
    }

    private Set<String> bare(Use use) {
        return of(use).stream().map(String::strip).collect(Collectors.toSet());
    }

    /**
     * What a sentence tells.
     *
     * @param ofOne whether it speaks of one event and not of a sum
     * @param revised whether it tells of a toll that was revised
     * @param ofWar whether it speaks of a whole war
     */
    record Told(boolean ofOne, boolean revised, boolean ofWar) {}

    /**
     * What a sentence tells of a place.
     *
     * @param oneOfSeveral whether it is named together with others, so that the number is theirs too
     * @param origin whether it is named only as where people came from
     */
    record PlaceTold(boolean oneOfSeveral, boolean origin) {}

    private record PlaceAndSentence(String place, String sentence) {}

    Told toldBy(String sentence) {
        return sentences.of(sentence, this::read);
    }

    private Told read(String sentence) {
        String padded = padded(sentence);
        return new Told(
                holds(Use.ONE, padded) && !holds(Use.SUM, padded), holds(Use.REVISED, padded), holds(Use.WAR, padded));
    }

    /** Whether the period's words sum up what happened over it, as "in the past 24 hours" does. */
    boolean sumUp(Period period) {
        return period.words()
                .map(told -> holds(Use.SUM, padded(told)) || holds(Use.SPAN, padded(told)))
                .orElse(false);
    }

    /** Whether the period's words tell of a night, which two days share. */
    boolean tellOfNight(Period period) {
        return period.words().map(told -> holds(Use.NIGHT, padded(told))).orElse(false);
    }

    /** Whether the words for the people mean but some of those whom an event struck, such as "teachers". */
    boolean nameSome(Optional<String> people) {
        return people.map(told -> holds(Use.SOME, padded(told))).orElse(false);
    }

    /** Whether the words behind the number make it some of those told before: "14 of the dead". */
    boolean takeFrom(Passage passage) {
        return standBehind(passage, Use.FROM);
    }

    /** Whether the words behind the number count them beside those told before: "five more deaths". */
    boolean countBeside(Passage passage) {
        return standBehind(passage, Use.BESIDE);
    }

    /** Whether words before the number make it another event's: "separate air strikes killed two". */
    boolean tellOfAnother(Passage passage) {
        String sentence = passage.sentence();
        return holds(Use.ANOTHER, padded(sentence.substring(0, Math.min(passage.quantityStart(), sentence.length()))));
    }

    /** Whether the quantity tells of one person instead of counting: "a man whose son was killed". */
    boolean tellOfOnePerson(Passage passage) {
        return of(Use.SINGLE).contains(padded(passage.quantity()));
    }

    /** Words before a list of places. */
    Set<String> beforeLists() {
        return bare(Use.IN);
    }

    /** Words between the places of a list. */
    Set<String> withinLists() {
        return bare(Use.COUNTRYSIDE);
    }

    /** Whether the words behind the number of wounded make it those whom a hospital still has. */
    boolean countPatients(Passage passage) {
        return holds(Use.TREATED, behind(passage));
    }

    /** What a sentence tells of a place besides that something happened there. */
    PlaceTold toldOf(String place, String sentence) {
        return places.of(new PlaceAndSentence(place, sentence), this::readPlace);
    }

    private PlaceTold readPlace(PlaceAndSentence named) {
        PlaceInSentence found = new PlaceInSentence(
                words(named.sentence()), words(named.place()), bare(Use.JOINT), bare(Use.ORIGIN), bare(Use.COMERS));
        return new PlaceTold(found.isOneOfSeveral(), found.isOnlyAnOrigin());
    }

    private static List<String> words(String text) {
        return SourceWords.of(text, Map.of()).folded();
    }

    private static String behind(Passage passage) {
        int end = passage.quantityStart() + passage.quantity().length();
        return padded(
                passage.sentence().substring(Math.min(end, passage.sentence().length())));
    }

    private boolean standBehind(Passage passage, Use use) {
        String behind = behind(passage);
        for (String member : of(use)) {
            if (behind.startsWith(member)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Use use, String padded) {
        for (String member : of(use)) {
            if (padded.contains(member)) {
                return true;
            }
        }
        return false;
    }

    private static String padded(String text) {
        return " " + SourceWords.of(text, Map.of()).joined() + " ";
    }
}

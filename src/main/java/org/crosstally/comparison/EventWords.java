package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
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

    /** Sentences are folded anew for each number only where they hold such words. */
    private static final Set<IncidentWord> RELATING =
            EnumSet.of(IncidentWord.FROM, IncidentWord.BESIDE, IncidentWord.ANOTHER, IncidentWord.TREATED);

    /** "Of 48", "of at least 48": so far behind "of" a number of all may stand. */
    private static final int NUMBER_OF_ALL = 4;

    private final Map<IncidentWord, List<String>> words = new EnumMap<>(IncidentWord.class);

    private final Scenes scenes = new Scenes();

    private final Remembered<String, Told> sentences = new Remembered<>();
    private final Remembered<PlaceAndSentence, PlaceTold> places = new Remembered<>();

    private EventWords() {
        for (IncidentWord use : IncidentWord.values()) {
            words.put(use, new ArrayList<>());
        }
    }

    static EventWords load() {
        EventWords loaded = new EventWords();
        for (TabbedLines.Line line : TabbedLines.bundled("incident-words.tsv").lines()) {
            List<String> list = loaded.of(use(line));
            line.list(1).forEach(member -> list.add(" " + member + " "));
            if (use(line) == IncidentWord.SCENE) {
                loaded.scenes.take(line.list(1));
            }
        }
        return loaded;
    }

    private static IncidentWord use(TabbedLines.Line line) {
        try {
            return IncidentWord.valueOf(line.column(0).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw line.wrong("«" + line.column(0) + "» is none of "
                    + List.of(IncidentWord.values()).toString().toLowerCase(Locale.ROOT));
        }
    }

    private List<String> of(IncidentWord use) {
        return words.getOrDefault(use, List.of());
    }

    /** Words that name a side of a city, not a quarter. */
    Set<String> sides() {
        return bare(IncidentWord.SIDE);
    }

    private Set<String> bare(IncidentWord use) {
        return of(use).stream().map(String::strip).collect(Collectors.toSet());
    }

    /**
     * What a sentence tells.
     *
     * @param ofOne whether it speaks of one event and not of a sum
     * @param revised whether it tells of a toll that was revised
     * @param ofWar whether it speaks of a whole war
     * @param relating whether it holds words that may relate a number to others told before
     * @param aftermath whether it tells of something that happened after something else
     * @param ofSeveral whether it counts the people of several blows together
     * @param times the words for its time, folded, which an undated article leaves open
     * @param scenes what was struck, or how: a train, a bridge, a landslide
     */
    record Told(
            boolean ofOne,
            boolean revised,
            boolean ofWar,
            boolean relating,
            boolean aftermath,
            boolean ofSeveral,
            Set<String> times,
            Set<String> scenes) {}

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
                holds(IncidentWord.ONE, padded) && !holds(IncidentWord.SUM, padded),
                holds(IncidentWord.REVISED, padded),
                holds(IncidentWord.WAR, padded),
                RELATING.stream().anyMatch(use -> holds(use, padded)),
                holds(IncidentWord.AFTERMATH, padded),
                holds(IncidentWord.SEVERAL, padded),
                times(padded),
                scenes.in(padded));
    }

    /** "Wednesday" and "last week" of what happened; "said on Wednesday" tells nothing of it. */
    private Set<String> times(String padded) {
        return of(IncidentWord.TIME).stream()
                .filter(time -> {
                    int at = padded.indexOf(time);
                    return at >= 0 && of(IncidentWord.SAYING).stream().noneMatch(padded.substring(0, at + 1)::endsWith);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the period's words sum up what happened over it, as "in the past 24 hours" does. */
    boolean sumUp(Period period) {
        return period.words()
                .map(told -> holds(IncidentWord.SUM, padded(told)) || holds(IncidentWord.SPAN, padded(told)))
                .orElse(false);
    }

    /** Whether the period's words tell of a night, which two days share. */
    boolean tellOfNight(Period period) {
        return period.words()
                .map(told -> holds(IncidentWord.NIGHT, padded(told)))
                .orElse(false);
    }

    /** Whether the words for the people mean but some of those whom an event struck, such as "teachers". */
    boolean nameSome(Optional<String> people) {
        return people.map(told -> holds(IncidentWord.SOME, padded(told))).orElse(false);
    }

    /** Whether the words for the people name the dead as they are found: "bodies". */
    boolean nameBodies(Optional<String> people) {
        return people.map(told -> holds(IncidentWord.BODY, padded(told))).orElse(false);
    }

    /** Whether the words behind the number make it some of those told before: "14 of the dead". */
    boolean takeFrom(Passage passage) {
        return standBehind(passage, IncidentWord.FROM) || isOfSoMany(passage);
    }

    /** Whether a number of all stands behind it: "10 of 48 people executed were children". */
    private static boolean isOfSoMany(Passage passage) {
        String sentence = passage.sentence();
        int end = endOf(passage);
        if (!sentence.startsWith(" of ", end)) {
            return false;
        }
        String[] behind = sentence.substring(end).strip().split("\\s+", NUMBER_OF_ALL + 1);
        for (int i = 1; i < Math.min(behind.length, NUMBER_OF_ALL); i++) {
            if (Character.isDigit(behind[i].codePointAt(0))) {
                return i == 1 || behind[1].equals("at") || behind[1].equals("the");
            }
        }
        return false;
    }

    /** Whether the words for the people mean those who left their country, not all who left their homes. */
    boolean wentAbroad(Optional<String> people) {
        return people.map(told -> holds(IncidentWord.ABROAD, padded(told))).orElse(false);
    }

    /** Whether the words for the people name a trade: the teachers of one event are its teachers, whoever counts them. */
    boolean nameTrade(Optional<String> people) {
        return people.map(told -> holds(IncidentWord.TRADE, padded(told))).orElse(false);
    }

    /** Whether the place is named behind the number only as where something had happened before: "hours after". */
    boolean tellOfPlaceBefore(String place, Passage passage) {
        String sentence = passage.sentence();
        int end = endOf(passage);
        int at = sentence.indexOf(place);
        return at > end
                && sentence.indexOf(place, at + 1) < 0
                && toldBy(sentence).aftermath()
                && holds(IncidentWord.AFTERMATH, padded(sentence.substring(end, at)));
    }

    /** Whether the words behind the number count them beside those told before: "five more deaths". */
    boolean countBeside(Passage passage) {
        return standBehind(passage, IncidentWord.BESIDE);
    }

    /** Whether words before the number make it another event's: "separate air strikes killed two". */
    boolean tellOfAnother(Passage passage) {
        return toldBy(passage.sentence()).relating() && holds(IncidentWord.ANOTHER, before(passage));
    }

    /** Whether the words right before the number make it an older toll: "updating a previous toll of 112". */
    boolean nameAnOlderToll(Passage passage) {
        return toldBy(passage.sentence()).revised()
                && of(IncidentWord.OLDER).stream().anyMatch(before(passage)::endsWith);
    }

    /** Whether the quantity tells of one person instead of counting: "a man whose son was killed". */
    boolean tellOfOnePerson(Passage passage) {
        return of(IncidentWord.SINGLE).contains(padded(passage.quantity()));
    }

    /** Words before a list of places. */
    Set<String> beforeLists() {
        return bare(IncidentWord.IN);
    }

    /** Words between the places of a list. */
    Set<String> withinLists() {
        return bare(IncidentWord.COUNTRYSIDE);
    }

    /** Whether the words behind the number of wounded make it those whom a hospital still has. */
    boolean countPatients(Passage passage) {
        return toldBy(passage.sentence()).relating() && holds(IncidentWord.TREATED, behind(passage));
    }

    /** What a sentence tells of a place besides that something happened there. */
    PlaceTold toldOf(String place, String sentence) {
        return places.of(new PlaceAndSentence(place, sentence), this::readPlace);
    }

    private PlaceTold readPlace(PlaceAndSentence named) {
        PlaceInSentence found = new PlaceInSentence(
                words(named.sentence()),
                words(named.place()),
                bare(IncidentWord.JOINT),
                bare(IncidentWord.ORIGIN),
                bare(IncidentWord.COMERS));
        return new PlaceTold(found.isOneOfSeveral(), found.isOnlyAnOrigin());
    }

    private static List<String> words(String text) {
        return SourceWords.folded(text);
    }

    private static String before(Passage passage) {
        String sentence = passage.sentence();
        return padded(sentence.substring(0, Math.min(passage.quantityStart(), sentence.length())));
    }

    private static String behind(Passage passage) {
        return padded(passage.sentence().substring(endOf(passage)));
    }

    /** Where the quantity's words end in the sentence. */
    private static int endOf(Passage passage) {
        return Math.min(
                passage.quantityStart() + passage.quantity().length(),
                passage.sentence().length());
    }

    private boolean standBehind(Passage passage, IncidentWord use) {
        if (!toldBy(passage.sentence()).relating()) {
            return false;
        }
        String behind = behind(passage);
        for (String member : of(use)) {
            if (behind.startsWith(member)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(IncidentWord use, String padded) {
        for (String member : of(use)) {
            if (padded.contains(member)) {
                return true;
            }
        }
        return false;
    }

    private static String padded(String text) {
        return " " + String.join(" ", SourceWords.folded(text)) + " ";
    }
}

package org.crosstally.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;
import org.jspecify.annotations.Nullable;

/** What an article tells of places, looked up once: line by line, and which toll is told place by place. */
final class PlacesTold {

    /** How many claims behind a toll may tell of its parts. */
    private static final int MOST_PARTS = 20;

    /** The places beyond these do not make a line any clearer. */
    private static final int MOST_IN_A_LINE = 40;

    private final List<Claim> claims;
    private final Toponyms toponyms;
    private final int lastHead;
    private final Map<String, Integer> mentions = new HashMap<>();
    private final Map<String, Set<String>> nouns = new HashMap<>();
    private final Map<Line, LineTolls> tolls = new HashMap<>();
    private final Map<Line, List<Toponym>> tellingPlaces = new HashMap<>();
    private final @Nullable Scene[] scenes;
    private final boolean[] telling;
    private final boolean[] several;
    private final int[] lastTelling;
    private final boolean[] brokenDown;
    private final OwnPlaces ownPlaces = new OwnPlaces(this);

    PlacesTold(Page page, List<Claim> claims, Events events, Toponyms toponyms) {
        this.claims = claims;
        this.toponyms = toponyms;
        this.lastHead = lastHead(page);
        int size = page.lines().size();
        this.scenes = new @Nullable Scene[size];
        this.telling = new boolean[size];
        this.several = new boolean[size];
        this.lastTelling = new int[size + 1];
        for (int i = 0; i < claims.size(); i++) {
            tolls.computeIfAbsent(claims.get(i).line(), line -> new LineTolls()).add(claims.get(i), events.of(i));
        }
        lastTelling[0] = -1;
        page.lines().forEach(this::read);
        this.brokenDown = brokenDown();
    }

    private void read(Line line) {
        int number = line.number();
        for (Toponym place : toponyms.in(line)) {
            mentions.merge(place.name(), 1, Integer::sum);
            for (Node sort : place.node().captured("sort")) {
                nouns.computeIfAbsent(place.name(), name -> new HashSet<>()).add(sort.foldedWords());
            }
            telling[number] |= isTelling(place);
            several[number] |= place.node().is("list");
        }
        lastTelling[number + 1] = telling[number] && number > lastHead ? number : lastTelling[number];
    }

    private static int lastHead(Page page) {
        int last = -1;
        for (Line line : page.lines()) {
            if (line.field() == Field.TITLE
                    || line.number() <= last + 2 && repeats(line, page.article().title())) {
                last = line.number();
            }
        }
        return last;
    }

    private static boolean repeats(Line line, String title) {
        String text = line.squeezed();
        return !title.isBlank() && text.length() < 2 * title.length() + 20 && text.contains(title.strip());
    }

    private boolean[] brokenDown() {
        boolean[] broken = new boolean[claims.size()];
        for (int i = 0; i < claims.size(); i++) {
            Set<String> parts = new HashSet<>();
            for (int j = i + 1; j < Math.min(claims.size(), i + MOST_PARTS) && parts.size() < 2; j++) {
                Line line = claims.get(j).line();
                if (isSmaller(claims.get(j), claims.get(i))
                        && line != claims.get(i).line()) {
                    toponyms.in(line).stream()
                            .limit(MOST_IN_A_LINE)
                            .filter(this::isTelling)
                            .forEach(place -> parts.add(place.name()));
                }
            }
            broken[i] = parts.size() >= 2;
        }
        return broken;
    }

    private static boolean isSmaller(Claim part, Claim whole) {
        return part.measure() == whole.measure() && part.number() < whole.number();
    }

    /** The last line of the title and of the title printed once more at the head of the text. */
    int lastHead() {
        return lastHead;
    }

    boolean isHead(Line line) {
        return line.number() <= lastHead;
    }

    /** The first line behind the title. */
    boolean isLead(Line line) {
        return line.number() == lastHead + 1;
    }

    /** Of lines that name no place and have no claim nobody asks. */
    Scene scene(Line line) {
        Scene known = scenes[line.number()];
        if (known == null) {
            known = new Scene(line, toponyms.in(line));
            scenes[line.number()] = known;
        }
        return known;
    }

    LineTolls tolls(Line line) {
        return tolls.getOrDefault(line, LineTolls.NONE);
    }

    /** Those of {@link #placesOf} whose line needs no other place. */
    List<Toponym> tellingPlacesOf(Line line) {
        return tellingPlaces.computeIfAbsent(
                line, any -> placesOf(line).stream().filter(this::isTelling).toList());
    }

    List<Toponym> allPlacesOf(Line line) {
        return toponyms.in(line);
    }

    /** The places of a line, but of no line more than tell anything. */
    List<Toponym> placesOf(Line line) {
        List<Toponym> all = toponyms.in(line);
        return all.size() <= MOST_IN_A_LINE ? all : all.subList(0, MOST_IN_A_LINE);
    }

    int mentions(Toponym place) {
        return mentions.getOrDefault(place.name(), 1);
    }

    /** The nouns that the article puts beside the name: town, camp. */
    Set<String> nouns(Toponym place) {
        return nouns.getOrDefault(place.name(), Set.of());
    }

    /** Whether a line that names it needs no other place. */
    boolean isTelling(Toponym place) {
        return !toponyms.isContainer(place)
                && place.link() != Toponym.Link.TO
                && place.link() != Toponym.Link.NONE
                && place.extent() != Toponym.Extent.COUNTRY
                && place.extent() != Toponym.Extent.PROVINCE;
    }

    /** Whether the gazetteer has it in another country than the one that the article speaks of. */
    boolean isAbroad(Toponym place) {
        return toponyms.place(place.name())
                .filter(resolved -> toponyms.country()
                        .filter(country -> !country.equals(resolved.country()))
                        .isPresent())
                .isPresent();
    }

    /** Whether it only says where another place of its line lies. */
    boolean isContainer(Toponym place) {
        return toponyms.isContainer(place);
    }

    OwnPlaces ownPlaces() {
        return ownPlaces;
    }

    boolean namesSeveral(Line line) {
        return several[line.number()];
    }

    /** The line behind the title, but before this one, that told of a place last; -1 where none did. */
    int lastTelling(Line before) {
        return lastTelling[before.number()];
    }

    /** Whether smaller numbers of the same are told of at least two places behind a claim. */
    boolean isBrokenDown(int claim) {
        return brokenDown[claim];
    }

    /** How fine a place: from 0 for a country to 4 for a quarter or site. */
    int fineness(Toponym place) {
        return switch (place.extent()) {
            case COUNTRY -> 0;
            case PROVINCE -> 1;
            case DISTRICT -> 2;
            case SETTLEMENT -> toponyms.isMajorCity(place) ? 2 : 3;
            case UNKNOWN -> 3;
            case QUARTER, SITE -> 4;
        };
    }
}

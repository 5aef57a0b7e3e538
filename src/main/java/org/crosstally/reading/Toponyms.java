package org.crosstally.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;
import org.crosstally.gazetteer.PlaceKind;
import org.crosstally.gazetteer.Votes;
import org.crosstally.grammar.Grammar;
import org.crosstally.grammar.Node;
import org.crosstally.grammar.Parse;
import org.crosstally.grammar.Stages;

/**
 * The places that an article names, line by line. Where a capital stands the gazetteer is asked for the longest name; the
 * grammar's aside {@code places} puts names together with the words that narrow them down or say what sort of place they
 * are. A name that a place word or the gazetteer vouches for in one line is a place in all lines of the article.
 */
final class Toponyms {

    private static final long MAJOR_CITY = 100_000;

    private static final int MOST_INITIALS = 3;

    private final Grammar grammar;
    private final Gazetteer gazetteer;
    private final PlaceLabels labels;
    private final Optional<String> country;
    private final Map<String, Optional<Place>> resolved = new HashMap<>();

    /** Names that some use on the page shows to be a place's. */
    private final Set<String> vouched = new HashSet<>();

    private final List<List<Toponym>> byLine = new ArrayList<>();
    private final List<Toponym> all = new ArrayList<>();
    private final BitSet majorCities = new BitSet();
    private final Nestings nestings;
    private final NotPlaces notPlaces;

    Toponyms(Grammar grammar, Gazetteer gazetteer, Page page) {
        this.grammar = grammar;
        this.gazetteer = gazetteer;
        this.labels = new PlaceLabels(grammar, gazetteer, this::isMajor);
        Votes votes = gazetteer.votes();
        page.lines().forEach(line -> labels.scan(line, votes));
        this.country = votes.country();
        this.notPlaces = new NotPlaces(page, this::isAPeople);
        page.lines().forEach(line -> byLine.add(read(line)));
        for (List<Toponym> line : byLine) {
            line.stream().filter(this::isVouchedFor).forEach(toponym -> vouched.add(toponym.name()));
        }
        byLine.forEach(line -> line.removeIf(toponym -> !vouched.contains(toponym.name())));
        shareExtents();
        byLine.forEach(line -> line.replaceAll(this::number));
        this.nestings = new Nestings(gazetteer, this::place, all);
        byLine.forEach(this::nest);
    }

    /** A name of a person or a paper is never where something happens: one such use on the page vouches for all. */
    private boolean isVouchedFor(Toponym toponym) {
        return toponym.sorted()
                || toponym.link() == Toponym.Link.IN
                || toponym.link() == Toponym.Link.NEAR
                || toponym.link() == Toponym.Link.FROM
                || toponym.link() == Toponym.Link.TO
                || isMajor(toponym.name())
                || endsInPlaceNoun(toponym);
    }

    /** Zarbeel City, Zarbeel Island: a name that says itself what it is. */
    private static boolean endsInPlaceNoun(Toponym toponym) {
        List<Node> words = toponym.node().captured("name").get(0).children();
        return words.size() > 1 && words.get(words.size() - 1).is("place-noun");
    }

    /** What a word beside one use of a name says of its sort holds for the uses without such a word. */
    private void shareExtents() {
        Map<String, Toponym.Extent> sorts = new HashMap<>();
        for (List<Toponym> line : byLine) {
            line.stream()
                    .filter(toponym -> toponym.sorted() && !toponym.narrowed())
                    .forEach(toponym -> sorts.putIfAbsent(toponym.key(), toponym.extent()));
        }
        byLine.forEach(line -> line.replaceAll(
                toponym -> toponym.extent() == Toponym.Extent.UNKNOWN && sorts.containsKey(toponym.key())
                        ? toponym.withExtent(sorts.getOrDefault(toponym.key(), toponym.extent()))
                        : toponym));
    }

    private Toponym number(Toponym toponym) {
        Toponym numbered = toponym.numbered(all.size());
        all.add(numbered);
        majorCities.set(numbered.number(), isALargeCity(numbered));
        return numbered;
    }

    Optional<String> country() {
        return country;
    }

    List<Toponym> in(Line line) {
        return byLine.get(line.number());
    }

    /** All places named, in the order of the article. */
    List<Toponym> all() {
        return all;
    }

    /** What the gazetteer makes of the words in this article; asked once for each. */
    Optional<Place> place(String words) {
        Optional<Place> known = resolved.get(words);
        if (known == null) {
            known = gazetteer.resolve(words, country);
            if (known.isEmpty() && isInitials(words)) {
                known = gazetteer.resolve(String.join(".", words.split("")) + ".", country);
            }
            resolved.put(words, known);
        }
        return known;
    }

    /** UK for U.K.: the gazetteer leaves out such letters where names are looked for in running text. */
    private static boolean isInitials(String words) {
        return words.length() <= MOST_INITIALS && words.chars().allMatch(Character::isUpperCase);
    }

    private List<Toponym> read(Line line) {
        Parse parse = grammar.aside("places").begin(line.tokens(), labels.of(line), Stages.UNWATCHED);
        List<Toponym> found = new ArrayList<>();
        if (!parse.has("place")) {
            return found;
        }
        List<Node> row = parse.chart().nodes();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).is("place")) {
                toponym(line, row, i).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Notes how a line's places lie to each other. */
    private void nest(List<Toponym> line) {
        nestings.tell(line);
        for (Toponym toponym : line) {
            for (Node whole : toponym.node().captured("whole")) {
                nestings.tell(toponym, trimmed(toponym.line(), whole, whole));
            }
        }
    }

    /** Whether the place only says where another one lies. */
    boolean isContainer(Toponym toponym) {
        return nestings.isContainer(toponym);
    }

    /** Whether the article or the gazetteer says that the one place lies inside the other. */
    Nestings.Nesting nesting(Toponym inner, Toponym outer) {
        return nestings.of(inner, outer);
    }

    private Optional<Toponym> toponym(Line line, List<Node> row, int at) {
        Node node = row.get(at);
        List<Node> named = node.captured("name");
        PlaceLink link = PlaceLink.of(row, at);
        boolean sorted = !node.labels("z.").isEmpty() || node.is("narrowed");
        boolean known = node.is("known");
        if (sorted && !node.is("narrowed") && isOnlyNearby(row, at, node)) {
            sorted = false;
        }
        boolean tied = link.kind() == Toponym.Link.IN
                || link.kind() == Toponym.Link.NEAR
                || link.kind() == Toponym.Link.FROM
                || PlaceSigns.isSpokenOfAsPlace(row, at);
        boolean titled = at > 0 && (row.get(at - 1).is("title") || PlaceSigns.isStation(row.get(at - 1)));
        if (!sorted && (titled || !known && PlaceLink.isOfBody(row, at))
                || sorted
                        && (PlaceLink.isInNameOfBody(row, at)
                                || PlaceSigns.isOffice(row, at)
                                || isDescription(line, node))) {
            return Optional.empty();
        }
        boolean person = named.get(0).children().get(0).is("person");
        if (!sorted && !known && person) {
            return Optional.empty();
        }
        String name = trimmed(line, named.get(0), named.get(named.size() - 1));
        if (notPlaces.hold(named.get(0), name, known, sorted && !node.is("narrowed"))) {
            return Optional.empty();
        }
        if (!sorted && !tied && PlaceSigns.isOrdinary(named) && !isMajor(name)) {
            return Optional.empty();
        }
        if (!known && tied) {
            vouched.add(name);
        }
        boolean whole = !node.is("bare") && !node.is("name-suffices") && (sorted || node.is("narrowed"));
        String words = whole ? trimmed(line, node, node) : name;
        return Optional.of(new Toponym(
                Toponym.UNNUMBERED,
                line,
                node,
                node.firstToken(),
                node.lastToken(),
                words,
                name,
                name.toLowerCase(Locale.ROOT),
                known || sorted,
                sorted || node.is("narrowed")
                        ? PlaceExtents.of(node, mapped(node, name))
                        : mapped(node, name).orElse(Toponym.Extent.UNKNOWN),
                node.is("narrowed") || link.narrowing(),
                sorted,
                link.kind()));
    }

    /** That Horn of Africa country, the besieged Darfur city: where something lies that is not named here. */
    private boolean isDescription(Line line, Node node) {
        if (node.captured("sort").stream()
                .noneMatch(sort -> sort.is("lower") && sort.lastToken() == node.lastToken())) {
            return false;
        }
        Toponym.Extent all = extentOf(trimmed(line, node, node));
        return node.is("z.country") && all != Toponym.Extent.COUNTRY
                || node.is("z.settlement") && (all == Toponym.Extent.PROVINCE || all == Toponym.Extent.COUNTRY);
    }

    /** A city so large that what happens there is told by its quarters. */
    boolean isMajorCity(Toponym toponym) {
        return majorCities.get(toponym.number());
    }

    private boolean isALargeCity(Toponym toponym) {
        return toponym.extent() == Toponym.Extent.SETTLEMENT
                && place(toponym.name())
                        .filter(place -> place.population() >= MAJOR_CITY || place.kind() == PlaceKind.PROVINCE)
                        .isPresent();
    }

    private boolean isMajor(String name) {
        return place(name)
                .filter(place -> place.kind() == PlaceKind.COUNTRY
                        || place.kind() == PlaceKind.PROVINCE
                        || place.population() >= MAJOR_CITY)
                .isPresent();
    }

    private boolean isAPeople(String words) {
        return gazetteer
                .homesOfPeople(words)
                .anyMatch(home -> isMajor(home)
                        || place(home)
                                .filter(place -> place.kind() == PlaceKind.AREA)
                                .isPresent());
    }

    /** Without a possessive ending, whether its apostrophe was kept or lost. */
    private String trimmed(Line line, Node first, Node end) {
        int last = end.lastToken();
        if (last > first.firstToken() && line.tokens().get(last).folded().equals("'s")) {
            last--;
        }
        String words = line.words(first.firstToken(), last);
        return end.is("owner") ? words.substring(0, words.length() - 1) : words;
    }

    private Toponym.Extent extentOf(String name) {
        return mapped(name).orElse(Toponym.Extent.UNKNOWN);
    }

    /** Several places together are as large as one of them is. */
    private Optional<Toponym.Extent> mapped(Node node, String name) {
        return node.is("list")
                ? gazetteer.resolveAll(name, country).stream().findFirst().map(place -> PlaceExtents.of(place.kind()))
                : mapped(name);
    }

    private Optional<Toponym.Extent> mapped(String name) {
        return place(name).map(place -> PlaceExtents.of(place.kind()));
    }

    /** In "an Aleppo village", "the Ohio city" and "Syria market" the noun is a place in the one named, not its name. */
    private boolean isOnlyNearby(List<Node> row, int at, Node node) {
        boolean indefinite = at > 0
                && (row.get(at - 1).is("indefinite")
                        || row.get(at - 1).is("article")
                                && node.is("z.settlement")
                                && extentOf(node.captured("name").get(0).foldedWords()) == Toponym.Extent.PROVINCE);
        boolean behind = node.captured("sort").stream().anyMatch(sort -> sort.lastToken() == node.lastToken());
        return behind
                && (indefinite
                        || extentOf(node.captured("name").get(0).foldedWords()) == Toponym.Extent.COUNTRY
                                && !node.is("z.country"));
    }
}

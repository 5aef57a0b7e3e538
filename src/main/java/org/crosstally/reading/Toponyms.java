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
import org.crosstally.article.Token;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;
import org.crosstally.gazetteer.PlaceKind;
import org.crosstally.grammar.Grammar;
import org.crosstally.grammar.Node;
import org.crosstally.grammar.Stages;

/**
 * The places that an article names, line by line. Where a capital stands the gazetteer is asked for the longest name; the
 * grammar's aside {@code places} puts names together with the words that narrow them down or say what sort of place they
 * are. A name that a place word or the gazetteer vouches for in one line is a place in all lines of the article.
 */
final class Toponyms {

    private static final int FARTHEST_LINK = 6;
    private static final int FARTHEST_CONTAINER = 8;
    /** The length of Khan, Deir, Umm: words that begin the names of many small places. */
    private static final int LONGEST_FRAGMENT = 5;

    private static final long MAJOR_CITY = 100_000;

    private final Grammar grammar;
    private final Gazetteer gazetteer;
    private final Page page;
    private final Optional<String> country;
    private final Map<String, Optional<Place>> resolved = new HashMap<>();
    private final Map<Integer, List<Toponym>> byLine = new HashMap<>();
    private final Map<String, Set<String>> told = new HashMap<>();
    private final Set<Toponym> containers = new HashSet<>();

    Toponyms(Grammar grammar, Gazetteer gazetteer, Page page) {
        this.grammar = grammar;
        this.gazetteer = gazetteer;
        this.page = page;
        this.country = gazetteer.countryOfText(
                page.article().title() + " " + page.article().text());
        page.lines().forEach(line -> byLine.put(line.number(), read(line)));
        Set<String> vouched = new HashSet<>();
        byLine.values()
                .forEach(line ->
                        line.stream().filter(this::isVouchedFor).forEach(toponym -> vouched.add(toponym.name())));
        byLine.replaceAll((number, line) -> line.stream()
                .filter(toponym -> vouched.contains(toponym.name()))
                .toList());
        shareExtents();
        byLine.values().forEach(this::nest);
    }

    /** A name of a person or a paper is never where something happens: one such use on the page vouches for all. */
    private boolean isVouchedFor(Toponym toponym) {
        return toponym.sorted()
                || toponym.link() == Toponym.Link.IN
                || toponym.link() == Toponym.Link.NEAR
                || toponym.link() == Toponym.Link.FROM
                || toponym.link() == Toponym.Link.TO
                || isMajor(toponym.name());
    }

    /** What a word beside one use of a name says of its sort holds for the uses without such a word. */
    private void shareExtents() {
        Map<String, Toponym.Extent> sorts = new HashMap<>();
        byLine.values()
                .forEach(line -> line.stream()
                        .filter(toponym -> toponym.sorted() && !toponym.narrowed())
                        .forEach(toponym -> sorts.putIfAbsent(key(toponym), toponym.extent())));
        byLine.replaceAll((number, line) -> line.stream()
                .map(toponym -> toponym.extent() == Toponym.Extent.UNKNOWN && sorts.containsKey(key(toponym))
                        ? toponym.withExtent(sorts.getOrDefault(key(toponym), toponym.extent()))
                        : toponym)
                .toList());
    }

    Optional<String> country() {
        return country;
    }

    List<Toponym> in(Line line) {
        return byLine.getOrDefault(line.number(), List.of());
    }

    /** All places named, in the order of the article. */
    List<Toponym> all() {
        return page.lines().stream().flatMap(line -> in(line).stream()).toList();
    }

    /** What the gazetteer makes of the words in this article; asked once for each. */
    Optional<Place> place(String words) {
        return resolved.computeIfAbsent(words, asked -> gazetteer.resolve(asked, country));
    }

    private List<Toponym> read(Line line) {
        List<Node> row = grammar.aside("places")
                .parse(line.tokens(), labelled(line), Stages.UNWATCHED)
                .nodes();
        List<Toponym> found = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).is("place")) {
                toponym(line, row, i).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Notes which of a line's places only say where another one lies. */
    private void nest(List<Toponym> line) {
        for (int i = 1; i < line.size(); i++) {
            Toponym one = line.get(i - 1);
            Toponym other = line.get(i);
            if (lies(one, other)) {
                inside(one, other);
            } else if (owns(one, other)) {
                inside(other, one);
            }
        }
        for (Toponym toponym : line) {
            toponym.node()
                    .captured("whole")
                    .forEach(whole -> told.computeIfAbsent(key(toponym), words -> new HashSet<>())
                            .add(trimmed(toponym.line(), whole, whole)));
        }
    }

    private static String key(Toponym toponym) {
        return toponym.name().toLowerCase(Locale.ROOT);
    }

    private void inside(Toponym inner, Toponym outer) {
        containers.add(outer);
        told.computeIfAbsent(key(inner), words -> new HashSet<>()).add(outer.name());
    }

    /** Whether the place only says where another one lies. */
    boolean isContainer(Toponym toponym) {
        return containers.contains(toponym);
    }

    /** How one place lies to another. */
    enum Nesting {
        INSIDE,
        OUTSIDE,
        UNKNOWN
    }

    /** Whether the article or the gazetteer says that the one place lies inside the other. */
    Nesting nesting(Toponym inner, Toponym outer) {
        if (told.getOrDefault(key(inner), Set.of()).contains(outer.name())) {
            return Nesting.INSIDE;
        }
        Optional<Place> one = place(inner.words());
        Optional<Place> other = place(outer.name());
        if (one.isEmpty() || other.isEmpty()) {
            return Nesting.UNKNOWN;
        }
        return gazetteer.contains(other.get(), one.get()) || liesAround(other.get(), one.get(), outer)
                ? Nesting.INSIDE
                : Nesting.OUTSIDE;
    }

    /** News names a city and means the province of its name as well. */
    private boolean liesAround(Place city, Place inner, Toponym outer) {
        return city.kind() == PlaceKind.SETTLEMENT
                && place(outer.name() + " province")
                        .filter(around -> around.kind() == PlaceKind.PROVINCE)
                        .filter(around -> gazetteer.contains(around, inner))
                        .isPresent();
    }

    private List<Node> labelled(Line line) {
        BitSet begins = new BitSet();
        BitSet rests = new BitSet();
        BitSet inner = new BitSet();
        BitSet owners = new BitSet();
        BitSet fragments = new BitSet();
        BitSet compounds = new BitSet();
        List<Token> tokens = line.tokens();
        String[] texts = tokens.stream().map(Token::text).toArray(String[]::new);
        for (int i = 0; i < texts.length; i++) {
            if (hasInnerCapital(texts[i])) {
                inner.set(i);
            }
            compounds.set(i, isCompound(texts[i]));
            if (tokens.get(i).isCapitalised() || inner.get(i)) {
                int length = gazetteer.longestMatch(texts, i);
                if (length > 0) {
                    begins.set(i);
                    rests.set(i + 1, i + length);
                    String words = line.words(i, i + length - 1);
                    owners.set(i, ownsWithoutApostrophe(words));
                    fragments.set(i, length == 1 && texts[i].length() <= LONGEST_FRAGMENT && !isMajor(words));
                    for (int k = i; k < i + length; k++) {
                        if (hasInnerCapital(texts[k])) {
                            inner.set(k);
                        }
                    }
                    i += length - 1;
                }
            }
        }
        return grammar.labelled(
                line.surface(),
                Map.of(
                        "place-name", begins,
                        "owner", owners,
                        "fragment", fragments,
                        "compound", compounds,
                        "place-rest", rests,
                        "inner-capital", inner));
    }

    /** As in Rome-based, Taliban-held. */
    private static boolean isCompound(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0 && hyphen < word.length() - 3 && Character.isLowerCase(word.charAt(hyphen + 1));
    }

    /** As in al-Mina, d'Azur. */
    private static boolean hasInnerCapital(String word) {
        if (!Character.isLowerCase(word.charAt(0))) {
            return false;
        }
        for (int i = 1; i < word.length() - 1; i++) {
            char c = word.charAt(i);
            if (c == '-' || c == '\'' || c == '’') {
                return Character.isUpperCase(word.charAt(i + 1));
            }
        }
        return false;
    }

    private Optional<Toponym> toponym(Line line, List<Node> row, int at) {
        Node node = row.get(at);
        List<Node> named = node.captured("name");
        Link link = link(row, at);
        boolean sorted = !node.labels("z.").isEmpty() || node.is("narrowed");
        boolean known = node.is("known");
        if (sorted && !node.is("narrowed") && isOnlyNearby(row, at, node)) {
            sorted = false;
        }
        boolean tied =
                link.kind() == Toponym.Link.IN || link.kind() == Toponym.Link.NEAR || link.kind() == Toponym.Link.FROM;
        boolean titled = at > 0 && row.get(at - 1).is("title");
        if (!sorted && (titled || !known && isOfBody(row, at))) {
            return Optional.empty();
        }
        boolean person = named.get(0).children().get(0).is("person");
        if (!sorted && (!known && !tied || person && !known)) {
            return Optional.empty();
        }
        String name = trimmed(line, named.get(0), named.get(named.size() - 1));
        if (!sorted && !tied && isOrdinary(named) && !isMajor(name)) {
            return Optional.empty();
        }
        boolean whole = !node.is("bare") && !node.is("name-suffices") && (sorted || node.is("narrowed"));
        String words = whole ? trimmed(line, node, node) : name;
        return Optional.of(new Toponym(
                line,
                node,
                node.firstToken(),
                node.lastToken(),
                words,
                name,
                known || sorted,
                sorted || node.is("narrowed") ? extent(node, name) : extentOf(name),
                node.is("narrowed") || link.narrowing(),
                sorted,
                link.kind()));
    }

    /** The Zarbeel regime, the Zarbeel tribe: a name that tells one body from others. */
    private static boolean isOfBody(List<Node> row, int at) {
        if (at + 1 >= row.size()) {
            return false;
        }
        Node next = row.get(at + 1);
        return !next.is("capital")
                && !next.is("place-noun")
                && (next.is("institution") || next.is("state-forces") || next.is("outfit") || next.is("group-noun"));
    }

    /** A single word that a dictionary knows as something else, or letters of an agency. */
    private static boolean isOrdinary(List<Node> named) {
        Node word = named.get(0).children().get(0);
        return named.size() == 1
                && named.get(0).firstToken() == named.get(0).lastToken()
                && (!word.is("unknown") || word.is("capitals"));
    }

    /** A city so large that what happens there is told by its quarters. */
    boolean isMajorCity(Toponym toponym) {
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

    /** Without a possessive ending, whether its apostrophe was kept or lost. */
    private String trimmed(Line line, Node first, Node end) {
        int last = end.lastToken();
        if (last > first.firstToken() && line.tokens().get(last).folded().equals("'s")) {
            last--;
        }
        String words = line.words(first.firstToken(), last);
        return end.is("owner") ? words.substring(0, words.length() - 1) : words;
    }

    /** Aleppos for Aleppo's. */
    private boolean ownsWithoutApostrophe(String words) {
        return words.length() > 4
                && words.endsWith("s")
                && !gazetteer.isPlaceName(words)
                && gazetteer.isPlaceName(words.substring(0, words.length() - 1));
    }

    private Toponym.Extent extentOf(String name) {
        return place(name).map(place -> extent(place.kind())).orElse(Toponym.Extent.UNKNOWN);
    }

    /** In "an Aleppo village" and "Syria market" the noun is a place in the one named, not its name. */
    private boolean isOnlyNearby(List<Node> row, int at, Node node) {
        boolean indefinite = at > 0 && row.get(at - 1).is("indefinite");
        boolean behind = node.captured("sort").stream().anyMatch(sort -> sort.lastToken() == node.lastToken());
        return behind
                && (indefinite
                        || extentOf(node.captured("name").get(0).foldedWords()) == Toponym.Extent.COUNTRY
                                && !node.is("z.country"));
    }

    /** What a word such as town or province says of a place's extent. */
    static Toponym.Extent extentOf(Node noun) {
        List<String> sorts = noun.labels("z.");
        return sorts.isEmpty() ? Toponym.Extent.UNKNOWN : extentOfSort(sorts.get(0));
    }

    private static Toponym.Extent extentOfSort(String sort) {
        return switch (sort) {
            case "country" -> Toponym.Extent.COUNTRY;
            case "province" -> Toponym.Extent.PROVINCE;
            case "district", "area" -> Toponym.Extent.DISTRICT;
            case "quarter" -> Toponym.Extent.QUARTER;
            case "site" -> Toponym.Extent.SITE;
            default -> Toponym.Extent.SETTLEMENT;
        };
    }

    private Toponym.Extent extent(Node node, String name) {
        Optional<Toponym.Extent> mapped = place(name).map(place -> extent(place.kind()));
        List<String> sorts = node.labels("z.");
        boolean vague = sorts.contains("area") || sorts.contains("country");
        if (!sorts.isEmpty() && !vague || mapped.isEmpty() && !sorts.isEmpty()) {
            return extentOfSort(sorts.get(0));
        }
        Toponym.Extent whole = mapped.orElse(Toponym.Extent.UNKNOWN);
        boolean outlying = node.children().stream().anyMatch(child -> child.is("outlying") || child.is("z.area"));
        if (!node.is("narrowed") && !outlying) {
            return whole;
        }
        if (whole == Toponym.Extent.SETTLEMENT && liesBeyond(node)) {
            return Toponym.Extent.DISTRICT;
        }
        return switch (whole) {
            case COUNTRY -> Toponym.Extent.PROVINCE;
            case PROVINCE -> Toponym.Extent.DISTRICT;
            case SETTLEMENT -> outlying ? Toponym.Extent.DISTRICT : Toponym.Extent.QUARTER;
            default -> whole;
        };
    }

    /** North of X, unlike the north of X, is no part of it. */
    private static boolean liesBeyond(Node node) {
        List<Node> words = node.children();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is("of") && words.get(i - 1).is("direction")) {
                return true;
            }
        }
        return false;
    }

    private static Toponym.Extent extent(PlaceKind kind) {
        return switch (kind) {
            case COUNTRY -> Toponym.Extent.COUNTRY;
            case PROVINCE -> Toponym.Extent.PROVINCE;
            case DISTRICT, AREA -> Toponym.Extent.DISTRICT;
            case SETTLEMENT -> Toponym.Extent.SETTLEMENT;
            case NEIGHBOURHOOD -> Toponym.Extent.QUARTER;
            case SITE -> Toponym.Extent.SITE;
        };
    }

    private record Link(Toponym.Link kind, boolean narrowing) {}

    /** Looks back from a place over the words that describe it to the word it hangs on. */
    private static Link link(List<Node> row, int at) {
        boolean narrowing = false;
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_LINK); i--) {
            Node node = row.get(i);
            if (node.is("near") || node.is("place-edge")) {
                return new Link(Toponym.Link.NEAR, narrowing);
            }
            if (node.is("of")) {
                boolean placed = i > 0
                        && (row.get(i - 1).is("place-noun")
                                || row.get(i - 1).is("place-part")
                                || row.get(i - 1).is("direction")
                                || row.get(i - 1).is("place-edge"));
                if (!placed) {
                    return new Link(Toponym.Link.OF, narrowing);
                }
                narrowing |= row.get(i - 1).is("place-part");
            } else if (node.is("in") || node.is("at") || node.is("on") || node.is("across")) {
                boolean arrives = i > 0 && row.get(i - 1).is("arrival");
                return new Link(arrives ? Toponym.Link.TO : Toponym.Link.IN, narrowing);
            } else if (node.is("from")) {
                return new Link(Toponym.Link.FROM, narrowing);
            } else if (node.is("to")) {
                return new Link(Toponym.Link.TO, narrowing);
            } else if (node.is("preposition")) {
                return new Link(Toponym.Link.BESIDE, narrowing);
            } else if (node.is("comma")
                    || node.is("clause-mark")
                    || node.is("quote")
                    || node.is("finite")
                    || node.is("and")) {
                return new Link(Toponym.Link.NONE, narrowing);
            } else if (i == at - 1 && node.is("person") && !node.is("capital")) {
                return new Link(Toponym.Link.NONE, narrowing);
            } else if (node.is("harm")
                    || node.is("verb") && i == at - 1
                    || node.is("past")
                    || node.is("hit")
                    || node.is("leave")) {
                return new Link(Toponym.Link.OBJECT, narrowing);
            }
        }
        return new Link(Toponym.Link.NONE, narrowing);
    }

    /** Whether the text says that the first place lies in the second: "X in Y", "X, Y", "X, a town in Y". */
    private static boolean lies(Toponym inner, Toponym outer) {
        int from = inner.last() + 1;
        int to = outer.first();
        if (to - from > FARTHEST_CONTAINER || from > to || inner.extent() == Toponym.Extent.COUNTRY) {
            return false;
        }
        boolean directed = outer.node().children().get(0).is("direction");
        if (from == to) {
            return directed;
        }
        boolean placed = false;
        boolean tied = false;
        for (Node node : inner.line().surface()) {
            if (node.firstToken() >= from && node.firstToken() < to) {
                boolean first = node.firstToken() == from;
                tied |= node.is("in") || node.is("of") || node.is("near") || first && node.is("comma");
                placed |= first && (tied || node.is("comma")) || node.is("place-noun") || node.is("direction");
                if (node.is("finite")
                        || node.is("and")
                        || node.is("harm")
                        || node.is("clause-mark")
                        || node.is("report")) {
                    return false;
                }
            }
        }
        return placed && (tied || directed);
    }

    /** Whether the first place owns the second: "Indonesia's West Papua". */
    private static boolean owns(Toponym outer, Toponym inner) {
        if (outer.last() >= inner.first()) {
            return false;
        }
        Line line = outer.line();
        List<Token> between = line.tokens().subList(outer.last() + 1, inner.first());
        boolean kept = !between.isEmpty() && between.get(0).folded().equals("'s");
        boolean lost = line.tokens().get(outer.last()).folded().endsWith("s")
                && !outer.words().endsWith("s");
        return (kept || lost)
                && between.size() <= FARTHEST_LINK
                && between.stream().skip(kept ? 1 : 0).allMatch(token -> token.isWord());
    }
}

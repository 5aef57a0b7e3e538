package org.crosstally.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.article.Token;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.gazetteer.Place;
import org.crosstally.grammar.Node;

/** What speaks for and against a named place being where a claim's event happened. */
final class PlaceFeatures {

    private static final Set<Measure> MOVES = Set.of(Measure.DISPLACED, Measure.EVACUATED);

    /** How many tokens of a date and an agency stand between a dateline's place and its dash. */
    private static final int LONGEST_DATELINE = 8;

    private static final int LATEST_DATELINE = 3;

    private final List<Claim> claims;
    private final Events events;
    private final Toponyms toponyms;
    private final Map<String, Integer> mentions;
    private final int lastHead;

    /** The numbers of the claims that each line makes. */
    private final Map<Line, List<Integer>> byLine;

    private final Map<Line, Boolean> telling = new HashMap<>();

    private PlaceFeatures(List<Claim> claims, Events events, Toponyms toponyms, int lastHead) {
        this.claims = claims;
        this.events = events;
        this.toponyms = toponyms;
        this.lastHead = lastHead;
        this.mentions = new HashMap<>();
        this.byLine = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            byLine.computeIfAbsent(claims.get(i).line(), line -> new ArrayList<>())
                    .add(i);
        }
        toponyms.all().forEach(toponym -> mentions.merge(toponym.name(), 1, Integer::sum));
    }

    static PlaceFeatures of(Page page, List<Claim> claims, Events events, Toponyms toponyms) {
        return new PlaceFeatures(claims, events, toponyms, lastHead(page));
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

    /** The features that hold, with their strength. */
    Map<String, Double> of(int number, Toponym place) {
        Claim claim = claims.get(number);
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("extent " + place.extent().name().toLowerCase(Locale.ROOT), 1.0);
        String link = place.link().name().toLowerCase(Locale.ROOT);
        features.put("link " + link, 1.0);
        if (MOVES.contains(claim.measure())) {
            features.put("moves " + link, 1.0);
        }
        put(features, "narrowed", place.narrowed());
        put(features, "container", toponyms.isContainer(place));
        put(features, "dateline", isDateline(place));
        put(features, "unsure", !place.known());
        features.put("mentions", Math.log(mentions.getOrDefault(place.name(), 1)));
        if (events.isBackground(number)) {
            features.put("background " + (place.extent() == Toponym.Extent.COUNTRY ? "country" : "smaller"), 1.0);
        }
        name(place, features);
        if (place.line() == claim.line()) {
            here(claim, place, features);
        } else {
            away(number, claim, place, features);
        }
        return features;
    }

    /** Opens the text in front of a dash, a colon or an agency in brackets: where the report was written. */
    private boolean isDateline(Toponym place) {
        if (place.line().field() != Field.TEXT
                || place.line().number() > lastHead + 1
                || place.first() > LATEST_DATELINE) {
            return false;
        }
        for (Node node : place.line().surface()) {
            if (node.firstToken() > place.last() + LONGEST_DATELINE) {
                return false;
            }
            if (node.firstToken() > place.last()) {
                if (node.is("dash") || node.is("open") || node.is("colon-mark")) {
                    return true;
                }
                if (!node.is("capital") && !node.is("comma") && !node.is("stop") && !node.is("digits")) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Title lines, and the title printed once more at the head of the text. */
    private boolean isHead(Line line) {
        return line.number() <= lastHead;
    }

    private static void put(Map<String, Double> features, String name, boolean holds) {
        if (holds) {
            features.put(name, 1.0);
        }
    }

    private void name(Toponym place, Map<String, Double> features) {
        Optional<Place> resolved = toponyms.place(place.name());
        put(
                features,
                "abroad",
                resolved.isPresent()
                        && toponyms.country()
                                .filter(country ->
                                        !country.equals(resolved.get().country()))
                                .isPresent());
        List<Token> tokens = place.line().tokens();
        put(
                features,
                "capital before",
                place.first() > 1 && tokens.get(place.first() - 1).isCapitalised());
        put(
                features,
                "capital behind",
                place.last() + 1 < tokens.size() && tokens.get(place.last() + 1).isCapitalised());
    }

    private void here(Claim claim, Toponym place, Map<String, Double> features) {
        boolean after = place.first() > claim.counted().lastToken();
        int begin = after ? claim.counted().lastToken() + 1 : place.last() + 1;
        int end = after ? place.first() : claim.counted().firstToken();
        features.put("here", 1.0);
        features.put("distance", Math.log1p(Math.max(0, end - begin)));
        put(features, "after", after);
        boolean claimed = of(claim.line()).stream()
                .map(claims::get)
                .anyMatch(other ->
                        other.counted().firstToken() >= begin && other.counted().firstToken() < end);
        put(features, after ? "claim between, after" : "claim between, before", claimed);
        boolean broken = false;
        for (Node node : claim.line().surface()) {
            boolean inside = node.firstToken() >= begin && node.firstToken() < end;
            broken |= inside && (node.is("subordinator") || node.is("clause-mark") || node.is("report"));
        }
        put(features, "break between", broken);
        boolean nearer = toponyms.in(claim.line()).stream()
                .anyMatch(other -> other != place && other.first() >= begin && other.last() < end && isTelling(other));
        put(features, "place between", nearer);
    }

    private List<Integer> of(Line line) {
        return byLine.getOrDefault(line, List.of());
    }

    private boolean hasTellingPlace(Line line) {
        return telling.computeIfAbsent(line, any -> toponyms.in(any).stream().anyMatch(this::isTelling));
    }

    /** Whether a line that names it needs no other place. */
    private boolean isTelling(Toponym place) {
        return !toponyms.isContainer(place)
                && place.link() != Toponym.Link.TO
                && place.link() != Toponym.Link.NONE
                && place.extent() != Toponym.Extent.COUNTRY
                && place.extent() != Toponym.Extent.PROVINCE;
    }

    private void away(int number, Claim claim, Toponym place, Map<String, Double> features) {
        Line line = place.line();
        int lines = line.number() - claim.line().number();
        if (isHead(claim.line())) {
            lines = Math.max(0, line.number() - lastHead);
        }
        boolean title = isHead(claim.line());
        features.put("away", 1.0);
        boolean sameEvent = events.ofLine(line.number()) == events.of(number);
        for (int other : of(line)) {
            sameEvent |= events.same(other, number);
        }
        put(features, "another event", !sameEvent);
        put(features, "telling place here", hasTellingPlace(claim.line()));
        features.put(
                title ? "lines behind title" : lines > 0 ? "lines later" : "lines earlier",
                Math.log1p(Math.abs(lines)));
        put(features, "in title", isHead(line));
        boolean any = false;
        boolean equal = false;
        boolean differs = false;
        for (int i : of(line)) {
            Claim other = claims.get(i);
            any = true;
            equal |= number(other) == number(claim) && other.measure() == claim.measure();
            differs |= other.measure() == claim.measure() && number(other) != number(claim);
        }
        put(features, "line with the number", equal);
        put(features, "line with another number", differs && !equal);
        put(features, "line with another claim", any && !equal && !differs);
        if (claimsPlace(claim.line())) {
            nesting(claim.line(), place, features);
        }
    }

    private boolean claimsPlace(Line line) {
        return toponyms.in(line).stream().anyMatch(other -> other.extent() != Toponym.Extent.COUNTRY);
    }

    private void nesting(Line line, Toponym place, Map<String, Double> features) {
        Set<Toponyms.Nesting> nestings = new HashSet<>();
        for (Toponym other : toponyms.in(line)) {
            if (other.extent() != Toponym.Extent.COUNTRY && !other.name().equals(place.words())) {
                nestings.add(toponyms.nesting(place, other));
            }
        }
        if (nestings.contains(Toponyms.Nesting.INSIDE)) {
            features.put("inside the place here", 1.0);
        } else if (nestings.contains(Toponyms.Nesting.OUTSIDE)) {
            features.put("outside the place here", 1.0);
        }
    }

    static long number(Claim claim) {
        return claim.quantity().low().orElse(claim.quantity().high().orElse(0));
    }
}

package org.crosstally.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.crosstally.gazetteer.Candidates.Hint;
import org.crosstally.gazetteer.WordsAroundNames.Phrase;
import org.crosstally.gazetteer.WordsAroundNames.Role;

/** Reads the words that newspapers put around a place name, from the outside in. */
final class PhraseReader {

    private static final int LONGEST_TEXT = 250;
    private static final int MOST_WORDS = 30;
    private static final int DEEPEST = 8;
    private static final String COMMA = ",";
    private static final String COUNTRYSIDE = "countryside";

    /** So far from the whole may a part lie that is not known to belong to it. */
    private static final double AROUND_WHOLE_KM = 60;

    private static final double AROUND_LANDMARK_KM = 300;

    private final PlaceTable places;
    private final NameFolding folding;
    private final Candidates candidates;
    private final Hierarchy hierarchy;
    private final WordsAroundNames around;
    private final Set<String> notPlaces;
    private final Map<String, String> countryByPeople;

    PhraseReader(
            PlaceTable places,
            NameFolding folding,
            Candidates candidates,
            Hierarchy hierarchy,
            WordsAroundNames around,
            Set<String> notPlaces,
            Map<String, String> countryByPeople) {
        this.places = places;
        this.folding = folding;
        this.candidates = candidates;
        this.hierarchy = hierarchy;
        this.around = around;
        this.notPlaces = notPlaces;
        this.countryByPeople = countryByPeople;
    }

    Optional<Place> read(String text, Optional<String> country) {
        return read(words(text), new Hint(country, Optional.empty()), 0);
    }

    List<Place> readAll(String text, Optional<String> country) {
        List<String> words = words(text);
        Hint hint = new Hint(country, Optional.empty());
        Optional<Place> one = direct(words, hint);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<List<String>> members = members(words);
        if (members.size() == 1) {
            return read(words, hint, 0).stream().toList();
        }
        return members.stream()
                .flatMap(member -> read(member, hint, 1).stream())
                .toList();
    }

    /** The folded words, a comma standing for every mark that parts them. */
    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        if (text.length() > LONGEST_TEXT) {
            return words;
        }
        for (String stretch : text.replace("&", " and ").split("[,;/()\\[\\]]")) {
            if (!words.isEmpty()) {
                words.add(COMMA);
            }
            for (String word : folding.exact(stretch).split(" ")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        while (!words.isEmpty() && words.get(words.size() - 1).equals(COMMA)) {
            words.remove(words.size() - 1);
        }
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    private Optional<Place> read(List<String> words, Hint hint, int depth) {
        if (words.isEmpty() || depth > DEEPEST) {
            return Optional.empty();
        }
        Optional<Place> named = direct(words, hint);
        if (named.isPresent()) {
            return named;
        }
        Optional<Phrase> skipped = around.before(Role.SKIP, words).or(() -> around.before(Role.NEAR, words));
        if (skipped.isPresent()) {
            return read(words.subList(skipped.get().length(), words.size()), hint, depth + 1);
        }
        List<List<String>> members = members(words);
        if (members.size() > 1) {
            return list(words, members, hint, depth + 1);
        }
        return partOfWhole(words, hint, depth + 1)
                .or(() -> before(words, hint, depth + 1))
                .or(() -> behind(words, hint, depth + 1))
                .or(() -> headed(words, hint, depth + 1))
                .or(() -> namesInARow(words, hint));
    }

    /** A list whose commas were lost: every word belongs to a well known name. */
    private Optional<Place> namesInARow(List<String> words, Hint hint) {
        List<Place> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = words.size();
            Optional<Place> name = Optional.empty();
            for (; end > at && name.isEmpty(); end--) {
                name = direct(words.subList(at, end), hint);
            }
            if (name.map(place -> places.rowOf(place.id()))
                    .filter(this::isWellKnown)
                    .isEmpty()) {
                return Optional.empty();
            }
            name.ifPresent(found::add);
            at = end + 1;
        }
        return common(found, words);
    }

    private boolean isWellKnown(OptionalInt row) {
        return row.isPresent() && candidates.isWellKnown(row.getAsInt());
    }

    private Optional<Place> direct(List<String> words, Hint hint) {
        String name = String.join(" ", words);
        if (words.contains(COMMA) || isAround(words)) {
            return Optional.empty();
        }
        if (around.is(Role.CAPITAL, words) && hint.country().isPresent()) {
            return place(candidates.capital(hint.country().get()), hint);
        }
        if (notPlaces.contains(name)) {
            return Optional.empty();
        }
        OptionalInt row = candidates.choose(name, hint);
        return place(row.isPresent() ? row : candidates.chooseOwner(name, hint), hint);
    }

    private boolean isAround(List<String> words) {
        return around.is(Role.PART, words) || around.is(Role.KIND, words) || around.is(Role.SKIP, words);
    }

    /** "Idlib province" is the province that Idlib is the seat of. */
    private Optional<Place> place(OptionalInt row, Hint hint) {
        if (row.isEmpty()) {
            return Optional.empty();
        }
        int meant = row.getAsInt();
        if (hint.kind().equals(Optional.of(PlaceKind.PROVINCE))) {
            meant = candidates.provinceOfSeat(meant);
        } else if (hint.kind().equals(Optional.of(PlaceKind.DISTRICT))) {
            meant = candidates.districtOfSeat(meant);
        }
        return Optional.of(places.place(meant));
    }

    private List<List<String>> members(List<String> words) {
        List<List<String>> members = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= words.size(); ) {
            int length = at == words.size() || words.get(at).equals(COMMA) ? 1 : around.lengthAt(Role.AND, words, at);
            if (length == 0) {
                at++;
                continue;
            }
            if (at > start) {
                members.add(words.subList(start, at));
            }
            at += length;
            start = at;
        }
        return members;
    }

    /** A list is the smallest place that holds all its members; "Homs, Syria" is Homs. */
    private Optional<Place> list(List<String> words, List<List<String>> members, Hint hint, int depth) {
        List<Place> found = members.stream()
                .flatMap(member -> read(member, hint, depth).stream())
                .toList();
        if (found.size() < members.size()) {
            return lastAsWhole(words, members, hint, depth);
        }
        Place last = found.get(found.size() - 1);
        Optional<Place> inLast = read(members.get(0), in(last, hint), depth);
        if (words.contains(COMMA)
                && !last.equals(found.get(0))
                && inLast.filter(first -> hierarchy.contains(last, first)).isPresent()) {
            return inLast;
        }
        return common(found, words);
    }

    private Optional<Place> common(List<Place> found, List<String> words) {
        Optional<Place> common = Optional.of(found.get(0));
        for (Place member : found) {
            common = common.flatMap(whole -> hierarchy.lowestCommon(whole, member));
        }
        return common.map(whole -> found.contains(whole) ? whole : whole.narrowedTo(String.join(" ", words)));
    }

    /** "A quarter nobody mapped, Aleppo". */
    private Optional<Place> lastAsWhole(List<String> words, List<List<String>> members, Hint hint, int depth) {
        if (members.size() != 2 || !words.contains(COMMA)) {
            return Optional.empty();
        }
        return read(members.get(1), hint, depth)
                .filter(whole -> whole.kind() == PlaceKind.SETTLEMENT)
                .map(whole -> whole.narrowedTo(String.join(" ", members.get(0))));
    }

    private static Hint in(Place place, Hint hint) {
        return new Hint(Optional.of(place.country()), hint.kind());
    }

    private Optional<Place> partOfWhole(List<String> words, Hint hint, int depth) {
        for (int at = 1; at < words.size() - 1; at++) {
            int nearby = around.lengthAt(Role.NEARBY, words, at);
            int length = nearby > 0 ? nearby : around.lengthAt(Role.OF, words, at);
            if (length > 0 && at + length < words.size()) {
                List<String> part = words.subList(0, at);
                List<String> whole = words.subList(at + length, words.size());
                return nearby > 0 ? nearLandmark(part, whole, hint, depth) : ofWhole(part, whole, hint, depth);
            }
        }
        return Optional.empty();
    }

    private Optional<Place> nearLandmark(List<String> part, List<String> landmark, Hint hint, int depth) {
        Optional<Place> near = read(landmark, hint, depth);
        Optional<String> value = onlyAround(part);
        if (near.isPresent() && value.isPresent()) {
            return narrow(near.get(), value.get());
        }
        Hint there = near.map(place -> in(place, hint)).orElse(hint);
        return read(part, there, depth)
                .filter(place -> near.isEmpty()
                        || hierarchy.contains(near.get(), place)
                        || place.kilometresTo(near.get()) <= AROUND_LANDMARK_KM)
                .or(() -> near);
    }

    private Optional<Place> ofWhole(List<String> part, List<String> whole, Hint hint, int depth) {
        if (around.is(Role.KIND, part)) {
            PlaceKind kind = around.behind(Role.KIND, prefixed(part))
                    .map(phrase -> PlaceKind.valueOf(phrase.value()))
                    .orElse(PlaceKind.SETTLEMENT);
            return read(whole, new Hint(hint.country(), Optional.of(kind)), depth);
        }
        Optional<Place> found = read(whole, hint, depth);
        if (found.isEmpty()) {
            return read(part, hint, depth);
        }
        Place larger = found.get();
        Optional<String> value = onlyAround(part);
        if (value.isPresent()) {
            return narrow(larger, value.get());
        }
        Optional<Place> within = read(part, in(larger, hint), depth).filter(place -> belongs(place, larger));
        return within.isPresent() ? within : Optional.of(narrowedToUnknown(larger, part));
    }

    private boolean belongs(Place part, Place whole) {
        return hierarchy.contains(whole, part)
                || part.country().equals(whole.country())
                        && part.kind().compareTo(PlaceKind.AREA) >= 0
                        && part.kilometresTo(whole) <= AROUND_WHOLE_KM;
    }

    private Place narrowedToUnknown(Place whole, List<String> words) {
        List<String> bare = words;
        Optional<Phrase> kind = around.behind(Role.KIND, bare);
        if (kind.isPresent()) {
            bare = bare.subList(0, bare.size() - kind.get().length());
        }
        String name = folding.loosens(whole.country()) ? folding.loose(String.join(" ", bare)) : String.join(" ", bare);
        return whole.narrowedTo(name.isEmpty() ? String.join(" ", words) : name);
    }

    /** Some word in front, so that a phrase may take all that is asked about. */
    private static List<String> prefixed(List<String> words) {
        List<String> prefixed = new ArrayList<>();
        prefixed.add("");
        prefixed.addAll(words);
        return prefixed;
    }

    /** The part meant by words that hold no name ("eastern half"); empty where a name is among them. */
    private Optional<String> onlyAround(List<String> words) {
        String value = "";
        List<String> rest = prefixed(words);
        while (rest.size() > 1) {
            List<String> left = rest;
            Optional<Phrase> phrase = around.behind(Role.PART, left);
            if (phrase.isPresent() && !phrase.get().value().isEmpty()) {
                value = phrase.get().value();
            }
            phrase = phrase.or(() -> around.behind(Role.KIND, left))
                    .or(() -> around.behind(Role.SKIP, left))
                    .or(() -> around.behind(Role.NEARBY, left));
            if (phrase.isEmpty()) {
                return Optional.empty();
            }
            rest = left.subList(0, left.size() - phrase.get().length());
        }
        return Optional.of(value);
    }

    private Optional<Place> before(List<String> words, Hint hint, int depth) {
        Optional<Phrase> part = around.before(Role.PART, words);
        if (part.isPresent()) {
            List<String> rest = words.subList(part.get().length(), words.size());
            return read(rest, hint, depth)
                    .flatMap(place -> narrow(place, part.get().value()));
        }
        Optional<Phrase> kind = around.before(Role.KIND, words);
        return kind.flatMap(phrase -> read(
                words.subList(phrase.length(), words.size()),
                new Hint(hint.country(), Optional.of(PlaceKind.valueOf(phrase.value()))),
                depth));
    }

    private Optional<Place> behind(List<String> words, Hint hint, int depth) {
        if (around.behind(Role.NAMESAKE, words).isPresent()) {
            return Optional.empty();
        }
        Optional<Phrase> part = around.behind(Role.PART, words);
        if (part.isPresent()) {
            return read(words.subList(0, words.size() - part.get().length()), hint, depth)
                    .flatMap(place -> narrow(place, part.get().value()));
        }
        Optional<Phrase> kind = around.behind(Role.KIND, words);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        PlaceKind meant = PlaceKind.valueOf(kind.get().value());
        int end = words.size() - kind.get().length();
        Optional<Place> found = read(words.subList(0, end), new Hint(hint.country(), Optional.of(meant)), depth);
        boolean site = meant == PlaceKind.SITE;
        return found.map(place ->
                site && place.kind() != PlaceKind.SITE && place.part().isEmpty()
                        ? place.narrowedTo(String.join(" ", words.subList(end, words.size())))
                        : place);
    }

    /** The countryside of a province's seat is the province's. */
    private Optional<Place> narrow(Place place, String part) {
        Place whole = place;
        OptionalInt row = places.rowOf(place.id());
        if (part.equals(COUNTRYSIDE) && row.isPresent()) {
            whole = places.place(candidates.provinceOfSeat(row.getAsInt()));
            whole = place.part().isPresent() ? whole.narrowedTo(place.part().get()) : whole;
        }
        return Optional.of(part.isEmpty() || whole.part().isPresent() ? whole : whole.narrowedTo(part));
    }

    /** "Syrian Idlib", "Syria's Aleppo", "Azaz Aleppo": two names, one lying in the other. */
    private Optional<Place> headed(List<String> words, Hint hint, int depth) {
        for (int at = words.size() - 1; at > 0; at--) {
            List<String> head = words.subList(0, at);
            List<String> rest = words.subList(at, words.size());
            String country = countryByPeople.get(String.join(" ", head));
            if (country != null) {
                return read(rest, new Hint(Optional.of(country), hint.kind()), depth);
            }
            Optional<Place> first = direct(head, hint);
            if (first.isPresent()) {
                Optional<Place> second = read(rest, in(first.get(), hint), depth);
                Optional<Place> smaller = second.filter(place -> hierarchy.contains(first.get(), place));
                return smaller.or(() -> second.flatMap(
                        whole -> direct(head, in(whole, hint)).filter(place -> hierarchy.contains(whole, place))));
            }
        }
        return Optional.empty();
    }
}

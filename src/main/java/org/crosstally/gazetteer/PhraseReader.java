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

    private static final int DEEPEST = 8;
    private static final String COMMA = PhraseWords.COMMA;

    private static final double AROUND_LANDMARK_KM = 300;

    private final PlaceTable places;
    private final PhraseWords phrase;
    private final Narrowing narrowing;
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
        this.phrase = new PhraseWords(folding, around);
        this.narrowing = new Narrowing(places, folding, candidates, hierarchy, around);
        this.candidates = candidates;
        this.hierarchy = hierarchy;
        this.around = around;
        this.notPlaces = notPlaces;
        this.countryByPeople = countryByPeople;
    }

    Optional<Place> read(String text, Optional<String> country) {
        return read(phrase.words(text), new Hint(country, Optional.empty()), 0);
    }

    List<Place> readAll(String text, Optional<String> country) {
        List<String> words = phrase.words(text);
        Hint hint = new Hint(country, Optional.empty());
        Optional<Place> one = direct(words, hint);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<List<String>> members = phrase.members(words);
        if (members.size() == 1) {
            return read(words, hint, 0).stream().toList();
        }
        return members.stream()
                .flatMap(member -> read(member, hint, 1).stream())
                .toList();
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
        List<List<String>> members = phrase.members(words);
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
        Optional<String> value = narrowing.onlyAround(part);
        if (near.isPresent() && value.isPresent()) {
            return narrowing.narrow(near.get(), value.get());
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
            PlaceKind kind = around.behind(Role.KIND, Narrowing.prefixed(part))
                    .map(phrase -> PlaceKind.valueOf(phrase.value()))
                    .orElse(PlaceKind.SETTLEMENT);
            return read(whole, new Hint(hint.country(), Optional.of(kind)), depth);
        }
        Optional<Place> found = read(whole, hint, depth);
        if (found.isEmpty()) {
            return read(part, hint, depth);
        }
        Place larger = found.get();
        Optional<String> value = narrowing.onlyAround(part);
        if (value.isPresent()) {
            return narrowing.narrow(larger, value.get());
        }
        Optional<Place> within = read(part, in(larger, hint), depth).filter(place -> narrowing.belongs(place, larger));
        return within.isPresent() ? within : Optional.of(narrowing.narrowedToUnknown(larger, part));
    }

    private Optional<Place> before(List<String> words, Hint hint, int depth) {
        Optional<Phrase> part = around.before(Role.PART, words);
        if (part.isPresent()) {
            List<String> rest = words.subList(part.get().length(), words.size());
            return read(rest, hint, depth)
                    .flatMap(place -> narrowing.narrow(place, part.get().value()));
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
                    .flatMap(place -> narrowing.narrow(place, part.get().value()));
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

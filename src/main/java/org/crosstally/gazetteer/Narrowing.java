package org.crosstally.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.crosstally.gazetteer.WordsAroundNames.Phrase;
import org.crosstally.gazetteer.WordsAroundNames.Role;

/** Narrows a place down to the part of it that the words beside its name mean. */
final class Narrowing {

    private static final String COUNTRYSIDE = "countryside";

    /** So far from the whole may a part lie that is not known to belong to it. */
    private static final double AROUND_WHOLE_KM = 60;

    private final PlaceTable places;
    private final NameFolding folding;
    private final Candidates candidates;
    private final Hierarchy hierarchy;
    private final WordsAroundNames around;

    Narrowing(
            PlaceTable places,
            NameFolding folding,
            Candidates candidates,
            Hierarchy hierarchy,
            WordsAroundNames around) {
        this.places = places;
        this.folding = folding;
        this.candidates = candidates;
        this.hierarchy = hierarchy;
        this.around = around;
    }

    /** The countryside of a province's seat is the province's. */
    Optional<Place> narrow(Place place, String part) {
        Place whole = place;
        OptionalInt row = places.rowOf(place.id());
        if (part.equals(COUNTRYSIDE) && row.isPresent()) {
            whole = places.place(candidates.provinceOfSeat(row.getAsInt()));
            whole = place.part().isPresent() ? whole.narrowedTo(place.part().get()) : whole;
        }
        return Optional.of(part.isEmpty() || whole.part().isPresent() ? whole : whole.narrowedTo(part));
    }

    boolean belongs(Place part, Place whole) {
        return hierarchy.contains(whole, part)
                || part.country().equals(whole.country())
                        && part.kind().compareTo(PlaceKind.AREA) >= 0
                        && part.kilometresTo(whole) <= AROUND_WHOLE_KM;
    }

    Place narrowedToUnknown(Place whole, List<String> words) {
        List<String> bare = words;
        Optional<Phrase> kind = around.behind(Role.KIND, bare);
        if (kind.isPresent()) {
            bare = bare.subList(0, bare.size() - kind.get().length());
        }
        String name = folding.loosens(whole.country()) ? folding.loose(String.join(" ", bare)) : String.join(" ", bare);
        return whole.narrowedTo(name.isEmpty() ? String.join(" ", words) : name);
    }

    /** Some word in front, so that a phrase may take all that is asked about. */
    static List<String> prefixed(List<String> words) {
        List<String> prefixed = new ArrayList<>();
        prefixed.add("");
        prefixed.addAll(words);
        return prefixed;
    }

    /** The part meant by words that hold no name ("eastern half"); empty where a name is among them. */
    Optional<String> onlyAround(List<String> words) {
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
}

package org.crosstally.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;

/** The places that articles name; the same few thousand names come again and again, so what was found is kept. */
final class Places {

    /** Enough for the names of a large corpus, and few enough megabytes. */
    private static final int KEPT = 50_000;

    private static final long CITY = 50_000;

    private record Name(String words, Optional<String> country) {}

    private final Gazetteer gazetteer;
    private final Set<String> sides;
    private final Map<Name, Where> found = new ConcurrentHashMap<>();

    Places(Gazetteer gazetteer, Set<String> sides) {
        this.gazetteer = gazetteer;
        this.sides = sides;
    }

    /** A city is meant wherever the article plays, even where its other places made it seem to play elsewhere. */
    private Optional<Place> abroad(String words, Optional<String> country) {
        return country.isEmpty()
                ? Optional.empty()
                : gazetteer.resolve(words, Optional.empty()).filter(place -> place.population() >= CITY);
    }

    Where named(String words, Optional<String> country) {
        Name name = new Name(words, country);
        Where known = found.get(name);
        if (known != null) {
            return known;
        }
        Optional<Place> place = gazetteer.resolve(words, country).or(() -> abroad(words, country));
        boolean side = place.flatMap(Place::part)
                .map(part -> sides.containsAll(List.of(part.split(" "))))
                .orElse(false);
        Where where = new Where(place, gazetteer.fold(words), side);
        if (found.size() < KEPT) {
            found.put(name, where);
        }
        return where;
    }
}

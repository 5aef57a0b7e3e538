package org.crosstally.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;

/** The places that articles name; the same few thousand names come again and again, so what was found is kept. */
final class Places {

    private static final long CITY = 50_000;

    private record Name(String words, Optional<String> country) {}

    private final Gazetteer gazetteer;
    private final Set<String> sides;
    private final Remembered<Name, Where> found = new Remembered<>();

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
        return found.of(new Name(words, country), this::find);
    }

    private Where find(Name name) {
        String words = name.words();
        Optional<Place> place = gazetteer.resolve(words, name.country()).or(() -> abroad(words, name.country()));
        boolean side = place.flatMap(Place::part)
                .map(part -> sides.containsAll(List.of(part.split(" "))))
                .orElse(false);
        return new Where(place, gazetteer.fold(words), side);
    }
}

package org.crosstally.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;
import org.crosstally.gazetteer.PlaceKind;
import org.jspecify.annotations.Nullable;

/** Which of an article's places lie inside which, by its own words and by the gazetteer. One thread only. */
final class Nestings {

    /** How one place lies to another. */
    enum Nesting {
        INSIDE,
        OUTSIDE,
        UNKNOWN
    }

    /** Of more pairs of names the answers are not kept: only lists and books name so many places. */
    private static final int MOST_KEPT = 1 << 16;

    private record Spelling(String words, String name) {}

    private final Gazetteer gazetteer;
    private final Function<String, Optional<Place>> places;
    private final Map<String, Optional<Place>> provinces = new HashMap<>();
    private final Map<String, Set<String>> told = new HashMap<>();
    private final BitSet containers = new BitSet();

    /** By place named: which spelling it has, and which name. */
    private final int[] spellings;

    private final int[] names;

    private final int differentNames;

    /** By spelling of the inner one and name of the outer one: what was asked once, for each claim asks it anew. */
    private final @Nullable Nesting[] known;

    /**
     * @param places what the gazetteer makes of words in this article
     * @param all all places that it names, numbered in that order
     */
    Nestings(Gazetteer gazetteer, Function<String, Optional<Place>> places, List<Toponym> all) {
        this.gazetteer = gazetteer;
        this.places = places;
        Map<Spelling, Integer> bySpelling = new HashMap<>();
        Map<String, Integer> byName = new HashMap<>();
        this.spellings = new int[all.size()];
        this.names = new int[all.size()];
        for (Toponym one : all) {
            Spelling spelling = new Spelling(one.words(), one.name());
            spellings[one.number()] = bySpelling.computeIfAbsent(spelling, fresh -> bySpelling.size());
            names[one.number()] = byName.computeIfAbsent(one.name(), fresh -> byName.size());
        }
        this.differentNames = byName.size();
        long pairs = (long) bySpelling.size() * byName.size();
        this.known = new @Nullable Nesting[pairs > MOST_KEPT ? 0 : (int) pairs];
    }

    /** Notes which of a line's places only say where another one lies. */
    void tell(List<Toponym> line) {
        for (int i = 1; i < line.size(); i++) {
            Toponym one = line.get(i - 1);
            Toponym other = line.get(i);
            if (PlaceLink.lies(one, other)) {
                inside(one, other);
            } else if (PlaceLink.owns(one, other)) {
                inside(other, one);
            }
        }
    }

    private void inside(Toponym inner, Toponym outer) {
        containers.set(outer.number());
        tell(inner, outer.name());
    }

    /** The article says that the place lies in the one so named. */
    void tell(Toponym inner, String outer) {
        told.computeIfAbsent(inner.key(), words -> new HashSet<>()).add(outer);
    }

    /** Whether the place only says where another one lies. */
    boolean isContainer(Toponym toponym) {
        return containers.get(toponym.number());
    }

    /** Whether the article or the gazetteer says that the one place lies inside the other; asked when all is told. */
    Nesting of(Toponym inner, Toponym outer) {
        if (known.length == 0) {
            return lookUp(inner, outer);
        }
        int pair = spellings[inner.number()] * differentNames + names[outer.number()];
        Nesting nesting = known[pair];
        if (nesting == null) {
            nesting = lookUp(inner, outer);
            known[pair] = nesting;
        }
        return nesting;
    }

    private Nesting lookUp(Toponym inner, Toponym outer) {
        if (told.getOrDefault(inner.key(), Set.of()).contains(outer.name())) {
            return Nesting.INSIDE;
        }
        Optional<Place> one = places.apply(inner.words());
        Optional<Place> other = places.apply(outer.name());
        if (one.isEmpty() || other.isEmpty()) {
            return Nesting.UNKNOWN;
        }
        return gazetteer.contains(other.get(), one.get())
                        || liesAround(other.get(), one.get(), outer)
                        || gazetteer.holdsOneNamed(other.get(), inner.name())
                ? Nesting.INSIDE
                : Nesting.OUTSIDE;
    }

    /** News names a city and means the province of its name as well. */
    private boolean liesAround(Place city, Place inner, Toponym outer) {
        return city.kind() == PlaceKind.SETTLEMENT
                && provinces
                        .computeIfAbsent(outer.name(), this::province)
                        .filter(around -> gazetteer.contains(around, inner))
                        .isPresent();
    }

    private Optional<Place> province(String name) {
        return places.apply(name + " province").filter(around -> around.kind() == PlaceKind.PROVINCE);
    }
}

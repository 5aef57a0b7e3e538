package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;

/** Finds the events of some days inside a place, or told of a place that holds it, without looking at the others. */
final class EventIndex {

    private record Key(String place, LocalDate day) {}

    private final Gazetteer gazetteer;
    private final Map<Key, List<Event>> inside = new HashMap<>();
    private final Map<Key, List<Event>> at = new HashMap<>();

    EventIndex(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void add(Event event) {
        for (String place : around(event.where())) {
            add(inside, place, event);
        }
        add(at, event.spot(), event);
    }

    private static void add(Map<Key, List<Event>> index, String place, Event event) {
        for (LocalDate day = event.when().first(); !day.isAfter(event.when().last()); day = day.plusDays(1)) {
            List<Event> events = index.computeIfAbsent(new Key(place, day), key -> new ArrayList<>());
            if (events.isEmpty() || events.get(events.size() - 1) != event) {
                events.add(event);
            }
        }
    }

    /** Events of that day which may lie at the place, within it, or, where the place is narrow, around it. */
    void near(Where where, LocalDate day, Set<Event> found) {
        found.addAll(inside.getOrDefault(new Key(where.spot(), day), List.of()));
        if (where.standsForProvince(gazetteer)) {
            where.place()
                    .flatMap(Place::provinceId)
                    .ifPresent(province -> found.addAll(inside.getOrDefault(new Key(province, day), List.of())));
        }
        for (String larger : around(where)) {
            found.addAll(at.getOrDefault(new Key(larger, day), List.of()));
        }
    }

    /** The place and whatever holds it. */
    private static List<String> around(Where where) {
        List<String> places = new ArrayList<>();
        places.add(where.spot());
        where.place().ifPresent(place -> {
            place.districtId().filter(id -> !places.contains(id)).ifPresent(places::add);
            place.provinceId().filter(id -> !places.contains(id)).ifPresent(places::add);
            if (!places.contains(place.country())) {
                places.add(place.country());
            }
        });
        return places;
    }
}

package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.gazetteer.Place;

/**
 * Brings together what is told of events so rare that two of them hardly happen near by within days: articles name the
 * town, the quarter or the city beside it, and now and then take the day of the news for the day of the event.
 */
final class RareEvents {

    /** So many kilometres around such an event there is not another one. */
    private static final double NEAR_BY = 60;
    /** So many where both places are small: a city's name may stand for the country around it, a village's does not. */
    private static final double NEXT_DOOR = 20;
    /** So many days before and after it neither. */
    private static final int AROUND = 2;

    private final Map<LocalDate, List<Where>> told = new HashMap<>();
    private final List<Event> kept = new ArrayList<>();
    private final Map<LocalDate, List<Where>> anchors = new HashMap<>();

    /** Takes note of a report, before any cell is asked for. */
    void count(Report report) {
        if (report.when().first().equals(report.when().last())) {
            told.computeIfAbsent(report.when().last(), day -> new ArrayList<>()).add(report.where());
        }
    }

    /** Where and when the report's event is gathered: on the day near by that most reports give. */
    Incidents.Cell cell(Report report, LocalDate day, String spot) {
        LocalDate best = day;
        long most = tellingOf(report.where(), day);
        for (int offset = -AROUND; offset <= AROUND; offset++) {
            long telling = tellingOf(report.where(), day.plusDays(offset));
            if (telling > most) {
                most = telling;
                best = day.plusDays(offset);
            }
        }
        for (Where anchor : anchors.getOrDefault(best, List.of())) {
            if (isNear(anchor, report.where())) {
                return new Incidents.Cell(anchor.spot(), best);
            }
        }
        anchors.computeIfAbsent(best, key -> new ArrayList<>()).add(report.where());
        return new Incidents.Cell(spot, best);
    }

    /** Remembers the event, if it is one of these. */
    void keep(Event event) {
        if (event.isNarrow() && Causes.isRare(event.cause())) {
            kept.add(event);
        }
    }

    /** The kept events of those days near by, the latest first. */
    void near(Where where, LocalDate first, LocalDate last, Set<Event> found) {
        for (int i = kept.size() - 1; i >= 0; i--) {
            Event event = kept.get(i);
            if (!event.day().isBefore(first) && !event.day().isAfter(last) && isNear(event.where(), where)) {
                found.add(event);
            }
        }
    }

    private static boolean isNear(Where one, Where other) {
        boolean mayStandForCountryside = (one.isLarge() || other.isLarge()) && inOneProvince(one, other);
        return one.isWithin(mayStandForCountryside ? NEAR_BY : NEXT_DOOR, other);
    }

    private static boolean inOneProvince(Where one, Where other) {
        return one.place().flatMap(Place::provinceId).equals(other.place().flatMap(Place::provinceId));
    }

    private long tellingOf(Where where, LocalDate day) {
        return told.getOrDefault(day, List.of()).stream()
                .filter(other -> isNear(other, where))
                .count();
    }
}

package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.crosstally.gazetteer.Gazetteer;

/**
 * Gathers reports of one-off happenings into events. First those that tell place and day closely: same place, same day.
 * Then those that tell the place broadly join an event inside it that has a number near theirs; then the undated ones
 * join an event of the days before they were printed. What joins nothing is an event of its own.
 */
final class Incidents {

    /** A rare event is still written about weeks later without a date. */
    private static final int REMEMBERED = 60;
    /** Undated reports of one place printed within so many days tell of one event. */
    private static final int PRINTED_TOGETHER = 3;
    /** Who gives more days than these for one event looks back upon it. */
    private static final int LATELY = 7;
    /** Only so many events of one cell are tried for one report. */
    private static final int TRIED = 400;

    private final Gazetteer gazetteer;
    private final EventIndex index;
    private final RareEvents rares = new RareEvents();
    private final List<Event> events = new ArrayList<>();

    Incidents(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.index = new EventIndex(gazetteer);
    }

    List<Event> events(List<Report> reports) {
        reports.stream()
                .filter(report -> SameEvent.isDated(report) && isClose(report) && Causes.isRare(report.cause()))
                .forEach(rares::count);
        gatherByPlaceAndDay(chosen(reports, report -> SameEvent.isDated(report) && isClose(report) && !isSeat(report)));
        gatherUndated(chosen(
                reports, report -> !SameEvent.isDated(report) && !report.where().isLarge()));
        gatherSeats(chosen(reports, report -> SameEvent.isDated(report) && isClose(report) && isSeat(report)));
        gatherBroad(chosen(reports, report -> SameEvent.isDated(report) && !isClose(report)));
        gatherUndated(chosen(
                reports,
                report -> !SameEvent.isDated(report)
                        && report.where().isLarge()
                        && !report.where().isBroad()));
        gatherUndated(chosen(
                reports, report -> !SameEvent.isDated(report) && report.where().isBroad()));
        return events;
    }

    /** Whether the place is told closely enough for place and day to make an event. */
    private static boolean isClose(Report report) {
        return !report.where().isBroad()
                || (Causes.isRare(report.cause()) && report.where().isArea());
    }

    /** Whether the place is a city whose name may stand for the province around it. */
    private boolean isSeat(Report report) {
        return !Causes.isRare(report.cause())
                && report.where().part().isEmpty()
                && report.where().standsForProvince(gazetteer);
    }

    private static List<Report> chosen(List<Report> reports, Predicate<Report> wanted) {
        return reports.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(
                                (Report report) -> report.where().part().isEmpty())
                        .thenComparing(report -> report.cause().isEmpty())
                        .thenComparing(report ->
                                report.when().first().equals(report.when().last()) ? 0 : 1)
                        .thenComparing(Report.IN_ORDER))
                .toList();
    }

    /** A place and a day. */
    record Cell(String spot, LocalDate day) {}

    private void gatherByPlaceAndDay(List<Report> reports) {
        Map<Cell, Integer> singleDays = new LinkedHashMap<>();
        for (Report report : reports) {
            if (report.when().first().equals(report.when().last())) {
                singleDays.merge(new Cell(spotOf(report), report.when().last()), 1, Integer::sum);
            }
        }
        Map<Cell, List<Report>> cells = new LinkedHashMap<>();
        for (Report report : reports) {
            LocalDate day = busiestDay(report, singleDays);
            Cell cell = Causes.isRare(report.cause())
                    ? rares.cell(report, day, spotOf(report))
                    : new Cell(spotOf(report), day);
            cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(report);
        }
        cells.values().forEach(cell -> gather(cell).forEach(this::keep));
    }

    /** "Near Homs" is often a village, which others name: both numbers of one that day and cause prove it. */
    private void gatherSeats(List<Report> reports) {
        List<Report> left = new ArrayList<>();
        List<Runnable> joinings = new ArrayList<>();
        for (Report report : reports) {
            Set<Event> candidates =
                    eventsOf(report, report.when().first(), report.when().last());
            Optional<Event> home = best(
                            report,
                            candidates,
                            event -> SameEvent.sameCause(report, event)
                                    && (report.hasSameNumbers(event.claims(), SameEvent.TELLING)
                                            || SameEvent.hasTheNumberOfThatCause(report, event)
                                            || SameEvent.tellsOfAsManyOfAKind(report, event)
                                            || SameEvent.isNearTheCitys(report, event)
                                            || SameEvent.namesItElsewhere(report, event)))
                    .or(() -> theCitysOnly(report, candidates));
            home.ifPresentOrElse(event -> joinings.add(() -> event.add(report)), () -> left.add(report));
        }
        joinings.forEach(Runnable::run);
        gatherByPlaceAndDay(left);
    }

    private static Optional<Event> theCitysOnly(Report report, Set<Event> candidates) {
        List<Event> alike = candidates.stream()
                .filter(event -> event.spot().equals(report.where().spot()))
                .filter(event -> event.cause().equals(report.cause()))
                .limit(2)
                .toList();
        return alike.size() == 1 && SameEvent.isTheCitysOnly(report, alike.get(0))
                ? Optional.of(alike.get(0))
                : Optional.empty();
    }

    /** A place that nobody names is shared with nobody but the article's own reports. */
    private static String spotOf(Report report) {
        return report.where().isTold()
                ? report.where().spot()
                : "?" + report.claims().get(0).lead().articleId();
    }

    /** "Overnight" is the day that most others give, or the last of its days. */
    private static LocalDate busiestDay(Report report, Map<Cell, Integer> singleDays) {
        LocalDate best = report.when().last();
        int most = singleDays.getOrDefault(new Cell(spotOf(report), best), 0);
        for (LocalDate day = best.minusDays(1); !day.isBefore(report.when().first()); day = day.minusDays(1)) {
            int count = singleDays.getOrDefault(new Cell(spotOf(report), day), 0);
            if (count > most) {
                most = count;
                best = day;
            }
        }
        return best;
    }

    private void keep(Event event) {
        events.add(event);
        index.add(event);
        rares.keep(event);
    }

    private List<Event> gather(List<Report> cell) {
        List<Event> gathered = new ArrayList<>();
        for (Report report : cell) {
            Optional<Event> home = best(report, gathered, event -> SameEvent.belongs(report, event));
            home.ifPresentOrElse(event -> event.add(report), () -> gathered.add(Event.startedBy(report)));
        }
        return gathered;
    }

    /**
     * The fitting event with both numbers of the report, or else with its very number, or else with one near it, or else
     * the first fitting one.
     */
    private static Optional<Event> best(Report report, Collection<Event> candidates, Predicate<Event> fits) {
        Optional<Event> same = Optional.empty();
        Optional<Event> near = Optional.empty();
        Optional<Event> first = Optional.empty();
        int tried = 0;
        for (Event event : candidates) {
            if (tried++ < TRIED && fits.test(event)) {
                if (same.isEmpty() && report.hasSameNumber(event.claims(), SameEvent.TELLING)) {
                    same = Optional.of(event);
                }
                if (same.isPresent() && (report.claims().size() == 1 || report.hasSameNumbers(event.claims(), 1))) {
                    return Optional.of(event);
                }
                if (near.isEmpty() && report.hasNumberNear(event.claims(), 1)) {
                    near = Optional.of(event);
                }
                first = first.isPresent() ? first : Optional.of(event);
            }
        }
        return same.isPresent() ? same : near.isPresent() ? near : first;
    }

    private void gatherBroad(List<Report> reports) {
        Map<Cell, List<Report>> left = new LinkedHashMap<>();
        List<Runnable> joinings = new ArrayList<>();
        for (Report report : reports) {
            Optional<Event> home = best(
                    report,
                    eventsOf(report, report.when().first(), report.when().last()),
                    event -> SameEvent.sameCause(report, event)
                            && (SameEvent.provesOne(report, event) || SameEvent.namesItElsewhere(report, event)));
            if (home.isPresent()) {
                joinings.add(() -> home.get().add(report));
            } else {
                left.computeIfAbsent(
                                new Cell(report.where().spot(), report.when().last()), key -> new ArrayList<>())
                        .add(report);
            }
        }
        joinings.forEach(Runnable::run);
        left.values().forEach(cell -> gather(cell).forEach(this::keep));
    }

    private Set<Event> eventsOf(Report report, LocalDate first, LocalDate last) {
        Set<Event> found = new LinkedHashSet<>();
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            index.near(report.where(), day, found);
        }
        if (Causes.isRare(report.cause())) {
            rares.near(report.where(), first, last, found);
        }
        return found;
    }

    private void gatherUndated(List<Report> reports) {
        Map<String, List<Report>> left = new TreeMap<>();
        List<Runnable> joinings = new ArrayList<>();
        for (Report report : reports) {
            Optional<Event> home = dated(report);
            if (home.isPresent()) {
                joinings.add(() -> home.get().add(report));
            } else {
                left.computeIfAbsent(spotOf(report), key -> new ArrayList<>()).add(report);
            }
        }
        joinings.forEach(Runnable::run);
        left.values().forEach(this::gatherPrintedTogether);
    }

    private Optional<Event> dated(Report report) {
        if (!report.where().isTold() || report.when().kind() == When.Kind.UNKNOWN) {
            return Optional.empty();
        }
        boolean rare = Causes.isRare(report.cause());
        LocalDate first = rare
                ? report.when().first().minusDays(REMEMBERED)
                : report.when().first();
        Set<Event> candidates = eventsOf(report, first, report.when().last());
        return best(
                report,
                rare && report.when().days() > LATELY ? mostToldFirst(candidates) : candidates,
                event -> SameEvent.sameCause(report, event)
                        && (rare || event.allowsPart(report.where()))
                        && SameEvent.tellsOf(report, event, rare));
    }

    /** What is looked back upon without its day is what many told of. */
    private static List<Event> mostToldFirst(Set<Event> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt(Event::toldBy).reversed())
                .toList();
    }

    private void gatherPrintedTogether(List<Report> reports) {
        List<Report> byDay = new ArrayList<>(reports);
        byDay.sort(Comparator.comparing((Report report) -> report.when().last()).thenComparing(Report.IN_ORDER));
        List<Report> together = new ArrayList<>();
        for (Report report : byDay) {
            if (!together.isEmpty()
                    && together.get(0)
                            .when()
                            .last()
                            .plusDays(PRINTED_TOGETHER)
                            .isBefore(report.when().last())) {
                gather(together).forEach(this::keep);
                together = new ArrayList<>();
            }
            together.add(report);
        }
        gather(together).forEach(this::keep);
    }
}

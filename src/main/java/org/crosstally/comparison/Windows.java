package org.crosstally.comparison;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gathers sums over a window of time. Two windows are one where place, cause and both ends are the same, give or take a
 * tenth of their length, so that a toll since March is not set beside one since July.
 */
final class Windows {

    private static final double TOLERANCE = 0.1;
    /** However long the window, a sum grows too much in more days than these. */
    private static final int LONGEST_TOLERANCE = 92;
    /** Only so many windows of one place, the newest, are tried for one report. */
    private static final int TRIED = 60;

    List<Event> events(List<Report> reports) {
        Map<String, List<Report>> byPlace = new TreeMap<>();
        for (Report report : reports) {
            byPlace.computeIfAbsent(placeOf(report), key -> new ArrayList<>()).add(report);
        }
        List<Event> events = new ArrayList<>();
        byPlace.values().forEach(place -> events.addAll(gather(place)));
        return events;
    }

    private static String placeOf(Report report) {
        return report.where().isTold()
                ? report.where().spot()
                : "?" + report.claims().get(0).lead().articleId();
    }

    private static List<Event> gather(List<Report> reports) {
        List<Report> byEnd = new ArrayList<>(reports);
        byEnd.sort(Comparator.comparing((Report report) -> report.when().last())
                .thenComparing(report -> report.where().part().isEmpty())
                .thenComparing(report -> report.cause().isEmpty())
                .thenComparing(Report.IN_ORDER));
        List<Event> windows = new ArrayList<>();
        for (Report report : byEnd) {
            List<Event> recent = windows.subList(Math.max(0, windows.size() - TRIED), windows.size());
            recent.stream()
                    .filter(window -> isOne(report, window))
                    .findFirst()
                    .ifPresentOrElse(window -> window.add(report), () -> windows.add(Event.startedBy(report)));
        }
        return windows;
    }

    private static boolean isOne(Report report, Event window) {
        if (!sameEnds(report.when(), window.when())) {
            return false;
        }
        boolean sameCause = report.cause().equals(window.cause());
        boolean samePart = report.where().part().equals(window.where().part());
        if (sameCause && samePart) {
            return true;
        }
        return window.allowsCause(report.cause())
                && window.allowsPart(report.where())
                && (sharesSpeaker(report, window) || report.hasSameNumber(window.claims(), 1));
    }

    /** The same body speaking of the same weeks means the same place, whichever article names it more closely. */
    private static boolean sharesSpeaker(Report report, Event window) {
        return report.claims().stream()
                .anyMatch(mine -> window.claims().stream()
                        .anyMatch(theirs -> mine.measure() == theirs.measure()
                                && mine.group() == theirs.group()
                                && !mine.isOutletsOwn()
                                && mine.credited().named()
                                && mine.credited()
                                        .authority()
                                        .id()
                                        .equals(theirs.credited().authority().id())));
    }

    private static boolean sameEnds(When one, When other) {
        long tolerance =
                Math.min(LONGEST_TOLERANCE, Math.max(1, Math.round(TOLERANCE * Math.min(one.days(), other.days()))));
        long tail = one.isOpen() ? 3 : Math.min(tolerance, 31);
        return Math.abs(ChronoUnit.DAYS.between(one.first(), other.first())) <= tolerance
                && Math.abs(ChronoUnit.DAYS.between(one.last(), other.last())) <= tail;
    }
}

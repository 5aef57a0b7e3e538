package org.crosstally.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosstally.figure.Period;
import org.crosstally.grammar.Node;

/** The times that each sentence of a page tells, worked out when first asked for. One thread only. */
final class TimesTold {

    /** A time is long where it carries no event of its own: a month, a war so far. */
    private static final int A_WEEK = 7;

    /** How many sentences back {@code two days later} may count from. */
    private static final int BACK = 3;

    /** How far a beginning may stand from the sentence that counts from it, in sentences. */
    private static final int NEAR = 20;

    /** How many words behind {@code two-day} what lasted so long must follow. */
    private static final int WHAT_LASTED = 4;

    private final Page page;
    private final Days days;
    private final Map<Line, List<Time>> known = new HashMap<>();
    private final Set<Line> underWay = new HashSet<>();

    TimesTold(Page page, Days days) {
        this.page = page;
        this.days = days;
    }

    /**
     * A time told in a sentence.
     *
     * @param dates whether it may date an event: it is no date of printing, of a report, of a holiday
     */
    record Time(Node node, Span span, boolean dates) {

        boolean isLong() {
            return node.is("since") || span.isLongerThan(A_WEEK);
        }

        /** As of a day: what happened up to it, whenever it began. */
        boolean isUpTo() {
            return span.from().isEmpty() && node.is("until");
        }

        Period period(Line line) {
            return new Period(Optional.of(line.words(node)), span.from(), span.to());
        }
    }

    List<Time> of(Line line) {
        List<Time> times = known.get(line);
        if (times != null) {
            return times;
        }
        if (!mayTell(line) || !underWay.add(line)) {
            return List.of(); // a sentence whose times hang on a sentence whose times hang on it tells none
        }
        times = times(line);
        underWay.remove(line);
        known.put(line, times);
        return times;
    }

    /** The first time of the sentence that may date an event, a long one only where it is asked for. */
    Optional<Time> first(Line line, boolean longToo) {
        return of(line).stream()
                .filter(time -> time.dates()
                        && (longToo || !time.isLong())
                        && !time.node().is("relative"))
                .findFirst();
    }

    private List<Time> times(Line line) {
        List<Time> found = new ArrayList<>();
        Optional<Span> before = Optional.empty();
        for (Node node : line.chart().nodes()) {
            for (Node time : outermost(node)) {
                Optional<Span> span = span(line, time, before);
                if (span.isPresent()) {
                    boolean dates = !time.is("saying") && !isDateline(line, time, span.get()) && dates(line, time);
                    found.add(new Time(time, span.get(), dates));
                    before = span;
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<Node> outermost(Node node) {
        if (node.is("time") && node.rule().isPresent()) {
            return List.of(node);
        }
        List<Node> inner = new ArrayList<>();
        node.children().forEach(child -> inner.addAll(outermost(child)));
        return inner;
    }

    private static boolean mayTell(Line line) {
        return line.has("weekday")
                || line.has("weekday-short")
                || line.has("month")
                || line.has("month-may")
                || line.has("year")
                || line.has("time-unit")
                || line.has("day-word")
                || line.has("weekend")
                || line.has("lasting")
                || line.has("span-tail")
                || line.has("beginning-word")
                || line.has("begin");
    }

    private Optional<Span> span(Line line, Node time, Optional<Span> before) {
        if (time.is("relative")) {
            return before.or(() -> lastDayBefore(line))
                    .or(this::dayOfTheOpening)
                    .flatMap(Span::from)
                    .or(() -> Optional.of(days.printed()))
                    .flatMap(day -> days.from(time, day));
        }
        if (time.is("lasting-time")) {
            return days.of(time).map(span -> sinceItBegan(line, span));
        }
        if (time.is("from-war")) {
            return startOfWar(line);
        }
        boolean goesOn =
                time.is("begun") && line.surface().stream().anyMatch(word -> word.is("continue") && !word.is("begin"));
        return goesOn ? days.of(time).map(span -> span.until(days.printed())) : days.of(time);
    }

    /** A two-day push that began on Friday is told of on Sunday: the day it began is its first. */
    private Span sinceItBegan(Line here, Span span) {
        Optional<LocalDate> before = span.from().map(day -> day.minusDays(1));
        boolean began = beginnings(here)
                .anyMatch(time -> time.node().is("begun") && time.span().from().equals(before));
        return began ? new Span(before, span.to()) : span;
    }

    private Optional<Span> lastDayBefore(Line line) {
        for (int i = line.number() - 1; i >= Math.max(0, line.number() - BACK); i--) {
            Optional<Span> day =
                    page.line(i).flatMap(earlier -> first(earlier, false)).map(Time::span);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<Span> dayOfTheOpening() {
        return page.lead().flatMap(lead -> first(lead, false)).map(Time::span);
    }

    /** Since the war began: where another sentence tells when. */
    private Optional<Span> startOfWar(Line here) {
        return beginnings(here)
                .filter(time -> time.node().is("begun") || time.node().is("since"))
                .filter(Time::isLong)
                .map(time -> time.span().until(days.printed()))
                .findFirst();
    }

    /** The times of the other sentences, near enough, that tell of a beginning. */
    private Stream<Time> beginnings(Line here) {
        return IntStream.rangeClosed(here.number() - NEAR, here.number() + NEAR)
                .mapToObj(page::line)
                .flatMap(Optional::stream)
                .filter(line -> line != here && line.has("begin"))
                .flatMap(line -> of(line).stream());
    }

    /**
     * A two-day battle dates its dead, a two-day holiday does not; nor does what went before: {@code after they left the
     * town last month, …}.
     */
    private static boolean dates(Line line, Node time) {
        boolean fronted = line.surface().get(0).is("after") && time.firstToken() > 1;
        if (fronted
                && time.rule()
                        .flatMap(rule -> rule.property("kind"))
                        .filter(kind -> kind.equals("last") || kind.equals("month"))
                        .isPresent()) {
            return false;
        }
        if (!time.is("lasting-time")) {
            return true;
        }
        int behind = time.lastToken();
        return line.surface().stream()
                .filter(node -> node.firstToken() > behind && node.firstToken() <= behind + WHAT_LASTED)
                .anyMatch(
                        node -> node.is("event-noun") || !node.labels("cause.").isEmpty());
    }

    /** The day of printing before the first words tells when the article was printed, not what it tells of. */
    private boolean isDateline(Line line, Node time, Span span) {
        return time.is("dateline")
                || (line.number() <= page.lead().map(Line::number).orElse(0) + 1
                        && time.find("p").isEmpty()
                        && time.find("y").isPresent()
                        && time.find("k").isPresent()
                        && span.equals(Span.day(days.printed())));
    }
}

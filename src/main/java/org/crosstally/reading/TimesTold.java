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

    /** Kinds of time that count from the day they are spoken on. */
    private static final Set<String> COUNTED_FROM_TODAY = Set.of("word", "night", "moments-ago");

    /** A sentence without a word of these tells no time. */
    private static final String MAY_TELL = "weekday weekday-short month month-may year time-unit day-word"
            + " weekend lasting span-tail beginning-word begin then day-part holiday feast season";

    private final Page page;
    private final Days days;
    private final Map<Line, List<Time>> known = new HashMap<>();
    private final Set<Line> underWay = new HashSet<>();
    private final WarStarts wars;

    TimesTold(Page page, Days days) {
        this.page = page;
        this.days = days;
        this.wars = new WarStarts(page, this, days.printed());
    }

    /**
     * A time told in a sentence.
     *
     * @param dates whether it may date an event: it is no date of printing, of a report, of a holiday
     * @param captionEnd the last token of the picture's caption it belongs to, if it does to one
     */
    record Time(Node node, Span span, boolean dates, Optional<Integer> captionEnd) {

        /** Whether it may date a claim of its own line: the day of a picture dates its caption alone. */
        boolean reaches(Claim claim) {
            return captionEnd.isEmpty() || claim.counted().firstToken() < captionEnd.get();
        }

        /** Whether plain rules may take it for the day of an event: it is no day of searching for who is lost, none to come. */
        boolean isOfEvent() {
            return dates && !node.is("aftermath") && !node.is("to-come");
        }

        Time with(Span other) {
            return new Time(node, other, dates, captionEnd);
        }

        boolean isLong() {
            return node.is("since") || span.isLongerThan(A_WEEK);
        }

        /** As of a day: what happened up to it, whenever it began. */
        boolean isUpTo() {
            return span.from().isEmpty() && span.to().isPresent() && (node.is("until") || node.is("by"));
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
                .filter(time -> time.isOfEvent()
                        && time.captionEnd().isEmpty()
                        && (longToo || !time.isLong())
                        && !time.node().is("relative"))
                .findFirst();
    }

    private List<Time> times(Line line) {
        List<Time> found = new ArrayList<>();
        List<Node> outermost = new ArrayList<>();
        Optional<Span> before = Optional.empty();
        for (Node node : line.row()) {
            outermost.clear();
            collectOutermost(node, outermost);
            for (Node time : outermost) {
                Optional<Span> span = span(line, time, before);
                if (span.isPresent() && !isDateline(line, time, span.get())) {
                    boolean dates = !time.is("saying") && !isToCome(span.get()) && dates(line, time);
                    found.add(new Time(time, span.get(), dates, Captions.end(line, time)));
                    before = span;
                }
            }
        }
        return asOf(found);
    }

    /** As of Friday 20 have died since Monday: from Monday to Friday. */
    private static List<Time> asOf(List<Time> times) {
        Optional<LocalDate> last = times.stream()
                .filter(time -> time.isUpTo() && !time.node().is("by"))
                .findFirst()
                .flatMap(time -> time.span().to());
        return times.stream()
                .map(time -> last.filter(day -> time.node().is("since")
                                && time.span().from().filter(day::isAfter).isPresent())
                        .map(day -> time.with(time.span().until(day)))
                        .orElse(time))
                .toList();
    }

    /** A poll on a day to come dates nobody's death. */
    private boolean isToCome(Span span) {
        return span.from()
                .or(span::to)
                .filter(day -> day.isAfter(days.printed().plusDays(1)))
                .isPresent();
    }

    private static void collectOutermost(Node node, List<Node> found) {
        if (node.rule().isPresent() && node.is("time")) {
            found.add(node);
            return;
        }
        for (Node child : node.children()) {
            collectOutermost(child, found);
        }
    }

    private static boolean mayTell(Line line) {
        return line.hasOneOf(MAY_TELL);
    }

    private Optional<Span> span(Line line, Node time, Optional<Span> before) {
        if (time.is("since-then")) {
            return before.or(() -> lastBefore(line, true)).map(since -> since.until(days.printed()));
        }
        if (time.is("relative")) {
            return before.or(() -> lastBefore(line, false))
                    .or(this::dayOfTheOpening)
                    .flatMap(Span::from)
                    .or(() -> Optional.of(days.printed()))
                    .flatMap(day -> days.from(time, day));
        }
        if (time.is("lasting-time")) {
            return days.of(time).map(span -> sinceItBegan(line, span));
        }
        if (time.is("from-war")) {
            return startOfWar(line).or(() -> Optional.of(Span.upTo(days.printed())));
        }
        if (time.is("to-come") && time.find("w").isPresent()) {
            return days.next(time);
        }
        Days days = saidOn(line, time).map(Days::new).orElse(this.days);
        boolean goesOn =
                time.is("begun") && line.surface().stream().anyMatch(word -> word.is("continue") && !word.is("begin"));
        return goesOn ? days.of(time).map(span -> span.until(days.printed())) : days.of(time);
    }

    /** The words told of overnight, he said on Thursday: words that count from today count from the day of saying. */
    private Optional<LocalDate> saidOn(Line line, Node time) {
        if (!time.rule()
                .flatMap(rule -> rule.property("kind"))
                .filter(COUNTED_FROM_TODAY::contains)
                .isPresent()) {
            return Optional.empty();
        }
        return line.row().stream()
                .filter(node -> node != time && node.is("saying") && node.is("time") && node.is("day"))
                .flatMap(node -> days.of(node).stream())
                .filter(Span::isDay)
                .flatMap(said -> said.from().stream())
                .filter(said -> said.isBefore(days.printed())
                        && said.isAfter(days.printed().minusDays(A_WEEK)))
                .findFirst();
    }

    /** A two-day push that began on Friday is told of on Sunday: the day it began is its first. */
    private Span sinceItBegan(Line here, Span span) {
        Optional<LocalDate> before = span.from().map(day -> day.minusDays(1));
        boolean began = beginnings(here)
                .anyMatch(time -> time.node().is("begun") && time.span().from().equals(before));
        return began ? new Span(before, span.to()) : span;
    }

    private Optional<Span> lastBefore(Line line, boolean longToo) {
        for (int i = line.number() - 1; i >= Math.max(0, line.number() - BACK); i--) {
            Optional<Span> day =
                    page.line(i).flatMap(earlier -> first(earlier, longToo)).map(Time::span);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<Span> dayOfTheOpening() {
        return page.lead().flatMap(lead -> first(lead, false)).map(Time::span);
    }

    /** Since the war began: where another sentence tells when, the nearest to this one. */
    Optional<Span> startOfWar(Line here) {
        return wars.startOfWar(here);
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
        if (!time.is("lasting-time") || time.is("in-days")) {
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

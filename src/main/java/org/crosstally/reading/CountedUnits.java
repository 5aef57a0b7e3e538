package org.crosstally.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.crosstally.grammar.Node;

/** Days counted in units from the day the article was printed: the past two weeks, last month, this year, three weeks ago. */
final class CountedUnits {

    private final LocalDate printed;

    CountedUnits(LocalDate printed) {
        this.printed = printed;
    }

    /** The last so many days end on the article's and count it; a number left vague leaves the start open. */
    Optional<Span> past(Node time) {
        return time.find("u").flatMap(unit -> past(time, unit));
    }

    private Optional<Span> past(Node time, Node unit) {
        Optional<Node> which = time.find("x");
        Optional<Node> number = time.find("n");
        if (which.filter(word -> word.is("next")).isPresent()) {
            return Optional.empty();
        }
        if (number.filter(word -> word.isOneOf("few-word vague couple")).isPresent()) {
            return Optional.of(Span.upTo(printed));
        }
        if (which.filter(word -> word.is("previous")).isPresent() && number.isEmpty()) {
            return last(unit, which);
        }
        return Span.back(printed, unit, count(time))
                .map(day -> unit.is("u.hour") ? day : day.plusDays(1))
                .map(day -> Span.of(day, printed));
    }

    /** Last week, this weekend, early last month. */
    Optional<Span> last(Node time) {
        return time.find("u").flatMap(unit -> part(time, unit, last(unit, time.find("x"))));
    }

    private Optional<Span> last(Node unit, Optional<Node> which) {
        if (which.filter(word -> word.is("next")).isPresent()) {
            return Optional.empty();
        }
        LocalDate monday = monday();
        if (unit.is("u.week")) {
            return Optional.of(Span.of(monday.minusWeeks(1), monday.minusDays(1)));
        }
        if (unit.is("weekend")) {
            LocalDate sunday = printed.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            boolean saturday = printed.getDayOfWeek() == DayOfWeek.SATURDAY;
            return Optional.of(saturday ? Span.day(printed) : Span.of(sunday.minusDays(1), sunday));
        }
        if (unit.is("u.month")) {
            YearMonth before = YearMonth.from(printed).minusMonths(1);
            return Optional.of(Span.of(before.atDay(1), before.atEndOfMonth()));
        }
        if (unit.is("u.year")) {
            return Optional.of(Span.year(printed.getYear() - 1));
        }
        return unit.is("u.day") ? Optional.of(Span.day(printed.minusDays(1))) : Optional.empty();
    }

    /** Early last month, late this year: the part of the whole month or year. */
    private static Optional<Span> part(Node time, Node unit, Optional<Span> span) {
        Optional<Node> part = time.find("e").filter(word -> word.is("early") || word.is("late") || word.is("mid"));
        Optional<LocalDate> first = span.flatMap(Span::from);
        if (part.isEmpty() || first.isEmpty()) {
            return span;
        }
        if (unit.is("u.month")) {
            YearMonth month = YearMonth.from(first.get());
            return Optional.of(Span.of(month.atDay(1), month.atEndOfMonth()).part(part));
        }
        return unit.is("u.year") ? Optional.of(Span.year(first.get().getYear()).part(part)) : span;
    }

    Optional<Span> ago(Node time) {
        return isVague(time)
                ? Optional.empty()
                : time.find("u")
                        .flatMap(unit -> Span.back(printed, unit, count(time)).map(day -> wholeUnit(unit, day)));
    }

    /** Several days ago, nearly three weeks after: no day can be counted. */
    static boolean isVague(Node time) {
        return time.find("q").isPresent()
                || time.find("n")
                        .filter(word -> word.is("vague") || word.is("few-word"))
                        .isPresent();
    }

    /** Three months ago is some day of that month, two years ago some day of that year. */
    static Span wholeUnit(Node unit, LocalDate day) {
        if (unit.is("u.year") || unit.is("u.decade")) {
            return Span.year(day.getYear());
        }
        YearMonth month = YearMonth.from(day);
        return unit.is("u.month") ? Span.of(month.atDay(1), month.atEndOfMonth()) : Span.day(day);
    }

    Optional<Span> earlierThisWeek() {
        LocalDate monday = monday();
        return Optional.of(monday.equals(printed) ? Span.day(printed) : Span.of(monday, printed.minusDays(1)));
    }

    /** The day that the article's week began. */
    private LocalDate monday() {
        return printed.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** This week so far, early this month. */
    Optional<Span> current(Node time) {
        return time.find("u").flatMap(unit -> part(time, unit, currentUnit(unit)));
    }

    private Optional<Span> currentUnit(Node unit) {
        if (unit.is("u.week")) {
            return Optional.of(Span.of(monday(), printed));
        }
        if (unit.is("u.month")) {
            return Optional.of(Span.of(printed.withDayOfMonth(1), printed));
        }
        if (unit.is("u.year")) {
            return Optional.of(Span.of(printed.withDayOfYear(1), printed));
        }
        return unit.is("day-part") ? Optional.of(Span.day(printed)) : Optional.empty();
    }

    /** On the third day of a push: from its first to the article's date. */
    Optional<Span> nthDay(Node time) {
        Optional<Long> days = time.find("n").flatMap(YearParts::place).map(Integer::longValue);
        return days.flatMap(nth -> time.find("u").flatMap(unit -> Span.back(printed, unit, nth)))
                .map(before -> Span.of(before.plusDays(1), printed));
    }

    /** A two-day push, and a battle two weeks old, go on until the article's date. */
    Optional<Span> lasting(Node time) {
        Node unit = time.find("l").or(() -> time.find("u")).orElse(time);
        long count = time.find("l")
                .flatMap(word -> Days.number(word, "v."))
                .map(Long::valueOf)
                .orElse(count(time));
        return Span.back(printed, unit, count).map(day -> Span.of(unit.is("u.hour") ? day : day.plusDays(1), printed));
    }

    static long count(Node time) {
        return time.find("n")
                .filter(number -> number.is("number"))
                .flatMap(Numerals::of)
                .map(Numerals.Interval::low)
                .orElse(1L);
    }
}

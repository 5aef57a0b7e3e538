package org.crosstally.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.crosstally.grammar.Node;

/**
 * Days from one to another, both included; an end that the words leave open is empty.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
record Span(Optional<LocalDate> from, Optional<LocalDate> to) {

    private static final int EARLY_IN_MONTH = 10;
    private static final int MID_MONTH = 20;
    private static final long MOST_UNITS = 10_000;

    Span {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("a span from " + from.get() + " back to " + to.get());
        }
    }

    /** Where the words put the first day behind the last, the last day alone. */
    static Span of(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? day(to) : new Span(Optional.of(from), Optional.of(to));
    }

    static Span day(LocalDate day) {
        return new Span(Optional.of(day), Optional.of(day));
    }

    static Span upTo(LocalDate day) {
        return new Span(Optional.empty(), Optional.of(day));
    }

    static Span year(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** @param month 1 to 12, else empty */
    static Optional<Span> month(int year, int month) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(year, month);
        return Optional.of(of(whole.atDay(1), whole.atEndOfMonth()));
    }

    boolean isDay() {
        return from.isPresent() && from.equals(to);
    }

    boolean isLongerThan(int days) {
        return from.isEmpty() || to.isEmpty() || from.get().plusDays(days).isBefore(to.get());
    }

    /** From this span's first day to a later day. */
    Span until(LocalDate day) {
        return from.map(first -> of(first, first.isAfter(day) ? first : day)).orElse(upTo(day));
    }

    /**
     * The part of a whole month or year that a word such as early names: of a month its first ten days, the next ten, or
     * the rest; of a year four months each.
     */
    Span part(Optional<Node> word) {
        if (word.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return this;
        }
        LocalDate first = from.get();
        LocalDate last = to.get();
        boolean month = first.getMonth() == last.getMonth();
        LocalDate early = month ? first.withDayOfMonth(EARLY_IN_MONTH) : endOf(first, 4);
        LocalDate middle = month ? first.withDayOfMonth(MID_MONTH) : endOf(first, 8);
        Node named = word.get();
        if (named.is("early") || named.is("in-early") || named.is("beginning-word") || named.is("begin")) {
            return of(first, early);
        }
        if (named.is("mid") || named.is("in-mid") || named.is("middle-word")) {
            return of(early.plusDays(1), middle);
        }
        return of(middle.plusDays(1), last);
    }

    /** So many units before a day, behind it where the count is negative; empty for a word that is no unit of days. */
    static Optional<LocalDate> back(LocalDate day, Node unit, long count) {
        if (Math.abs(count) > MOST_UNITS) {
            return Optional.empty();
        }
        if (unit.is("u.hour")) {
            return Optional.of(day.minusDays((count + 23) / 24));
        }
        if (unit.is("u.day")) {
            return Optional.of(day.minusDays(count));
        }
        if (unit.is("u.week") || unit.is("u.fortnight")) {
            return Optional.of(day.minusWeeks(unit.is("u.week") ? count : 2 * count));
        }
        if (unit.is("u.month")) {
            return Optional.of(day.minusMonths(count));
        }
        if (unit.is("u.year")) {
            return Optional.of(day.minusYears(count));
        }
        return unit.is("u.decade") ? Optional.of(day.minus(count, ChronoUnit.DECADES)) : Optional.empty();
    }

    private static LocalDate endOf(LocalDate year, int month) {
        return YearMonth.of(year.getYear(), month).atEndOfMonth();
    }
}

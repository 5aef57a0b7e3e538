package org.crosstally.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.crosstally.figure.Period;

/**
 * When a claim says it happened.
 *
 * @param kind what the days mean
 * @param first first of the days
 * @param last last of the days
 */
record When(Kind kind, LocalDate first, LocalDate last) {

    enum Kind {
        /** On these one to three days. */
        DAYS,
        /** One event, on some day of these. */
        SOME_DAY,
        /** All that happened over these days together. */
        WINDOW,
        /** Nothing is known, not even when it was printed. */
        UNKNOWN
    }

    private static final int FEW_DAYS = 3;
    private static final int RECENT = 4;
    private static final int LONG = 32;
    private static final int VERY_LONG = 366;

    /** Stands for a start that nobody tells. */
    private static final LocalDate LONG_AGO = LocalDate.of(1, 1, 1);

    static final When UNKNOWN = new When(Kind.UNKNOWN, LocalDate.EPOCH, LocalDate.EPOCH);

    /**
     * What the words around a period say of it.
     *
     * @param oneOff whether they speak of one event, not of a sum
     * @param rare whether such events are so rare that a whole year may point at one
     * @param night whether they tell of a night, which two days share
     * @param sumUp whether they sum up, in a place where much happens, what happened over several days
     */
    record Told(boolean oneOff, boolean rare, boolean night, boolean sumUp) {

        static final Told NOTHING = new Told(false, false, false, false);
    }

    /** @param printed the article's day */
    static When of(Period period, Optional<LocalDate> printed, Told told) {
        if (period.isUnknown()) {
            return printed.map(day -> new When(Kind.SOME_DAY, day.minusDays(RECENT), day))
                    .orElse(UNKNOWN);
        }
        if (period.from().isEmpty()) {
            LocalDate last = period.to().orElseThrow();
            return told.oneOff() || told.rare()
                    ? new When(Kind.SOME_DAY, last.minusDays(RECENT), last)
                    : new When(Kind.WINDOW, LONG_AGO, last);
        }
        LocalDate first = period.from().get();
        LocalDate last = period.to()
                .or(() -> printed.filter(day -> !day.isBefore(first)))
                .orElse(first);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days == 1 && told.night() && printed.filter(first::isBefore).isPresent()) {
            return new When(Kind.DAYS, first, first.plusDays(1));
        }
        if (days <= FEW_DAYS && !(days > 1 && told.sumUp())) {
            return new When(Kind.DAYS, first, last);
        }
        boolean oneOff = told.oneOff();
        boolean rare = told.rare();
        boolean pointsAtOne =
                !told.sumUp() && (((oneOff || rare) && days <= LONG) || (oneOff && rare && days <= VERY_LONG));
        return new When(pointsAtOne ? Kind.SOME_DAY : Kind.WINDOW, first, last);
    }

    /**
     * The days that a whole war's toll covers: up to the day it was printed, whatever day the sentence names besides, and
     * from where a period long past tells of its start.
     */
    static When ofWar(Period period, Optional<LocalDate> printed, Told told) {
        When when = of(period, printed, told);
        LocalDate last = printed.orElse(when.last());
        boolean tellsStart = when.first().plusDays(VERY_LONG).isBefore(last);
        boolean reachesUp = !when.last().plusDays(VERY_LONG).isBefore(last);
        boolean windowAlready = when.kind() == Kind.WINDOW && reachesUp;
        if (windowAlready || when.kind() == Kind.UNKNOWN || when.first().isAfter(last)) {
            return when;
        }
        return new When(Kind.WINDOW, tellsStart ? when.first() : LONG_AGO, last);
    }

    boolean overlaps(When other) {
        return kind == Kind.UNKNOWN
                || other.kind == Kind.UNKNOWN
                || (!first.isAfter(other.last) && !other.first.isAfter(last));
    }

    /** Whether only the sentence can tell whether the period is a sum's window or vaguely one event's. */
    static boolean isVague(Period period) {
        return !period.isUnknown()
                && (!period.isClosed()
                        || ChronoUnit.DAYS.between(
                                        period.from().orElseThrow(), period.to().orElseThrow())
                                >= FEW_DAYS);
    }

    /** Whether it has a last day only. */
    boolean isOpen() {
        return first.equals(LONG_AGO);
    }

    /** Whether it spans so much that any two sums over it may count different things. */
    boolean isLong() {
        return days() > VERY_LONG;
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}

package org.crosstally.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.crosstally.grammar.Node;

/**
 * The days of parts of years and months: halves, quarters, weeks counted from the first day, the months from one to
 * another, seasons. One without its year is the latest that had begun when the article was printed. Seasons are those of
 * the north, three whole months each.
 */
final class YearParts {

    private static final int MONTHS = 12;
    private static final int MONTHS_OF_A_SEASON = 3;
    private static final int MONTHS_OF_A_HALF = 6;
    private static final int DAYS_OF_A_WEEK = 7;

    private final LocalDate printed;

    YearParts(LocalDate printed) {
        this.printed = printed;
    }

    /** Which one an ordinal counts: 1 for the first. */
    static Optional<Integer> place(Node ordinal) {
        return Days.number(ordinal, "o.");
    }

    /** The first half of 2017, the last quarter of the year. */
    Optional<Span> share(Node time) {
        Optional<Node> share = time.find("h");
        Optional<Node> which = time.find("n");
        if (share.isEmpty() || which.isEmpty()) {
            return Optional.empty();
        }
        int length = share.get().is("quarter") ? MONTHS_OF_A_SEASON : MONTHS_OF_A_HALF;
        int shares = MONTHS / length;
        Optional<Integer> place = which.get().is("last") ? Optional.of(shares) : place(which.get());
        return place.filter(nth -> nth <= shares).map(nth -> {
            YearMonth last = YearMonth.of(year(time), nth * length);
            return Span.of(last.minusMonths(length - 1L).atDay(1), last.atEndOfMonth());
        });
    }

    /** The first week of August, the last days left aside; the second day of the year. */
    Optional<Span> week(Node time) {
        Optional<Span> whole = monthOrYear(time);
        Optional<Node> which = time.find("n");
        Optional<Node> unit = time.find("w").filter(word -> !word.is("weekend"));
        if (whole.isEmpty() || which.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        int days = unit.get().is("u.week") ? DAYS_OF_A_WEEK : 1;
        LocalDate first = whole.get().from().orElse(printed);
        LocalDate last = whole.get().to().orElse(printed);
        if (which.get().is("ordinal")) {
            return place(which.get())
                    .map(nth -> first.plusDays((nth - 1L) * days))
                    .filter(day -> !day.isAfter(last))
                    .map(day -> Span.of(day, earlier(day.plusDays(days - 1L), last)));
        }
        return which.get().is("last") ? Optional.of(Span.of(last.minusDays(days - 1L), last)) : Optional.empty();
    }

    private Optional<Span> monthOrYear(Node time) {
        Optional<Integer> month = time.find("m").flatMap(YearParts::month);
        if (month.isPresent()) {
            return Span.month(time.find("y").isPresent() ? year(time) : yearOf(month.get()), month.get());
        }
        YearMonth current = YearMonth.from(printed);
        return time.find("u")
                .map(unit -> unit.is("u.year")
                        ? Span.year(printed.getYear())
                        : Span.of(current.atDay(1), current.atEndOfMonth()));
    }

    /** From the first month to the second, of the year named or else of the latest in which both had begun. */
    Optional<Span> months(Node time) {
        Optional<Integer> first = time.find("k").flatMap(YearParts::month);
        Optional<Integer> last = time.find("m").flatMap(YearParts::month);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int year = time.find("l").isPresent() ? year(time) : yearOf(last.get());
        YearMonth end = YearMonth.of(year, last.get());
        YearMonth began = YearMonth.of(first.get() > last.get() ? year - 1 : year, first.get());
        return Optional.of(Span.of(began.atDay(1), end.atEndOfMonth()));
    }

    /** This summer so far, last summer, the summer of 2017. */
    Optional<Span> season(Node time) {
        Optional<Integer> first = time.find("s").flatMap(word -> Days.number(word, "sn."));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (time.find("y").isPresent()) {
            return Optional.of(season(YearMonth.of(year(time), first.get())));
        }
        Span latest = season(YearMonth.of(yearOf(first.get()), first.get()));
        boolean last = time.find("x").filter(word -> word.is("last")).isPresent();
        boolean over = latest.to().filter(day -> day.isBefore(printed)).isPresent();
        if (last && !over) {
            return Optional.of(season(YearMonth.of(yearOf(first.get()) - 1, first.get())));
        }
        return Optional.of(over ? latest : latest.until(printed));
    }

    private static Span season(YearMonth first) {
        return Span.of(first.atDay(1), first.plusMonths(MONTHS_OF_A_SEASON - 1L).atEndOfMonth());
    }

    /** The year in which a month last began. */
    private int yearOf(int month) {
        return month > printed.getMonthValue() ? printed.getYear() - 1 : printed.getYear();
    }

    private int year(Node time) {
        boolean last = time.find("l").filter(word -> word.is("last")).isPresent();
        return time.find("y")
                .map(word -> word.words().get(0).text())
                .map(Integer::valueOf)
                .orElse(last ? printed.getYear() - 1 : printed.getYear());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Integer> month(Node month) {
        return Days.number(month, "mo.");
    }
}

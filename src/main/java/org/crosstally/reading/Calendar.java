package org.crosstally.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.crosstally.grammar.Node;

/**
 * The days that dates, months, years and feasts name. One without its year is the latest such, seen from the day the
 * article was printed.
 */
final class Calendar {

    /** A date without its year that lies so few days ahead is one to come, not one of last year. */
    private static final int SOON = 45;

    private static final int CENTURY = 100;
    private static final int YEARS_OF_A_DECADE = 10;

    private final LocalDate printed;

    Calendar(LocalDate printed) {
        this.printed = printed;
    }

    /**
     * @param part early, mid or late
     * @param lastYear the words that put a date without its year into the year before the article's
     */
    Optional<Span> date(Node date, Optional<Node> part, Optional<Node> lastYear) {
        Optional<Integer> month = date.find("m").flatMap(Calendar::monthOrNumber);
        Optional<Integer> year =
                date.find("y").flatMap(Calendar::digits).or(() -> lastYear.map(told -> printed.getYear() - 1));
        Optional<Integer> first = date.find("k").flatMap(Calendar::digits);
        Optional<Node> early = part.or(() -> date.find("m").filter(Calendar::namesPart));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            return year.flatMap(y -> Span.month(y, month.get())).map(whole -> whole.part(early));
        }
        try {
            int last = date.find("z").flatMap(Calendar::digits).orElse(first.get());
            LocalDate from = LocalDate.of(year.orElse(printed.getYear()), month.get(), first.get());
            if (year.isEmpty() && from.isAfter(printed.plusDays(SOON))) {
                from = LocalDate.of(printed.getYear() - 1, month.get(), first.get());
            }
            return Optional.of(Span.of(from, from.withDayOfMonth(Math.max(last, first.get()))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    Optional<Span> month(Node time) {
        Optional<Node> name = time.find("m");
        Optional<Integer> month = name.flatMap(Calendar::monthOrNumber);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> yearWord = time.find("l");
        int year = time.find("y").flatMap(Calendar::digits).orElse(printed.getYear());
        boolean told = yearWord.isPresent() || time.find("y").isPresent();
        if (yearWord.filter(word -> word.is("last")).isPresent()) {
            year--;
        } else if (!told && month.get() > printed.getMonthValue()) {
            year--;
        } else if (!told
                && month.get() == printed.getMonthValue()
                && time.find("x").filter(word -> word.is("last")).isPresent()) {
            year--;
        }
        Optional<Node> part = time.find("e").or(() -> name.filter(Calendar::namesPart));
        return Span.month(year, month.get()).map(whole -> whole.part(part));
    }

    /** Between 4 and 24 October: the second carries the month. */
    Optional<Span> days(Node time) {
        Optional<Span> last = time.find("d").flatMap(date -> date(date, Optional.empty(), Optional.empty()));
        Optional<LocalDate> to = last.filter(Span::isDay).flatMap(Span::to);
        Optional<Integer> first = time.find("k").flatMap(Calendar::digits);
        if (to.isEmpty()
                || first.isEmpty()
                || first.get() < 1
                || first.get() > to.get().getDayOfMonth()) {
            return last;
        }
        return Optional.of(Span.of(to.get().withDayOfMonth(first.get()), to.get()));
    }

    /** From the first month to the second, which carries the year. */
    static Optional<Span> months(Node months) {
        Optional<Integer> year = months.find("y").flatMap(Calendar::digits);
        Optional<Integer> first = months.find("k").flatMap(Calendar::monthOrNumber);
        Optional<Integer> last = months.find("m").flatMap(Calendar::monthOrNumber);
        if (year.isEmpty() || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int began = first.get() > last.get() ? year.get() - 1 : year.get();
        YearMonth end = YearMonth.of(year.get(), last.get());
        return Optional.of(Span.of(LocalDate.of(began, first.get(), 1), end.atEndOfMonth()));
    }

    static Optional<Span> year(Node time) {
        return time.find("y")
                .flatMap(Calendar::digits)
                .map(year -> Span.year(year).part(time.find("e")));
    }

    /** From one year to another: 1997-98, 2014-2015. */
    static Optional<Span> years(Node years) {
        Optional<Integer> first = years.find("y").flatMap(Calendar::digits);
        Optional<Integer> last = years.find("z").flatMap(Calendar::digits);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int to = last.get() < CENTURY ? first.get() / CENTURY * CENTURY + last.get() : last.get();
        if (to < first.get()) {
            to += CENTURY;
        }
        return Optional.of(Span.of(LocalDate.of(first.get(), 1, 1), LocalDate.of(to, 12, 31)));
    }

    static Optional<Span> decade(Node time) {
        return time.find("y").flatMap(Calendar::digits).map(first -> {
            boolean late = time.find("e").filter(word -> word.is("late")).isPresent();
            boolean whole = time.find("e").isEmpty();
            int half = YEARS_OF_A_DECADE / 2;
            int from = late ? first + half : first;
            int to = late || whole ? first + YEARS_OF_A_DECADE - 1 : first + half - 1;
            return Span.of(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
        });
    }

    /** The first so many months of a year, of the article's own where none is named. */
    Optional<Span> firstMonths(Node time, long count) {
        if (count < 1 || count > 12) {
            return Optional.empty();
        }
        int year = time.find("y").flatMap(Calendar::digits).orElse(printed.getYear());
        YearMonth end = YearMonth.of(year, (int) count);
        return Optional.of(Span.of(LocalDate.of(year, 1, 1), end.atEndOfMonth()));
    }

    Optional<Span> holiday(Node time) {
        Optional<Integer> year = time.find("y").flatMap(Calendar::digits);
        return time.find("h").flatMap(word -> number(word, "hd.")).map(feast -> {
            LocalDate day = LocalDate.of(year.orElse(printed.getYear()), feast / 100, feast % 100);
            return Span.day(year.isEmpty() && day.isAfter(printed) ? day.minusYears(1) : day);
        });
    }

    private static boolean namesPart(Node month) {
        return month.is("in-early") || month.is("in-mid") || month.is("in-late");
    }

    private static Optional<Integer> monthOrNumber(Node month) {
        return number(month, "mo.").or(() -> digits(month));
    }

    private static Optional<Integer> digits(Node node) {
        String text = node.words().get(0).text();
        return text.length() <= 4 && text.chars().allMatch(Character::isDigit)
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static Optional<Integer> number(Node word, String prefix) {
        List<String> named = word.labels(prefix);
        return named.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(named.get(0)));
    }
}

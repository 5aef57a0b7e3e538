package org.crosstally.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.crosstally.grammar.Node;

/**
 * The days that a phrase of time names, seen from the day the article was printed. Weeks are those of ISO 8601, Monday
 * to Sunday; a weekday or a date without its year is the latest one not after the article, a month alone a whole month.
 */
final class Days {

    private final LocalDate printed;

    Days(LocalDate printed) {
        this.printed = printed;
    }

    /** The day the article was printed. */
    LocalDate printed() {
        return printed;
    }

    /**
     * @param time a node that a rule with a {@code kind} has made
     * @return empty where the words name no days by themselves
     */
    Optional<Span> of(Node time) {
        Optional<Span> named = named(time);
        if (time.is("since")) {
            return named.map(span -> span.until(printed));
        }
        if (time.is("begun") && named.filter(span -> !span.isDay()).isPresent()) {
            return named.map(span -> span.until(printed));
        }
        if (time.is("until") || time.is("by")) {
            return named.flatMap(Span::to).map(Span::upTo);
        }
        return named;
    }

    private Optional<Span> named(Node time) {
        return switch (time.rule().flatMap(rule -> rule.property("kind")).orElse("")) {
            case "weekday" -> weekday(time);
            case "weekdays" -> weekdays(time);
            case "overnight" -> time.find("w").flatMap(this::latest).map(day -> Span.of(day.minusDays(1), day));
            case "date" -> time.find("d").flatMap(date -> date(date, time.find("e")));
            case "year" ->
                time.find("y").flatMap(Days::year).map(year -> Span.year(year).part(time.find("e")));
            case "month" -> month(time);
            case "past" -> time.find("u").flatMap(unit -> past(time, unit));
            case "last" -> time.find("u").flatMap(unit -> last(unit, time.find("x")));
            case "recent" -> Optional.of(Span.upTo(printed));
            case "ago" -> ago(time);
            case "this" -> time.find("u").flatMap(this::current);
            case "word" -> time.find("w").flatMap(this::word);
            case "lasting" -> lasting(time);
            case "span" -> span(time);
            case "until" -> time.find("b").flatMap(this::of).flatMap(Span::to).map(Span::upTo);
            default -> Optional.empty();
        };
    }

    /**
     * Days counted from another day: {@code two days later} forward, {@code a day after it} back, for what is told
     * behind these words came first.
     */
    Optional<Span> from(Node time, LocalDate other) {
        boolean later = time.find("t").filter(word -> word.is("later")).isPresent();
        return time.find("u")
                .filter(unit -> !unit.is("u.hour"))
                .flatMap(unit -> Span.back(other, unit, (later ? -1 : 1) * count(time)))
                .filter(day -> !day.isAfter(printed.plusDays(1)))
                .map(Span::day);
    }

    private Optional<Span> weekday(Node time) {
        Optional<LocalDate> day = time.find("w").flatMap(this::latest);
        Optional<Node> which = time.find("x");
        if (which.filter(word -> word.is("next")).isPresent()) {
            return day.map(latest -> Span.day(latest.plusWeeks(1)));
        }
        boolean last = which.filter(word -> word.is("last")).isPresent();
        return day.map(latest -> Span.day(last && latest.equals(printed) ? latest.minusWeeks(1) : latest));
    }

    private Optional<Span> weekdays(Node time) {
        return time.find("b")
                .flatMap(this::latest)
                .flatMap(to -> time.find("a")
                        .flatMap(Days::dayOfWeek)
                        .map(first -> Span.of(to.with(TemporalAdjusters.previousOrSame(first)), to)));
    }

    private Optional<LocalDate> latest(Node weekday) {
        return dayOfWeek(weekday).map(day -> printed.with(TemporalAdjusters.previousOrSame(day)));
    }

    private static Optional<DayOfWeek> dayOfWeek(Node weekday) {
        return number(weekday, "w.").map(DayOfWeek::of);
    }

    private Optional<Span> date(Node date, Optional<Node> part) {
        Optional<Integer> month = date.find("m").flatMap(Days::monthOrNumber);
        Optional<Integer> year = date.find("y").flatMap(Days::year);
        Optional<Integer> first = date.find("k").flatMap(Days::digits);
        Optional<Node> early = part.or(() -> date.find("m").filter(Days::namesPart));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            return year.flatMap(y -> Span.month(y, month.get())).map(whole -> whole.part(early));
        }
        try {
            int last = date.find("z").flatMap(Days::digits).orElse(first.get());
            LocalDate from = LocalDate.of(year.orElse(printed.getYear()), month.get(), first.get());
            if (year.isEmpty() && from.isAfter(printed.plusDays(1))) {
                from = LocalDate.of(printed.getYear() - 1, month.get(), first.get());
            }
            return Optional.of(Span.of(from, from.withDayOfMonth(Math.max(last, first.get()))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Span> month(Node time) {
        Optional<Node> name = time.find("m");
        Optional<Integer> month = name.flatMap(Days::monthOrNumber);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Optional<Node> yearWord = time.find("l");
        int year = time.find("y").flatMap(Days::year).orElse(printed.getYear());
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
        Optional<Node> part = time.find("e").or(() -> name.filter(Days::namesPart));
        return Span.month(year, month.get()).map(whole -> whole.part(part));
    }

    /** The last so many days end on the article's and count it; a number left vague leaves the start open. */
    private Optional<Span> past(Node time, Node unit) {
        if (time.find("n")
                        .filter(word -> word.is("few-word") || word.is("vague"))
                        .isPresent()
                || time.find("x").filter(word -> word.is("next")).isPresent()) {
            return time.find("x").filter(word -> word.is("next")).isPresent()
                    ? Optional.empty()
                    : Optional.of(Span.upTo(printed));
        }
        if (time.find("x").filter(word -> word.is("previous")).isPresent()
                && time.find("n").isEmpty()) {
            return last(unit, time.find("x"));
        }
        return Span.back(printed, unit, count(time))
                .map(day -> unit.is("u.hour") ? day : day.plusDays(1))
                .map(day -> Span.of(day, printed));
    }

    private Optional<Span> last(Node unit, Optional<Node> which) {
        if (which.filter(word -> word.is("next")).isPresent()) {
            return Optional.empty();
        }
        LocalDate monday = printed.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
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

    private Optional<Span> ago(Node time) {
        return time.find("u").flatMap(unit -> {
            if (time.find("n").filter(word -> word.is("vague")).isPresent()) {
                return Optional.empty();
            }
            return Span.back(printed, unit, count(time)).map(Span::day);
        });
    }

    private Optional<Span> current(Node unit) {
        if (unit.is("u.week")) {
            return Optional.of(Span.of(printed.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), printed));
        }
        if (unit.is("u.month")) {
            return Optional.of(Span.of(printed.withDayOfMonth(1), printed));
        }
        if (unit.is("u.year")) {
            return Optional.of(Span.of(printed.withDayOfYear(1), printed));
        }
        return unit.is("day-part") ? Optional.of(Span.day(printed)) : Optional.empty();
    }

    private Optional<Span> word(Node word) {
        if (word.is("d.yesterday") || word.is("d.lastnight")) {
            return Optional.of(Span.day(printed.minusDays(1)));
        }
        if (word.is("d.overnight")) {
            return Optional.of(Span.of(printed.minusDays(1), printed));
        }
        if (word.is("d.tomorrow")) {
            return Optional.of(Span.day(printed.plusDays(1)));
        }
        return word.is("d.today") ? Optional.of(Span.day(printed)) : Optional.empty();
    }

    /** A two-day push, and a battle two weeks old, go on until the article's date. */
    private Optional<Span> lasting(Node time) {
        Node unit = time.find("l").or(() -> time.find("u")).orElse(time);
        long count = time.find("l")
                .flatMap(word -> number(word, "v."))
                .map(Long::valueOf)
                .orElse(count(time));
        return Span.back(printed, unit, count).map(day -> Span.of(day.plusDays(1), printed));
    }

    private Optional<Span> span(Node time) {
        Optional<LocalDate> from = time.find("a").flatMap(this::named).flatMap(Span::from);
        Optional<LocalDate> to = time.find("b").flatMap(this::named).flatMap(Span::to);
        if (from.isEmpty() || to.isEmpty()) {
            return from.map(first -> Span.of(first, first.isAfter(printed) ? first : printed));
        }
        // "from December 28 to January 3", read in January: both before it, and in order
        LocalDate first = from.get();
        while (first.isAfter(to.get())) {
            first = first.minusYears(1);
        }
        return Optional.of(Span.of(first, to.get()));
    }

    private static long count(Node time) {
        return time.find("n")
                .filter(number -> number.is("number"))
                .flatMap(Numerals::of)
                .map(Numerals.Interval::low)
                .orElse(1L);
    }

    private static boolean namesPart(Node month) {
        return month.is("in-early") || month.is("in-mid") || month.is("in-late");
    }

    private static Optional<Integer> monthOrNumber(Node month) {
        return number(month, "mo.").or(() -> digits(month));
    }

    private static Optional<Integer> year(Node year) {
        return digits(year);
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

package org.crosstally.reading;

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
    private final Calendar calendar;
    private final YearParts parts;

    Days(LocalDate printed) {
        this.printed = printed;
        this.calendar = new Calendar(printed);
        this.parts = new YearParts(printed);
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
        if (time.is("since") && !time.is("back-then")) {
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
            case "night-of" -> day(time).map(this::nightOf);
            case "date" -> time.find("d").flatMap(date -> calendar.date(date, time.find("e"), time.find("l")));
            case "days" -> calendar.days(time);
            case "year" -> Calendar.year(time);
            case "years" -> time.find("d").flatMap(Calendar::years);
            case "decade" -> Calendar.decade(time);
            case "month" -> calendar.month(time);
            case "months" -> time.find("d").flatMap(Calendar::months);
            case "months-alone" -> parts.months(time);
            case "half" -> parts.share(time);
            case "week-of" -> parts.week(time);
            case "season" -> parts.season(time);
            case "years-apart" -> Calendar.years(time);
            case "first" -> calendar.firstMonths(time, count(time));
            case "holiday" -> calendar.holiday(time);
            case "past" -> time.find("u").flatMap(unit -> past(time, unit));
            case "last" -> time.find("u").flatMap(unit -> part(time, unit, last(unit, time.find("x"))));
            case "coming" -> Optional.of(new Span(Optional.of(printed), Optional.empty()));
            case "recent" -> Optional.of(Span.upTo(printed));
            case "ago" -> ago(time);
            case "this" -> time.find("u").flatMap(unit -> part(time, unit, current(unit)));
            case "earlier" -> earlierThisWeek();
            case "night" -> Optional.of(Span.of(printed.minusDays(1), printed));
            case "day-and-night" -> dayAndNight(time);
            case "both" -> both(time);
            case "counted-to" -> countedTo(time);
            case "nth" -> nthDay(time);
            case "moments-ago" -> Optional.of(Span.day(printed));
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
        if (time.is("same")) {
            return Optional.of(Span.day(other));
        }
        boolean later = time.find("t").filter(word -> word.is("later")).isPresent();
        if (isVague(time)) {
            return Optional.empty();
        }
        if (time.find("u").isEmpty()) {
            boolean next = time.find("t")
                    .filter(word -> word.is("next") || word.is("after"))
                    .isPresent();
            return Optional.of(other.plusDays(next ? 1 : -1))
                    .filter(day -> !day.isAfter(printed.plusDays(1)))
                    .map(Span::day);
        }
        return time.find("u")
                .filter(unit -> !unit.is("u.hour"))
                .flatMap(unit -> Span.back(other, unit, (later ? -1 : 1) * count(time))
                        .filter(day -> !day.isAfter(printed.plusDays(1)))
                        .map(day -> wholeUnit(unit, day)));
    }

    private Optional<Span> weekday(Node time) {
        Optional<LocalDate> day = time.find("w").flatMap(this::latest);
        Optional<Node> which = time.find("x");
        if (which.filter(word -> word.is("next")).isPresent()) {
            return day.map(latest -> Span.day(latest.plusWeeks(1)));
        }
        if (time.find("l").isPresent()) {
            LocalDate monday = printed.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return day.map(latest -> Span.day(latest.isBefore(monday) ? latest : latest.minusWeeks(1)));
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

    /** The day that a weekday or a date names. */
    private Optional<LocalDate> day(Node time) {
        return time.find("w")
                .flatMap(this::latest)
                .or(() -> time.find("d")
                        .flatMap(date -> calendar.date(date, Optional.empty(), Optional.empty()))
                        .flatMap(Span::from));
    }

    /** On Monday and on Tuesday: the days from the one to the other, where both have gone by side by side. */
    private Optional<Span> both(Node time) {
        Optional<Span> first = time.find("a").flatMap(this::named);
        Optional<Span> second = time.find("b").flatMap(this::named);
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        LocalDate from = first.get().from().orElse(printed);
        LocalDate to = second.get().to().orElse(printed);
        return Optional.of(from.isAfter(to) ? Span.of(to, from) : Span.of(from, to));
    }

    /** The week to 5 August: its last day counts, too. */
    private Optional<Span> countedTo(Node time) {
        Optional<LocalDate> to = time.find("b").flatMap(this::named).flatMap(Span::to);
        return to.flatMap(last -> time.find("u")
                .flatMap(unit -> Span.back(last, unit, count(time))
                        .map(first -> Span.of(unit.is("u.hour") ? first : first.plusDays(1), last))));
    }

    /** On the third day of a push: from its first to the article's date. */
    private Optional<Span> nthDay(Node time) {
        Optional<Long> days = time.find("n").flatMap(YearParts::place).map(Integer::longValue);
        return days.flatMap(nth -> time.find("u").flatMap(unit -> Span.back(printed, unit, nth)))
                .map(before -> Span.of(before.plusDays(1), printed));
    }

    /** Overnight Friday is the night that Friday ends with, but on Friday itself the one that has just ended. */
    private Span nightOf(LocalDate day) {
        return day.isBefore(printed) ? Span.of(day, day.plusDays(1)) : Span.of(day.minusDays(1), day);
    }

    private static Optional<DayOfWeek> dayOfWeek(Node weekday) {
        return number(weekday, "w.").map(DayOfWeek::of);
    }

    /** The last so many days end on the article's and count it; a number left vague leaves the start open. */
    private Optional<Span> past(Node time, Node unit) {
        if (time.find("n")
                        .filter(word -> word.is("few-word") || word.is("vague") || word.is("couple"))
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

    private Optional<Span> ago(Node time) {
        return isVague(time)
                ? Optional.empty()
                : time.find("u")
                        .flatMap(unit -> Span.back(printed, unit, count(time)).map(day -> wholeUnit(unit, day)));
    }

    /** Several days ago, nearly three weeks after: no day can be counted. */
    private static boolean isVague(Node time) {
        return time.find("q").isPresent()
                || time.find("n")
                        .filter(word -> word.is("vague") || word.is("few-word"))
                        .isPresent();
    }

    /** Three months ago is some day of that month, two years ago some day of that year. */
    private static Span wholeUnit(Node unit, LocalDate day) {
        if (unit.is("u.year") || unit.is("u.decade")) {
            return Span.year(day.getYear());
        }
        YearMonth month = YearMonth.from(day);
        return unit.is("u.month") ? Span.of(month.atDay(1), month.atEndOfMonth()) : Span.day(day);
    }

    private Optional<Span> earlierThisWeek() {
        LocalDate monday = printed.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Optional.of(monday.equals(printed) ? Span.day(printed) : Span.of(monday, printed.minusDays(1)));
    }

    private Optional<Span> dayAndNight(Node time) {
        return time.find("a")
                .flatMap(this::named)
                .flatMap(Span::from)
                .map(day -> Span.of(day, day.isBefore(printed) ? day.plusDays(1) : day));
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
        if (word.is("d.twoago")) {
            return Optional.of(Span.day(printed.minusDays(2)));
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
        return Span.back(printed, unit, count).map(day -> Span.of(unit.is("u.hour") ? day : day.plusDays(1), printed));
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

    private static Optional<Integer> number(Node word, String prefix) {
        List<String> named = word.labels(prefix);
        return named.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(named.get(0)));
    }
}

package org.crosstally.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
    private final CountedUnits units;

    Days(LocalDate printed) {
        this.printed = printed;
        this.calendar = new Calendar(printed);
        this.parts = new YearParts(printed);
        this.units = new CountedUnits(printed);
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
            boolean fromEnd = time.find("e").filter(part -> part.is("end-word")).isPresent();
            return named.map(span -> fromEnd ? span.to().map(Span::day).orElse(span) : span)
                    .map(span -> span.until(printed));
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
            case "first" -> calendar.firstMonths(time, CountedUnits.count(time));
            case "holiday" -> calendar.holiday(time);
            case "past" -> units.past(time);
            case "last" -> units.last(time);
            case "coming" -> Optional.of(new Span(Optional.of(printed), Optional.empty()));
            case "recent" -> Optional.of(Span.upTo(printed));
            case "ago" -> units.ago(time);
            case "this" -> units.current(time);
            case "earlier" -> units.earlierThisWeek();
            case "night" -> Optional.of(Span.of(printed.minusDays(1), printed));
            case "day-and-night" -> dayAndNight(time);
            case "both" -> both(time);
            case "counted-to" -> countedTo(time);
            case "nth" -> units.nthDay(time);
            case "moments-ago" -> Optional.of(Span.day(printed));
            case "word" -> time.find("w").flatMap(this::word);
            case "lasting" -> units.lasting(time);
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
        if (CountedUnits.isVague(time)) {
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
                .flatMap(unit -> Span.back(other, unit, (later ? -1 : 1) * CountedUnits.count(time))
                        .filter(day -> !day.isAfter(printed.plusDays(1)))
                        .map(day -> CountedUnits.wholeUnit(unit, day)));
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
        // today and yesterday have words of their own: last Monday, read on a Tuesday, is a week before
        return day.map(
                latest -> Span.day(last && !latest.isBefore(printed.minusDays(1)) ? latest.minusWeeks(1) : latest));
    }

    /** The weekday that is to come: today's own, or the first after it. */
    Optional<Span> next(Node time) {
        return time.find("w")
                .flatMap(Days::dayOfWeek)
                .map(day -> Span.day(printed.with(TemporalAdjusters.nextOrSame(day))));
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
                .flatMap(unit -> Span.back(last, unit, CountedUnits.count(time))
                        .map(first -> Span.of(unit.is("u.hour") ? first : first.plusDays(1), last))));
    }

    /** Overnight Friday is the night that Friday ends with, but on Friday itself the one that has just ended. */
    private Span nightOf(LocalDate day) {
        return day.isBefore(printed) ? Span.of(day, day.plusDays(1)) : Span.of(day.minusDays(1), day);
    }

    private static Optional<DayOfWeek> dayOfWeek(Node weekday) {
        return number(weekday, "w.").map(DayOfWeek::of);
    }

    private Optional<Span> dayAndNight(Node time) {
        return time.find("a")
                .flatMap(this::named)
                .flatMap(Span::from)
                .map(day -> Span.of(day, day.isBefore(printed) ? day.plusDays(1) : day));
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

    /** The number in a label: {@code w.5} is 5. */
    static Optional<Integer> number(Node word, String prefix) {
        List<String> named = word.labels(prefix);
        return named.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(named.get(0)));
    }
}

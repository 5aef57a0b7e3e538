package org.crosstally.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Period;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/** Puts quantities, days and questions into words; the words themselves stand in {@code wording.tsv}. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Map<String, String> words = new HashMap<>();

    private Wording() {}

    static Wording load() {
        Wording wording = new Wording();
        for (TabbedLines.Line line : TabbedLines.bundled("wording.tsv").lines()) {
            if (line.columns().size() != 3) {
                throw line.wrong("three columns expected: kind, name, words");
            }
            wording.words.put(line.column(0) + " " + line.column(1), line.column(2));
        }
        return wording;
    }

    private String word(String kind, Enum<?> name) {
        return words.getOrDefault(
                kind + " " + name.name(), name.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    String measure(Measure measure) {
        return word("measure", measure);
    }

    String group(Group group) {
        return word("group", group);
    }

    String cause(Cause cause) {
        return word("cause", cause);
    }

    /** The quantity as for a cell: {@code 800+}, {@code up to 3,500}, {@code ~8,000}, {@code hundreds (200–999)}. */
    String said(Quantity quantity) {
        String number = switch (quantity.qualifier()) {
            case EXACT -> number(quantity.low().orElseThrow());
            case AT_LEAST -> number(quantity.low().orElseThrow()) + "+";
            case AT_MOST -> "up to " + number(quantity.high().orElseThrow());
            case ABOUT -> "~" + number(quantity.low().orElseThrow());
            case RANGE -> span(quantity);
            case VAGUE -> vague(quantity);
        };
        return quantity.unit() == Unit.FAMILIES ? number + " " + word("unit", Unit.FAMILIES) : number;
    }

    private String vague(Quantity quantity) {
        String key =
                "vague " + quantity.low().orElseThrow() + "-" + quantity.high().orElseThrow();
        String word = words.get(key);
        return word == null ? span(quantity) : word + " (" + span(quantity) + ")";
    }

    private static String span(Quantity quantity) {
        if (quantity.low().equals(quantity.high())) {
            return number(quantity.low().orElseThrow());
        }
        return number(quantity.low().orElseThrow()) + "–"
                + number(quantity.high().orElseThrow());
    }

    static String number(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    String days(Period period) {
        if (period.isUnknown()) {
            return "day not told";
        }
        if (period.from().isEmpty()) {
            return "until " + DAY.format(period.to().orElseThrow());
        }
        LocalDate from = period.from().get();
        if (period.to().isEmpty()) {
            return "since " + DAY.format(from);
        }
        LocalDate to = period.to().get();
        if (from.equals(to)) {
            return DAY.format(from);
        }
        return (from.getYear() == to.getYear() ? DAY_AND_MONTH : DAY).format(from) + " – " + DAY.format(to);
    }

    String event(Optional<String> place, Period period, Optional<Cause> cause) {
        return place.orElse("place not told") + ", " + days(period)
                + cause.map(found -> ", " + cause(found)).orElse("");
    }

    /** @param trade the people's own name where all that is told is of one trade, such as "teachers" */
    String label(Measure measure, Group group, Optional<String> trade, Unit unit, Status asked, String event) {
        String people = unit == Unit.FAMILIES ? word("unit", unit) : trade.orElse(group(group));
        String start = Character.toUpperCase(people.charAt(0)) + people.substring(1);
        String expected = asked == Status.EXPECTED ? " (expected)" : "";
        return start + " " + measure(measure) + expected + ": " + event;
    }

    static String list(List<String> members) {
        if (members.size() < 2) {
            return String.join("", members);
        }
        return String.join(", ", members.subList(0, members.size() - 1)) + " and " + members.get(members.size() - 1);
    }
}

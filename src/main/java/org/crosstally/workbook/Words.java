package org.crosstally.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Question;
import org.crosstally.figure.Group;
import org.crosstally.figure.Period;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/** How values are put into words, the same in every sheet. */
final class Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int LONG_PLACE = 24;

    private Words() {}

    /** {@code AT_LEAST} → {@code at least}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(Instant moment) {
        return MOMENT.format(moment);
    }

    /** {@code 2016-12-01 to 2016-12-09}, {@code until 2016-12-09}; empty text where nothing is known. */
    static String of(Period period) {
        return days(period.from(), period.to());
    }

    static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent()) {
            return from.equals(to) ? from.get().toString() : from.get() + " to " + to.get();
        }
        return from.map(day -> "since " + day)
                .or(() -> to.map(day -> "until " + day))
                .orElse("");
    }

    /** The figure as said; one that is denied says so, or it would read as a claim. */
    static String said(Answer answer) {
        return answer.status() == Status.DENIED ? "denies " + answer.said() : answer.said();
    }

    /** {@code killed, civilians, Old Harbour, 2031-05-03}: short enough for a chart. */
    static String shortly(Question question) {
        StringBuilder label = new StringBuilder(of(question.measure()));
        if (question.status() == Status.EXPECTED) {
            label.append(" (expected)");
        }
        if (question.group() != Group.PEOPLE) {
            label.append(", ").append(of(question.group()));
        } else if (question.unit() == Unit.FAMILIES) {
            label.append(", families");
        }
        question.place().ifPresent(place -> label.append(", ").append(shortened(place)));
        question.period()
                .to()
                .or(question.period()::from)
                .ifPresent(day -> label.append(", ").append(day));
        return label.toString();
    }

    /** The question where its event stands beside it: the event is left out where the label ends with it. */
    static String asked(Question question) {
        String label = question.label();
        String event = ": " + question.event();
        return label.endsWith(event) ? label.substring(0, label.length() - event.length()) : label;
    }

    private static String shortened(String place) {
        return place.length() <= LONG_PLACE
                ? place
                : place.substring(0, LONG_PLACE - 1).strip() + "…";
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}

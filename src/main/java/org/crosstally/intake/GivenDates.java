package org.crosstally.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the dates that an input gives; what could mean two days, or none, is refused with a reason. */
final class GivenDates {

    private static final LocalDate EARLIEST = LocalDate.of(1605, 1, 1);
    private static final List<DateTimeFormatter> UNMISTAKABLE = List.of(
            DateTimeFormatter.ISO_DATE_TIME,
            DateTimeFormatter.ISO_DATE,
            DateTimeFormatter.RFC_1123_DATE_TIME,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss][.SSS][ ][XXX][X]", Locale.ENGLISH));

    private final Optional<DateTimeFormatter> format;
    private final Optional<String> pattern;
    private final LocalDate latest;

    /** A date that cannot be read; the reason is meant for the user. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    GivenDates(Optional<String> pattern, LocalDate today) {
        this.pattern = pattern;
        this.format = pattern.map(GivenDates::formatter);
        // A paper dated tomorrow is sold tonight, and it may be tomorrow already where it is printed.
        this.latest = today.plusDays(1);
    }

    static void check(String pattern) {
        formatter(pattern);
    }

    private static DateTimeFormatter formatter(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH);
        } catch (IllegalArgumentException notAPattern) {
            throw new IllegalArgumentException(
                    "«" + pattern + "» is no date format such as M/d/yyyy: " + notAPattern.getMessage(), notAPattern);
        }
    }

    LocalDate read(String written) throws Unreadable {
        String date = written.strip();
        LocalDate read = format.isPresent() ? byFormat(date, format.get()) : byShape(date);
        if (read.isAfter(latest) || read.isBefore(EARLIEST)) {
            throw new Unreadable("its date «" + Snippet.of(date) + "» lies "
                    + (read.isAfter(latest) ? "in the future" : "before all newspapers"));
        }
        return read;
    }

    private LocalDate byFormat(String date, DateTimeFormatter wanted) throws Unreadable {
        try {
            return LocalDate.from(wanted.parse(date));
        } catch (DateTimeException notSo) {
            Optional<LocalDate> iso = iso(date);
            if (iso.isPresent()) {
                return iso.get();
            }
            throw new Unreadable("its date «" + Snippet.of(date) + "» is not written as " + pattern.orElse("")
                    + " or is no day of any year");
        }
    }

    /** Feeds, pages and mails beside a CSV with a format of its own give ISO dates, which cannot be mistaken. */
    private static Optional<LocalDate> iso(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException notIso) {
            return Optional.empty();
        }
    }

    private static LocalDate byShape(String date) throws Unreadable {
        for (DateTimeFormatter shape : UNMISTAKABLE) {
            try {
                TemporalAccessor read = shape.parse(date);
                return LocalDate.from(read);
            } catch (DateTimeParseException anotherShape) {
                continue;
            }
        }
        Optional<FullDate> found = date.length() > 60
                ? Optional.empty()
                : FullDate.in(date).filter(full -> full.start() == 0).findFirst();
        if (found.isEmpty()) {
            throw new Unreadable(
                    "its date «" + Snippet.of(date) + "» cannot be read; --date-format says how dates are written");
        }
        List<LocalDate> days = found.get().days();
        if (days.size() > 1) {
            throw new Unreadable("its date «" + Snippet.of(date) + "» can be " + days.get(0) + " or " + days.get(1)
                    + "; --date-format M/d/yyyy or d/M/yyyy says which");
        }
        return days.get(0);
    }
}

package org.crosstally.cli;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people read them. */
final class Spelled {

    private Spelled() {}

    /** {@code 0.8 s}, {@code 2 min 5 s}, {@code 1 h 3 min}. */
    static String duration(Duration time) {
        if (time.compareTo(Duration.ofMinutes(1)) < 0) {
            return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
        if (time.compareTo(Duration.ofHours(1)) < 0) {
            return time.toMinutes() + " min " + time.toSecondsPart() + " s";
        }
        return time.toHours() + " h " + time.toMinutesPart() + " min";
    }

    /** {@code 12,345}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 article}, {@code 2,000 articles}. */
    static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** The text, cut at the length with a sign that it was. */
    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1).stripTrailing() + "…";
    }
}

package org.crosstally.job;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How the input is to be understood.
 *
 * @param columns which column of a CSV (or key of a JSON line) holds what: {@code id title text outlet date url} →
 *     its name in the input; empty for the formats' own names
 * @param dateFormat how dates are written, as {@link java.time.format.DateTimeFormatter} spells it: {@code M/d/yyyy}
 * @param articleDate the date of articles that have none
 * @param outlet the outlet of articles that name none
 */
public record IntakeChoice(
        Map<String, String> columns,
        Optional<String> dateFormat,
        Optional<LocalDate> articleDate,
        Optional<String> outlet) {

    /** Nothing asked for: the formats speak for themselves. */
    public static final IntakeChoice PLAIN =
            new IntakeChoice(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public IntakeChoice {
        columns = Map.copyOf(columns);
    }
}

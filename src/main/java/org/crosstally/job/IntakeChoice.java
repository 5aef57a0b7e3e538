package org.crosstally.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.intake.Columns;
import org.crosstally.intake.IntakeOptions;
import org.crosstally.intake.Limits;

/**
 * How the input is to be understood.
 *
 * @param columns which column of a CSV (or key of a JSON line) holds what: {@code id title text outlet date url} →
 *     its name in the input; empty for the formats' own names
 * @param dateFormat how dates are written, as {@link java.time.format.DateTimeFormatter} spells it: {@code M/d/yyyy}
 * @param articleDate the date of articles that have none
 * @param outlet the outlet of articles that name none
 * @param samples whether the bundled sample articles are read, before the inputs
 * @param include patterns ({@code *.csv}) of the files of a folder that are read; none means all
 * @param exclude patterns of the files of a folder that are passed over
 * @param watched folders that are inboxes: a file that was done before and has not changed is passed over
 * @param limits which of the intake's limits are other than usual: {@code page-bytes} → 50000000
 */
public record IntakeChoice(
        Map<String, String> columns,
        Optional<String> dateFormat,
        Optional<LocalDate> articleDate,
        Optional<String> outlet,
        boolean samples,
        List<String> include,
        List<String> exclude,
        List<Path> watched,
        Map<String, Long> limits) {

    /** Nothing asked for: the formats speak for themselves. */
    public static final IntakeChoice PLAIN =
            new IntakeChoice(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public IntakeChoice {
        columns = Map.copyOf(columns);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        watched = watched.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .toList();
        limits = Map.copyOf(limits);
    }

    /** No inboxes, and the usual limits. */
    public IntakeChoice(
            Map<String, String> columns,
            Optional<String> dateFormat,
            Optional<LocalDate> articleDate,
            Optional<String> outlet,
            boolean samples,
            List<String> include,
            List<String> exclude) {
        this(columns, dateFormat, articleDate, outlet, samples, include, exclude, List.of(), Map.of());
    }

    public IntakeChoice(
            Map<String, String> columns,
            Optional<String> dateFormat,
            Optional<LocalDate> articleDate,
            Optional<String> outlet) {
        this(columns, dateFormat, articleDate, outlet, false, List.of(), List.of());
    }

    /** @throws IllegalArgumentException with a message for the user, where a column or the date format is none */
    public void check(LocalDate today) {
        options(today);
    }

    /**
     * The same in the words of the intake.
     *
     * @param today the last day on which an article can have been printed
     * @throws IllegalArgumentException with a message for the user, where a column or the date format is none
     */
    public IntakeOptions options(LocalDate today) {
        IntakeOptions options = IntakeOptions.usual(today)
                .withColumns(Columns.of(columns))
                .withPatterns(include, exclude)
                .withLimits(Limits.usualBut(limits));
        if (dateFormat.isPresent()) {
            options = options.withDateFormat(dateFormat.get());
        }
        if (articleDate.isPresent()) {
            options = options.withArticleDate(articleDate.get());
        }
        if (outlet.isPresent()) {
            options = options.withOutlet(outlet.get());
        }
        return samples ? options.withSamples() : options;
    }
}

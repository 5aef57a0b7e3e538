package org.crosstally.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How inputs are to be read. Immutable; {@code with…} makes a changed copy.
 *
 * @param columns which column or key holds which part of an article
 * @param dateFormat how given dates are written, as a pattern of {@link java.time.format.DateTimeFormatter} such as
 *     {@code M/d/yyyy}; without one, ISO 8601 and the formats that cannot be mistaken are read
 * @param articleDate the date of articles that have none
 * @param outlet the outlet of articles that name none
 * @param today the last day on which an article can have been printed
 * @param samples whether the bundled sample articles are read, before the inputs
 * @param include patterns ({@code *.csv}, {@code 2016/**}) of the files of a folder that are read; none means all
 * @param exclude patterns of the files of a folder that are passed over
 * @param limits how much of one input is read before it is refused
 */
public record IntakeOptions(
        Columns columns,
        Optional<String> dateFormat,
        Optional<LocalDate> articleDate,
        Optional<String> outlet,
        LocalDate today,
        boolean samples,
        List<String> include,
        List<String> exclude,
        Limits limits) {

    public IntakeOptions {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        dateFormat.ifPresent(GivenDates::check);
        include.forEach(FileWalk::matcher);
        exclude.forEach(FileWalk::matcher);
    }

    /** Everything as usual, on the given day. */
    public static IntakeOptions usual(LocalDate today) {
        return new IntakeOptions(
                Columns.usual(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                today,
                false,
                List.of(),
                List.of(),
                Limits.usual());
    }

    public IntakeOptions withColumns(Columns mapping) {
        return new IntakeOptions(mapping, dateFormat, articleDate, outlet, today, samples, include, exclude, limits);
    }

    /** @throws IllegalArgumentException with a message for the user, where the pattern is not one */
    public IntakeOptions withDateFormat(String pattern) {
        return new IntakeOptions(
                columns, Optional.of(pattern), articleDate, outlet, today, samples, include, exclude, limits);
    }

    public IntakeOptions withArticleDate(LocalDate date) {
        return new IntakeOptions(
                columns, dateFormat, Optional.of(date), outlet, today, samples, include, exclude, limits);
    }

    public IntakeOptions withOutlet(String name) {
        return new IntakeOptions(
                columns, dateFormat, articleDate, Optional.of(name), today, samples, include, exclude, limits);
    }

    public IntakeOptions withSamples() {
        return new IntakeOptions(columns, dateFormat, articleDate, outlet, today, true, include, exclude, limits);
    }

    public IntakeOptions withPatterns(List<String> included, List<String> excluded) {
        return new IntakeOptions(columns, dateFormat, articleDate, outlet, today, samples, included, excluded, limits);
    }

    public IntakeOptions withLimits(Limits changed) {
        return new IntakeOptions(columns, dateFormat, articleDate, outlet, today, samples, include, exclude, changed);
    }
}

package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Quantity;

/**
 * One authority's (or, where nobody is named, one outlet's) figure to a question at a time.
 *
 * @param id stable across runs
 * @param said the figure as said, for a cell: {@code 800+}, {@code 3,000–3,500}, {@code ~8,000}, {@code hundreds (200–999)}
 * @param reported the day of the first article that carries it
 * @param carriers the figures that carry this same statement, in order of their numbers
 * @param outlets the outlets that printed it
 */
public record Answer(
        String id,
        Authority authority,
        Quantity quantity,
        String said,
        Optional<LocalDate> reported,
        List<Long> carriers,
        List<String> outlets) {}

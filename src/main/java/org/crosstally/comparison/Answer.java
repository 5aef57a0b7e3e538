package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;

/**
 * One authority's (or, where nobody is named, one outlet's) figure to a question at a time.
 *
 * @param id stable across runs, unique in its question
 * @param status {@code DENIED} where the authority denies this very figure
 * @param said the figure as said, for a cell: {@code 800+}, {@code 3,000–3,500}, {@code ~8,000}, {@code hundreds (200–999)}
 * @param reported the day of the first article that carries it
 * @param carriers the figures that carry this same statement, in order of their numbers
 * @param outlets the outlets that printed it
 * @param rules the rules by which the articles' words for the source became this authority, such as {@code alias} or
 *     {@code spokesperson}
 */
public record Answer(
        String id,
        Authority authority,
        Quantity quantity,
        Status status,
        String said,
        Optional<LocalDate> reported,
        List<Long> carriers,
        List<String> outlets,
        List<String> rules) {

    public Answer {
        if (carriers.isEmpty()) {
            throw new IllegalArgumentException("an answer needs a figure that carries it");
        }
        carriers = List.copyOf(carriers);
        outlets = List.copyOf(outlets);
        rules = List.copyOf(rules);
    }
}

package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.crosstally.figure.Quantity;

/**
 * One of those whom a finding sets against each other.
 *
 * @param figures the figures that carry its words, some of them
 * @param quantity what it said
 */
record Side(List<Long> figures, Optional<Quantity> quantity) {

    private static final int MOST_SIDES = 2;
    private static final int MOST_FIGURES = 3;

    private static final Comparator<Answer> EARLIEST_FIRST =
            Comparator.comparing((Answer answer) -> answer.reported().orElse(LocalDate.MAX));

    /** The first two sides by day of report; several articles with the words of one authority are one side. */
    static List<Side> of(Question question, Finding finding) {
        List<Answer> sorted = new ArrayList<>(question.answers());
        sorted.sort(EARLIEST_FIRST);
        List<Side> sides = new ArrayList<>();
        for (Answer answer : sorted) {
            List<Long> figures = answer.carriers().stream()
                    .filter(finding.figures()::contains)
                    .limit(MOST_FIGURES)
                    .toList();
            if (!figures.isEmpty() && sides.size() < MOST_SIDES) {
                sides.add(new Side(figures, Optional.of(answer.quantity())));
            }
        }
        return sides;
    }
}

package org.crosstally.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.comparison.Statement;
import org.crosstally.comparison.WordsKey;

/** What people made of figures, as it bears on the comparison: the latest review of each counts. */
final class Reviews {

    private final Map<String, Review> latest;

    Reviews(Map<String, Review> latest) {
        this.latest = Map.copyOf(latest);
    }

    Optional<Review> of(Statement statement) {
        return latest.isEmpty() ? Optional.empty() : Optional.ofNullable(latest.get(WordsKey.of(statement)));
    }

    /** All of the statements, those that were corrected as corrected: where each belongs. */
    List<Statement> corrected(List<Statement> statements) {
        return statements.stream()
                .map(statement -> of(statement)
                        .filter(review -> review.ruling() == Ruling.CORRECT)
                        .flatMap(review -> review.appliedTo(statement))
                        .orElse(statement))
                .toList();
    }

    /** Those of the statements that take part in the comparison, as corrected. */
    List<Statement> compared(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement ->
                        of(statement)
                                .map(review -> review.appliedTo(statement))
                                .orElse(Optional.of(statement))
                                .stream())
                .toList();
    }
}

package org.crosstally.workbook;

import java.util.Optional;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Statement;

/**
 * A figure as it stands in the Figures sheet.
 *
 * @param statement the figure as the grammar read it, never as corrected, and the article that carries it
 * @param authority who stands behind it, by its canonical name
 * @param place where the gazetteer puts it; empty where it is not listed
 * @param questionId the question it answers; empty where it takes no part in the comparison
 * @param review the latest review of it; empty where nobody has looked at it
 * @param isNew whether the run before did not know its article
 */
public record FigureRow(
        Statement statement,
        Authority authority,
        Optional<ListedPlace> place,
        Optional<String> questionId,
        Optional<Review> review,
        boolean isNew) {}

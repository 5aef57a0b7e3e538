package org.crosstally.store;

import java.util.Optional;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.Statement;

/**
 * A figure with what the comparison made of it.
 *
 * @param authority who stands behind it; empty where it takes no part in the comparison
 * @param questionId the question it answers; empty where it takes no part
 * @param place the question's place, by the gazetteer's name
 * @param placeId the gazetteer's id of that place
 * @param run the run that stored its article
 */
public record StoredFigure(
        Statement statement,
        Optional<Authority> authority,
        Optional<String> questionId,
        Optional<String> place,
        Optional<String> placeId,
        long run) {}

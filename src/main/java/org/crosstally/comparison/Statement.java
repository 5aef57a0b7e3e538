package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.Optional;
import org.crosstally.figure.Figure;

/**
 * A figure with what is known of the article that carries it: what goes into the comparison.
 *
 * @param figureId the figure's number in the store
 * @param articleId the article's number in the store
 * @param article the article's own id
 * @param title its headline
 */
public record Statement(
        long figureId,
        long articleId,
        String article,
        String title,
        Optional<String> outlet,
        Optional<LocalDate> articleDate,
        Optional<String> url,
        Figure figure) {}

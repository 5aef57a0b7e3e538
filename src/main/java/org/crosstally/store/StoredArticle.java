package org.crosstally.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article without its text.
 *
 * @param dateFrom who told its day: {@code PRINTED}, {@code GIVEN} or {@code ASSUMED}
 * @param duplicateOf the own id of the article that it repeats
 * @param figures how many figures were read out of it
 * @param run the run that stored it as it now is
 */
public record StoredArticle(
        long number,
        String id,
        String origin,
        Optional<String> outlet,
        Optional<LocalDate> date,
        Optional<String> dateFrom,
        Optional<String> url,
        String title,
        Optional<String> duplicateOf,
        long figures,
        long run) {}

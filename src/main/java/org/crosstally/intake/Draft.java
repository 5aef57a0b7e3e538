package org.crosstally.intake;

import java.util.Optional;

/**
 * What a reader found of one article, not yet looked at.
 *
 * @param place where it stands in its origin
 * @param date the given date, as it is written
 */
record Draft(
        String origin,
        String place,
        String id,
        String title,
        String text,
        Optional<String> outlet,
        Optional<String> date,
        Optional<String> url) {}

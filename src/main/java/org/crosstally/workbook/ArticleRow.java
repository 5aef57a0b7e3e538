package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article as it stands in the Articles sheet.
 *
 * @param number the article's number in the store
 * @param id its own id
 * @param origin the file, folder or archive it came from
 * @param dateFrom in a few words, where its date comes from: printed in the text, given, none
 * @param duplicateOf the own id of the article that it repeats
 * @param figures how many figures were read out of it
 * @param isNew whether the run before did not know it
 */
public record ArticleRow(
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
        boolean isNew) {}

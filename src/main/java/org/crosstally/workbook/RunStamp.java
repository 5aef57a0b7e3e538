package org.crosstally.workbook;

import java.time.Instant;
import java.util.Optional;

/**
 * Which run made a workbook.
 *
 * @param run the run's number
 * @param written the time printed in the workbook and kept as its date of creation
 * @param previous when the run before it ended; empty on the first run, where every finding is new
 * @param product the version of Crosstally
 * @param grammar the version of the grammar that read the figures
 * @param lexicon the version of the lexicon
 * @param gazetteer the version of the gazetteer; empty where none was used
 */
public record RunStamp(
        long run,
        Instant written,
        Optional<Instant> previous,
        String product,
        String grammar,
        String lexicon,
        Optional<String> gazetteer) {}

package org.crosstally.job;

import java.util.List;
import java.util.Optional;

/**
 * What came of a reviewed workbook.
 *
 * @param added reviews that were stored
 * @param unchanged reviews that were known already
 * @param unknown how many of those added are of figures that this database does not hold
 * @param faults what could not be understood, each naming sheet and cell
 * @param message in plain words why it failed; empty where it did not
 */
public record ReviewOutcome(
        ExitKind exit, long added, long unchanged, long unknown, List<String> faults, Optional<String> message) {

    public ReviewOutcome {
        faults = List.copyOf(faults);
    }

    static ReviewOutcome failed(ExitKind exit, String message) {
        return new ReviewOutcome(exit, 0, 0, 0, List.of(), Optional.of(message));
    }
}

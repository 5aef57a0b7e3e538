package org.crosstally.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Tally;

/**
 * How a run ended.
 *
 * @param run the run's number in the database; 0 where it did not get that far
 * @param resumed whether it went on with a run that was cut off
 * @param passedOver files of inboxes that an earlier run had done already
 * @param workbook where the workbook is, when one was written
 * @param files everything written, the workbook first
 * @param found the questions most worth a look, at most a screenful
 * @param message in plain words why it failed or stopped; empty where all went well
 */
public record RunOutcome(
        ExitKind exit,
        long run,
        boolean resumed,
        Tally counts,
        long passedOver,
        Optional<Path> workbook,
        List<Path> files,
        List<FoundQuestion> found,
        Optional<String> message) {

    public RunOutcome {
        files = List.copyOf(files);
        found = List.copyOf(found);
    }

    /** An end before anything was done. */
    public static RunOutcome failedEarly(ExitKind exit, String message) {
        return new RunOutcome(
                exit, 0, false, Tally.NOTHING, 0, Optional.empty(), List.of(), List.of(), Optional.of(message));
    }
}

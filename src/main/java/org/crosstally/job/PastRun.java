package org.crosstally.job;

import java.time.Instant;
import java.util.Optional;
import org.crosstally.article.Tally;

/**
 * A run that the database remembers.
 *
 * @param number counts from 1
 * @param state {@code RUNNING}, {@code DONE}, {@code FAILED}, {@code STOPPED}, or {@code CUT_OFF} where it was killed
 * @param inputs what it was asked to read, in words
 */
public record PastRun(
        long number, Instant started, Optional<Instant> ended, String state, String inputs, Tally counts) {}

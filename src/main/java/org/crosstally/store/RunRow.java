package org.crosstally.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosstally.article.Tally;

/**
 * A run as the database remembers it.
 *
 * @param heldBy the process that runs or ran it
 * @param jobExecution the last of Spring Batch's executions of it
 * @param position how many items of its input are read
 * @param chain the hash that the identities and contents of these items chain up to
 */
public record RunRow(
        long run,
        String requestKey,
        List<String> inputs,
        String profile,
        String heldBy,
        State state,
        Instant started,
        Optional<Instant> ended,
        Optional<String> message,
        OptionalLong jobExecution,
        String readingVersion,
        long position,
        String chain,
        Tally tally) {

    /** A run that still says it is running when nobody holds the database was killed. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        STOPPED
    }

    public RunRow {
        inputs = List.copyOf(inputs);
    }
}

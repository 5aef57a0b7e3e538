package org.crosstally.workbook;

import java.util.stream.IntStream;
import org.crosstally.comparison.Severity;

/** The order in which findings stand: those that the run before did not know first, then the graver ones. */
final class FindingRanks {

    private static final int SEVERITIES = Severity.values().length;

    private final long[] counts = new long[2 * SEVERITIES];

    /** 0 for what is to be read first. */
    static int of(boolean isNew, Severity severity) {
        return (isNew ? 0 : SEVERITIES) + SEVERITIES - 1 - severity.ordinal();
    }

    /** Counts a finding and returns how many of its rank there were before. */
    long count(int rank) {
        return counts[rank]++;
    }

    /** How many findings stand before the first of the rank. */
    long before(int rank) {
        return IntStream.range(0, rank).mapToLong(it -> counts[it]).sum();
    }

    /** The ranks of which there are any, in order. */
    IntStream present() {
        return IntStream.range(0, counts.length).filter(rank -> counts[rank] > 0);
    }

    long total() {
        return before(counts.length);
    }
}

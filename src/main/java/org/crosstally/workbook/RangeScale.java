package org.crosstally.workbook;

import java.util.List;

/**
 * The axis below ranges. Tolls of ten and of a hundred thousand share one chart only on a logarithmic scale.
 *
 * @param least where the axis begins
 * @param most the greatest number on it
 */
record RangeScale(double least, double most, boolean isLogarithmic) {

    private static final double WIDE = 50;
    /** How far a mark reaches to each side, as a share of the axis. */
    private static final double MARK = 0.004;

    static RangeScale of(List<Charts.Range> ranges) {
        double most = ranges.stream().mapToDouble(Charts.Range::high).max().orElse(1);
        double least = ranges.stream().mapToDouble(Charts.Range::best).min().orElse(1);
        boolean wide = most / Math.max(1, least) > WIDE;
        return new RangeScale(wide ? 1 : 0, most, wide);
    }

    /** How far the bar reaches below the best; a logarithmic axis knows no zero. */
    double down(Charts.Range range) {
        return Math.max(0, range.best() - Math.max(least, range.low()));
    }

    double mark(Charts.Range range) {
        return isLogarithmic ? range.best() * (Math.pow(most, MARK) - 1) : most * MARK;
    }
}

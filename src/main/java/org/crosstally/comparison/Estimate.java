package org.crosstally.comparison;

import java.util.OptionalLong;

/**
 * Low, best and high of a question by a named profile; an end is empty where no answer bounds it.
 *
 * @param profile {@link Profile#key()}
 */
public record Estimate(String profile, OptionalLong low, OptionalLong best, OptionalLong high) {

    public Estimate {
        refuseReversed(low, best);
        refuseReversed(best, high);
        refuseReversed(low, high);
    }

    private static void refuseReversed(OptionalLong lower, OptionalLong upper) {
        if (lower.isPresent() && upper.isPresent() && lower.getAsLong() > upper.getAsLong()) {
            throw new IllegalArgumentException(
                    "an estimate cannot fall from " + lower.getAsLong() + " to " + upper.getAsLong());
        }
    }
}

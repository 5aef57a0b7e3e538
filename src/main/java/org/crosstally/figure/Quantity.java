package org.crosstally.figure;

import java.util.OptionalLong;

/**
 * How many: an interval of whole numbers, open at one end for "at least" and "at most", with the qualifier that the
 * article used.
 *
 * @param low the least number claimed; empty only for {@link Qualifier#AT_MOST}
 * @param high the greatest number claimed; empty only for {@link Qualifier#AT_LEAST}
 */
public record Quantity(OptionalLong low, OptionalLong high, Qualifier qualifier, Unit unit) {

    public Quantity {
        boolean needsLow = qualifier != Qualifier.AT_MOST;
        boolean needsHigh = qualifier != Qualifier.AT_LEAST;
        if (low.isPresent() != needsLow || high.isPresent() != needsHigh) {
            throw new IllegalArgumentException(
                    "a quantity that is " + qualifier + " cannot have low " + low + " and high " + high);
        }
        if (low.orElse(0) < 0 || high.orElse(0) < 0) {
            throw new IllegalArgumentException("people cannot be counted below zero: " + low + ", " + high);
        }
        if (needsLow && needsHigh && low.getAsLong() > high.getAsLong()) {
            throw new IllegalArgumentException("low " + low.getAsLong() + " is above high " + high.getAsLong());
        }
        boolean single = qualifier == Qualifier.EXACT || qualifier == Qualifier.ABOUT;
        if (single && low.getAsLong() != high.getAsLong()) {
            throw new IllegalArgumentException(qualifier + " is one number, not " + low + " to " + high);
        }
    }

    public static Quantity exactly(long number) {
        return new Quantity(OptionalLong.of(number), OptionalLong.of(number), Qualifier.EXACT, Unit.PEOPLE);
    }

    public static Quantity about(long number) {
        return new Quantity(OptionalLong.of(number), OptionalLong.of(number), Qualifier.ABOUT, Unit.PEOPLE);
    }

    public static Quantity atLeast(long number) {
        return new Quantity(OptionalLong.of(number), OptionalLong.empty(), Qualifier.AT_LEAST, Unit.PEOPLE);
    }

    public static Quantity atMost(long number) {
        return new Quantity(OptionalLong.empty(), OptionalLong.of(number), Qualifier.AT_MOST, Unit.PEOPLE);
    }

    public static Quantity range(long low, long high) {
        return new Quantity(OptionalLong.of(low), OptionalLong.of(high), Qualifier.RANGE, Unit.PEOPLE);
    }

    public static Quantity vague(long low, long high) {
        return new Quantity(OptionalLong.of(low), OptionalLong.of(high), Qualifier.VAGUE, Unit.PEOPLE);
    }

    /** The same number, counting families and households. */
    public Quantity inFamilies() {
        return new Quantity(low, high, qualifier, Unit.FAMILIES);
    }

    /** Whether this quantity allows for the number; an open end allows for every number beyond it. */
    public boolean contains(long number) {
        return number >= low.orElse(0) && number <= high.orElse(Long.MAX_VALUE);
    }

    /** Whether some number satisfies both quantities. */
    public boolean overlaps(Quantity other) {
        return low.orElse(0) <= other.high.orElse(Long.MAX_VALUE) && other.low.orElse(0) <= high.orElse(Long.MAX_VALUE);
    }
}

package org.crosstally.comparison;

import org.crosstally.figure.Qualifier;
import org.crosstally.figure.Quantity;

/** How near two quantities are, taking "at least" and "about" as people mean them: not as far as logic would let them. */
final class Numbers {

    /** Up to so many times apart two numbers may be one toll, told at two times or by two people. */
    static final double NEAR = 1.3;

    private Numbers() {}

    /** The one number that stands for the quantity; the middle of a range or of a vague word's span. */
    static long point(Quantity quantity) {
        return switch (quantity.qualifier()) {
            case AT_MOST -> quantity.high().orElseThrow();
            case EXACT, ABOUT, AT_LEAST -> quantity.low().orElseThrow();
            case RANGE, VAGUE -> (quantity.low().orElseThrow() + quantity.high().orElseThrow()) / 2;
        };
    }

    static double softLow(Quantity quantity) {
        double point = point(quantity);
        return switch (quantity.qualifier()) {
            case ABOUT -> point * 0.9;
            case AT_MOST -> point * 0.6;
            case EXACT, AT_LEAST -> point;
            case RANGE, VAGUE -> quantity.low().orElseThrow();
        };
    }

    static double softHigh(Quantity quantity) {
        double point = point(quantity);
        return switch (quantity.qualifier()) {
            case ABOUT -> point * 1.1;
            case AT_LEAST -> point * 1.5;
            case EXACT, AT_MOST -> point;
            case RANGE, VAGUE -> quantity.high().orElseThrow();
        };
    }

    /** How many times the nearest end of the one lies above the nearest end of the other: 1 where they meet. */
    static double apart(Quantity one, Quantity other) {
        double lower = Math.min(softHigh(one), softHigh(other));
        double upper = Math.max(softLow(one), softLow(other));
        if (lower >= upper) {
            return 1;
        }
        return (upper + 1) / (lower + 1);
    }

    static boolean near(Quantity one, Quantity other) {
        return apart(one, other) <= NEAR;
    }

    /** Whether one speaker may mean one toll by both numbers in one article: rounded, or grown by a little. */
    static boolean mayBeOneToll(Quantity one, Quantity other) {
        if (isVague(one) || isVague(other)) {
            return near(one, other);
        }
        long smaller = Math.min(point(one), point(other));
        long larger = Math.max(point(one), point(other));
        return smaller == larger || (smaller >= 10 && larger <= smaller * 1.15);
    }

    static boolean samePoint(Quantity one, Quantity other) {
        return isVague(one) == isVague(other) && point(one) == point(other);
    }

    static boolean isVague(Quantity quantity) {
        return quantity.qualifier() == Qualifier.VAGUE;
    }
}

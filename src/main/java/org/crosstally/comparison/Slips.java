package org.crosstally.comparison;

import java.util.Arrays;
import java.util.Optional;
import org.crosstally.figure.Quantity;

/** Recognises two numbers of which one is likely the other with a slip of the pen. */
final class Slips {

    /** Single digits turn into tens in the course of a day without any slip. */
    static final long LEAST = 10;

    private Slips() {}

    /** What happened to the digits, in words; empty where no slip of the pen explains the difference. */
    static Optional<String> between(Quantity one, Quantity other) {
        if (Numbers.isVague(one) || Numbers.isVague(other)) {
            return Optional.empty();
        }
        long smaller = Math.min(Numbers.point(one), Numbers.point(other));
        long larger = Math.max(Numbers.point(one), Numbers.point(other));
        if (smaller < LEAST || smaller == larger) {
            return Optional.empty();
        }
        for (long factor = 10; factor <= 1000; factor *= 10) {
            if (smaller * factor == larger) {
                return Optional.of("a factor of " + Wording.number(factor));
            }
        }
        String few = Long.toString(smaller);
        String many = Long.toString(larger);
        if (few.length() >= 3 && few.length() == many.length() && swapped(few, many)) {
            return Optional.of("two digits swapped");
        }
        if (few.length() >= 3 && many.length() == few.length() + 1 && dropped(few, many)) {
            return Optional.of("one digit dropped");
        }
        return Optional.empty();
    }

    private static boolean swapped(String one, String other) {
        for (int i = 0; i + 1 < one.length(); i++) {
            char[] digits = one.toCharArray();
            digits[i] = one.charAt(i + 1);
            digits[i + 1] = one.charAt(i);
            if (Arrays.equals(digits, other.toCharArray())) {
                return true;
            }
        }
        return false;
    }

    private static boolean dropped(String few, String many) {
        for (int i = 0; i < many.length(); i++) {
            if (few.equals(many.substring(0, i) + many.substring(i + 1))) {
                return true;
            }
        }
        return false;
    }
}

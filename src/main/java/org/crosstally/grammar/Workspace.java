package org.crosstally.grammar;

import java.util.Arrays;

/**
 * Space that the searches through one row use one after the other, as each layer makes one: most look at little, and to
 * make it anew would cost more than that look. What it holds from the search before is cleared as it is asked for.
 */
final class Workspace {

    private long[] able = {};
    private long[] here = {};
    private int[] nearest = {};
    private final long[] beginnings;

    /** @param labels how many machine words hold every label there is */
    Workspace(int labels) {
        this.beginnings = new long[labels];
    }

    /** At least so many machine words, not cleared. */
    long[] able(int words) {
        able = able.length < words ? new long[words] : able;
        return able;
    }

    /** At least so many machine words, not cleared. */
    long[] here(int words) {
        here = here.length < words ? new long[words] : here;
        return here;
    }

    /** A set of no labels yet. */
    long[] beginnings() {
        Arrays.fill(beginnings, 0);
        return beginnings;
    }

    /** At least so many places, the first of them all this one. */
    int[] nearest(int count, int place) {
        nearest = nearest.length < count ? new int[count] : nearest;
        Arrays.fill(nearest, 0, count, place);
        return nearest;
    }
}

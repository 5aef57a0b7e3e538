package org.crosstally.reading;

import java.util.List;

/**
 * How likely each place is where a claim's people were, by what speaks for it in the claim itself; the mentions of one
 * name share what they weigh. Together with the share of no place they sum to 1, but for those too small to be kept.
 *
 * @param named those that are likely at all, in the order in which the article first names them
 * @param none how likely it is that no place is told
 */
record PlaceShares(List<Named> named, double none) {

    /** What is less likely is not chosen, whatever the article's other claims say. */
    static final double LEAST = 0.003;

    PlaceShares {
        named = List.copyOf(named);
    }

    /**
     * One name.
     *
     * @param name the name's number in the article
     * @param heaviest the mention that weighs most
     */
    record Named(int name, Toponym heaviest, double share) {}
}

package org.crosstally.figure;

import java.util.Optional;

/**
 * One statement in an article that puts a number, a vague magnitude or zero on people to whom something happened.
 *
 * @param passage the words it was read from
 * @param quantity how many
 * @param measure what happened to them
 * @param status told as fact, as expected, or denied
 * @param group who they are, by the words
 * @param people the words for them, verbatim; empty where there are none
 * @param part whether it is a part of another figure of the same sentence
 * @param source the authority that the article credits, verbatim; empty where the article speaks in its own voice
 * @param place the most specific place named for the event, verbatim
 * @param period the days covered
 * @param cause what brought it about
 * @param rule the rule that found it
 * @param confidence how likely the figure is right in value, from 0 to 1, calibrated on annotated articles
 */
public record Figure(
        Passage passage,
        Quantity quantity,
        Measure measure,
        Status status,
        Group group,
        Optional<String> people,
        boolean part,
        Optional<String> source,
        Optional<String> place,
        Period period,
        Optional<Cause> cause,
        String rule,
        double confidence) {

    public Figure {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("every figure names the rule that found it");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence lies between 0 and 1, not at " + confidence);
        }
    }
}

package org.crosstally.comparison;

import org.crosstally.figure.Quantity;

/**
 * Two answers to one question.
 *
 * @param least the lower one
 * @param most the higher one
 * @param apart how many times apart the nearest numbers are that they allow
 */
record AnswerPair(Findings.Backed least, Findings.Backed most, double apart) {

    /** Numbers more than so many times apart are in conflict, not merely different. */
    private static final double CONFLICT = 2;

    static AnswerPair of(Findings.Backed one, Findings.Backed other) {
        Quantity first = one.answer().quantity();
        Quantity second = other.answer().quantity();
        double apart = Numbers.apart(first, second);
        return Numbers.point(first) > Numbers.point(second)
                ? new AnswerPair(other, one, apart)
                : new AnswerPair(one, other, apart);
    }

    boolean meet() {
        return least.answer().quantity().overlaps(most.answer().quantity());
    }

    private boolean isFar() {
        return apart >= CONFLICT && !meet();
    }

    private boolean isVague() {
        return Numbers.isVague(least.answer().quantity())
                || Numbers.isVague(most.answer().quantity());
    }

    /** "Dozens" is said too lightly to contradict a number. */
    boolean isConflict() {
        return isFar() && !isVague();
    }

    /** The end of the sentence that says how they differ, where they are not in conflict. */
    String whyNoConflict() {
        if (meet()) {
            return ": they meet only because \"at least\" sets no upper end.";
        }
        return isFar() ? ": far apart, but a vague word is not a count." : ": near, but no number fits both.";
    }
}

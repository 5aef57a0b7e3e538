package org.crosstally.comparison;

/**
 * How a number is told.
 *
 * @param revised whether its sentence tells of a toll that was revised, so that an older one may stand beside it
 * @param some whether it counts but some of the people of a larger number: a part, or people of one trade
 * @param summand whether the article tells of a larger number that this one and another make up together,
 *     or it is itself a sum over what others tell of one by one
 * @param beside whether it counts people beside those that the article told of before: "two more were killed"
 * @param trade whether its words for the people name a trade or the like: teachers, drivers
 * @param superseded whether its sentence names the number as an older one: "updating a previous toll of 112"
 */
record Manner(boolean revised, boolean some, boolean summand, boolean beside, boolean trade, boolean superseded) {

    Manner asSome() {
        return new Manner(revised, true, summand, beside, trade, superseded);
    }

    Manner asSummand() {
        return new Manner(revised, some, true, beside, trade, superseded);
    }

    /** That of one claim told in both ways. */
    Manner joinedBy(Manner other) {
        return new Manner(
                revised || other.revised,
                some || other.some,
                summand || other.summand,
                beside && other.beside,
                trade || other.trade,
                superseded || other.superseded);
    }
}

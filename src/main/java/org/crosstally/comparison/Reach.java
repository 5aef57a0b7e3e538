package org.crosstally.comparison;

/**
 * How many times apart claims of one set may be.
 *
 * @param others of different speakers
 * @param same of one speaker
 * @param vague where one is a vague word
 * @param typical whether all that is told is most likely of one happening, so that the typical toll attracts
 * @param once whether it is a blow that falls once, so that an article's own toll is no sum of several
 * @param civilians who tells how many of the people were civilians
 */
record Reach(double others, double same, double vague, boolean typical, boolean once, Civilians civilians) {

    /** Where place and day do not make one event, tolls further apart than this are not taken for the same one. */
    static final double COMPARABLE = 3;

    /** A war's tolls are counted by few and known to all; half as many are counted otherwise: in prisons, or by air. */
    static final double LONG_TIME = 2;

    /** One event's tolls may differ much, but two dead beside sixty are told of something else. */
    static final double ONE_EVENT = 6;

    /** A slip of the pen is worth showing even where it makes ten of one. */
    static final double ONE_EVENT_ONE_SPEAKER = 10.5;

    static final Reach ONE_HAPPENING = of(ONE_EVENT, ONE_EVENT_ONE_SPEAKER, COMPARABLE, true, false);
    static final Reach ONE_BLOW = of(ONE_EVENT, ONE_EVENT_ONE_SPEAKER, COMPARABLE, true, true);
    static final Reach ONE_WINDOW = of(ONE_EVENT, ONE_EVENT_ONE_SPEAKER, Numbers.NEAR, false, false);
    static final Reach LONG_WINDOW = of(LONG_TIME, LONG_TIME, Numbers.NEAR, false, false);
    static final Reach ANY = of(COMPARABLE, COMPARABLE, Numbers.NEAR, false, false);

    private static Reach of(double others, double same, double vague, boolean typical, boolean once) {
        return new Reach(others, same, vague, typical, once, Civilians.NOBODY_TELLS);
    }

    static Reach in(Event event) {
        if (event.isNarrow()) {
            return Causes.isSingleBlow(event.cause()) ? ONE_BLOW : ONE_HAPPENING;
        }
        if (!event.isWindow()) {
            return ANY;
        }
        return event.when().isLong() ? LONG_WINDOW : ONE_WINDOW;
    }

    Reach knowing(Civilians told) {
        return new Reach(others, same, vague, typical, once, told);
    }

    /** For a speaker's second number, which is told of the same only where it is near. */
    Reach ofSecondNumber() {
        return new Reach(Numbers.NEAR, Numbers.NEAR, Numbers.NEAR, typical, once, civilians);
    }
}

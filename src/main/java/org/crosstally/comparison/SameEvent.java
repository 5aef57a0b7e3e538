package org.crosstally.comparison;

/** Tells whether a report is of an event that others have told of. */
final class SameEvent {

    /** Numbers below this meet by chance too often to prove that two places are one event. */
    static final long TELLING = 4;
    /** From here on the very same number on one day and of one cause hardly means two events of one city or province. */
    static final long PROVING = 3 * TELLING;
    /** In a large city tolls of one day and cause up to so many times apart are taken for one. */
    private static final double SAME_DAY_AND_CAUSE = 2.5;

    /** What is told of a city and of its only quarter that was struck like this may be so many times apart. */
    private static final double THE_CITYS_ONLY = 2;

    private SameEvent() {}

    static boolean belongs(Report report, Event event) {
        if (report.tellsOfAnotherTimeThan(event.claims())) {
            return false;
        }
        if (Causes.isRare(report.cause()) && Causes.isRare(event.cause())) {
            return true;
        }
        if (!event.allowsPart(report.where())) {
            return samePlace(report, event) && (provesOneEventOfCity(report, event) || isOnThatSide(report, event));
        }
        if (isAtOneScene(report, event)) {
            return true;
        }
        if (!event.allowsCause(report.cause())) {
            return event.isNarrow() && report.hasNumberNear(event.claims(), TELLING);
        }
        boolean crowded = report.where().isLarge()
                || event.where().isLarge() && report.where().part().isEmpty();
        return !crowded && report.where().isTold() || isOneOfMany(report, event);
    }

    /** Two trains hardly derail, two bridges hardly fall in one place on one day. */
    private static boolean isAtOneScene(Report report, Event event) {
        return isDated(report)
                && report.where().isTold()
                && !report.where().isCountry()
                && samePlace(report, event)
                && Causes.isToldBySceneOf(report.cause())
                && Causes.isToldBySceneOf(event.cause())
                && report.claims().stream()
                        .anyMatch(mine -> event.claims().stream().anyMatch(mine::sharesSceneWith));
    }

    /** Where much happens, only the numbers tell which event is meant, and less so the less is told of place and day. */
    private static boolean isOneOfMany(Report report, Event event) {
        if (report.sharesArticleWith(event.claims()) && !report.asksTheSame(event.claims())) {
            return true;
        }
        boolean otherDay =
                !isDated(report) && !report.when().last().equals(event.when().last());
        if (report.where().isCountry() || otherDay) {
            return report.hasSameNumber(event.claims(), otherDay ? PROVING : TELLING);
        }
        boolean sameCause = report.cause().isPresent() && report.cause().equals(event.cause());
        boolean city = isDated(report) && !report.where().isBroad();
        return report.hasNumberWithin(event.claims(), 1, sameCause && city ? SAME_DAY_AND_CAUSE : Numbers.NEAR);
    }

    /** Whether the same article names the place more closely, and its speakers do not tell of two things. */
    static boolean namesItElsewhere(Report report, Event event) {
        return event.isNarrow()
                && !report.where().isCountry()
                && report.cause().isPresent()
                && report.cause().equals(event.cause())
                && report.sharesArticleWith(event.claims())
                && (report.where().isBroad() || report.asksTheSame(event.claims()))
                && !report.tellsAnotherThingThan(event.claims());
    }

    /** Whether the same number, told of one day and one cause, shows that two names of quarters mean one place. */
    private static boolean provesOneEventOfCity(Report report, Event event) {
        return report.cause().isPresent()
                && report.cause().equals(event.cause())
                && report.hasSameNumber(event.claims(), PROVING);
    }

    /** Whether the one tells of a quarter and the other of a side of the city, and of so near a toll that both mean one. */
    private static boolean isOnThatSide(Report report, Event event) {
        return (report.where().side() || event.where().side())
                && report.cause().isPresent()
                && report.cause().equals(event.cause())
                && report.hasNumberNear(event.claims(), PROVING)
                && !report.tellsAnotherThingThan(event.claims());
    }

    /** Whether it has the event's very number, and tells of no other cause: fifteen are killed by either side in a day. */
    static boolean hasTheNumberOfThatCause(Report report, Event event) {
        return (report.cause().isEmpty()
                        || event.cause().isEmpty()
                        || report.cause().equals(event.cause()))
                && report.hasSameNumber(event.claims(), PROVING);
    }

    /** Whether it tells of as many children, or others of one kind, in the city: as many hardly die in two events a day. */
    static boolean tellsOfAsManyOfAKind(Report report, Event event) {
        return samePlace(report, event) && report.hasSameNumberOfAKind(event.claims(), TELLING);
    }

    /** Whether what is told of a whole city that day is what others tell of the only such event in it. */
    static boolean isTheCitysOnly(Report report, Event event) {
        return samePlace(report, event)
                && report.cause().isPresent()
                && report.cause().equals(event.cause())
                && (report.hasNumberWithin(event.claims(), PROVING, THE_CITYS_ONLY)
                        || report.countsVaguely(event.claims(), PROVING));
    }

    /** Whether a toll told of a whole city is so near one of a side or quarter of it that both mean that one. */
    static boolean isNearTheCitys(Report report, Event event) {
        return samePlace(report, event)
                && report.cause().isPresent()
                && report.cause().equals(event.cause())
                && report.hasNumberNear(event.claims(), PROVING);
    }

    static boolean provesOne(Report report, Event event) {
        boolean bothRare = Causes.isRare(report.cause()) && Causes.isRare(event.cause());
        if (bothRare && report.when().kind() == When.Kind.DAYS) {
            return true;
        }
        if (report.where().isCountry() || event.where().isCountry()) {
            return report.hasSameNumber(event.claims(), 2 * TELLING);
        }
        boolean crowded = report.when().kind() != When.Kind.DAYS
                && (!event.isNarrow() || report.where().isLarge());
        boolean undatedOfCity =
                !isDated(report) && report.where().isLarge() && !report.where().isBroad();
        return report.hasSameNumber(event.claims(), undatedOfCity ? PROVING : TELLING)
                || undatedOfCity
                        && (report.hasSameNumbers(event.claims(), 1)
                                || report.hasSameNumberOfAKind(event.claims(), TELLING))
                || (!crowded && hasNumberNear(report, event));
    }

    /** Of a whole province "at least sixteen" is sixteen or a few more: what else fell there that day is not counted in. */
    private static boolean hasNumberNear(Report report, Event event) {
        return report.hasNumberNear(event.claims(), 2 * TELLING)
                && (!report.where().isBroad() || report.hasPointWithin(event.claims(), 2 * TELLING, Numbers.NEAR));
    }

    static boolean tellsOf(Report report, Event event, boolean rare) {
        if (rare && event.cause().equals(report.cause()) && !report.where().isCountry()) {
            return true;
        }
        boolean sameBlow = event.isNarrow()
                && samePlace(report, event)
                && Causes.isSingleBlow(report.cause())
                && report.cause().equals(event.cause());
        return sameBlow
                || provesOne(report, event)
                || (samePlace(report, event)
                        && report.sharesArticleWith(event.claims())
                        && !report.asksTheSame(event.claims()));
    }

    /** Where place or day is told loosely the cause must be the very same, or be left open. */
    static boolean sameCause(Report report, Event event) {
        return report.cause().isEmpty()
                || event.cause().isEmpty()
                || report.cause().equals(event.cause())
                || ((isDated(report) || Causes.isAnyOther(report.cause()) || Causes.isAnyOther(event.cause()))
                        && event.allowsCause(report.cause())
                        && report.hasSameNumber(event.claims(), PROVING))
                || (Causes.isRare(event.cause()) && event.allowsCause(report.cause()) && samePlace(report, event));
    }

    private static boolean samePlace(Report report, Event event) {
        return report.where().spot().equals(event.spot());
    }

    static boolean isDated(Report report) {
        return report.when().kind() == When.Kind.DAYS;
    }
}

package org.crosstally.comparison;

import java.util.List;

/**
 * Finds the parts of a city's toll: an article that tells of a whole city, and of two or more of its quarters, tells of
 * each quarter but what belongs to the city's day.
 */
final class QuartersOfCity {

    private static final int SEVERAL = 2;

    private QuartersOfCity() {}

    /** One article's claims, those of single quarters marked as some of the city's people. */
    static List<Claim> marked(List<Claim> claims) {
        return claims.stream()
                .map(claim -> isQuarter(claim) && isOneOfSeveral(claim, claims) ? claim.asSome() : claim)
                .toList();
    }

    private static boolean isQuarter(Claim claim) {
        return claim.where().isTold()
                && !claim.where().part().isEmpty()
                && !claim.where().side();
    }

    private static boolean isOneOfSeveral(Claim claim, List<Claim> claims) {
        boolean cityToo = claims.stream().anyMatch(whole -> isCityOf(whole, claim));
        return cityToo
                && claims.stream()
                                .filter(other -> isQuarter(other)
                                        && other.where()
                                                .spot()
                                                .equals(claim.where().spot())
                                        && isOfThoseDays(other, claim))
                                .map(other -> other.where().part())
                                .distinct()
                                .limit(SEVERAL)
                                .count()
                        == SEVERAL;
    }

    private static boolean isCityOf(Claim whole, Claim claim) {
        return whole.where().isTold() && whole.where().isWholeOf(claim.where()) && isOfThoseDays(whole, claim);
    }

    private static boolean isOfThoseDays(Claim one, Claim other) {
        return one.when().overlaps(other.when()) && Causes.meet(one.cause(), other.cause());
    }
}

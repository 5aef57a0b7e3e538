package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.figure.Qualifier;
import org.crosstally.gazetteer.Gazetteer;

/**
 * Finds an article's sums: where it tells of four dead, and of three in one quarter and one in another, the three are no
 * toll to set beside four.
 */
final class Sums {

    /** Smaller sums come about by chance. */
    private static final long LEAST = 4;
    /** From here on an uncredited number is hardly by chance the one that another article adds to its sum. */
    private static final long TELLING = 10;
    /** An article of more numbers is a table, in which any number is the sum of some others. */
    private static final int MOST = 24;

    private final Gazetteer gazetteer;

    Sums(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** One article's claims of one measure, those that make up another one together marked. */
    List<Claim> marked(List<Claim> claims) {
        if (claims.size() < 3 || claims.size() > MOST) {
            return claims;
        }
        List<Claim> marked = new ArrayList<>(claims);
        for (int k = 0; k < claims.size(); k++) {
            Claim whole = claims.get(k);
            for (int i = 0; i < claims.size(); i++) {
                for (int j = i + 1; j < claims.size(); j++) {
                    if (makeUp(whole, claims.get(i), claims.get(j))) {
                        marked.set(i, marked.get(i).asSummand());
                        marked.set(j, marked.get(j).asSummand());
                        if (areOfTwoTowns(claims.get(i), claims.get(j), whole)) {
                            marked.set(k, marked.get(k).asSummand());
                        }
                    }
                }
            }
        }
        return marked;
    }

    /** Whether the sum is told of one of two towns, although what makes it up happened in both: it is neither's toll. */
    private static boolean areOfTwoTowns(Claim one, Claim other, Claim whole) {
        Where first = one.where();
        Where second = other.where();
        boolean twoTowns = first.place().isPresent()
                && second.place().isPresent()
                && !first.isBroad()
                && !second.isBroad()
                && !first.spot().equals(second.spot());
        return twoTowns
                && whole.where().isTold()
                && (whole.where().spot().equals(first.spot())
                        || whole.where().spot().equals(second.spot()));
    }

    /** One event's claims: what a speaker's sum is made up of in one article is no sum in the next one. */
    static List<Claim> retold(List<Claim> claims) {
        List<Claim> summands =
                claims.stream().filter(claim -> claim.manner().summand()).toList();
        return claims.stream()
                .map(claim ->
                        summands.stream().anyMatch(summand -> retells(claim, summand)) ? claim.asSummand() : claim)
                .toList();
    }

    private static boolean retells(Claim claim, Claim summand) {
        boolean oneSpeaker = claim.credited().named() && claim.sharesSpeakerWith(summand);
        boolean uncredited = claim.isOutletsOwn() && Numbers.point(claim.quantity()) >= TELLING;
        return (oneSpeaker || uncredited)
                && claim.group() == summand.group()
                && claim.where().sameAs(summand.where())
                && Numbers.samePoint(claim.quantity(), summand.quantity());
    }

    private boolean makeUp(Claim whole, Claim one, Claim other) {
        long sum = Numbers.point(whole.quantity());
        return whole != one
                && whole != other
                && sum >= LEAST
                && Numbers.point(one.quantity()) > 0
                && Numbers.point(other.quantity()) > 0
                && Numbers.point(one.quantity()) + Numbers.point(other.quantity()) == sum
                && mayHold(whole, one)
                && mayHold(whole, other)
                && (one.maySpeakFor(other) || whole.inTitle());
    }

    /** Whether the one counts people, days and places that the other may be some of. */
    private boolean mayHold(Claim whole, Claim some) {
        return mayBeOneCount(whole, some)
                && (whole.group() == some.group()
                        || Report.isEverybody(whole.group()) && Report.isEverybody(some.group()))
                && !some.manner().revised()
                && whole.when().overlaps(some.when())
                && (whole.where().isWholeOf(some.where())
                        || whole.where().isCountry() && some.where().place().isEmpty()
                        || whole.where().meets(some.where(), gazetteer));
    }

    /** Two bodies that are named count each for itself; numbers rounded off add up by chance, if not in a headline. */
    private static boolean mayBeOneCount(Claim one, Claim other) {
        boolean headline = one.inTitle();
        return !isRounded(one, headline)
                && !isRounded(other, headline)
                && one.asked() == other.asked()
                && (one.maySpeakFor(other) || headline && isOfOneKind(one, other))
                && !one.isDenied()
                && !other.isDenied();
    }

    private static boolean isRounded(Claim claim, boolean headline) {
        return Numbers.isVague(claim.quantity()) || claim.quantity().qualifier() == Qualifier.ABOUT && !headline;
    }

    /** A headline calls a country what its text calls one of its ministries. */
    private static boolean isOfOneKind(Claim one, Claim other) {
        return one.credited().authority().kind() == other.credited().authority().kind();
    }
}

package org.crosstally.comparison;

import java.util.List;

/**
 * Brings together two tolls of one blow that lie far apart where no article tells both: nothing then says that they count
 * different people, and whichever of four and forty dead is wrong, both belong before the analyst's eyes.
 */
final class OnlyTolls {

    private OnlyTolls() {}

    /** The sets of one subject's claims: one set where there were two such tolls, else the same. */
    static List<List<Claim>> joined(Event event, List<List<Claim>> sets) {
        if (sets.size() != 2 || !event.isOneBlow()) {
            return sets;
        }
        List<Claim> one = sets.get(0);
        List<Claim> other = sets.get(1);
        boolean joined = one.stream().allMatch(OnlyTolls::isToll)
                && other.stream().allMatch(OnlyTolls::isToll)
                && one.stream().noneMatch(first -> other.stream().anyMatch(first::sharesArticleWith))
                && one.stream().anyMatch(first -> other.stream().anyMatch(second -> mayBeOne(first, second)));
        if (joined) {
            one.addAll(other);
        }
        return joined ? List.of(one) : sets;
    }

    /** A plain number of all the people, not of some of them. */
    private static boolean isToll(Claim claim) {
        return !claim.isPart()
                && !claim.manner().some()
                && !claim.manner().summand()
                && !claim.manner().trade()
                && !Numbers.isVague(claim.quantity());
    }

    private static boolean mayBeOne(Claim one, Claim other) {
        return one.group() == other.group()
                && Numbers.apart(one.quantity(), other.quantity()) <= Reach.ONE_EVENT_ONE_SPEAKER;
    }
}

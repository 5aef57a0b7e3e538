package org.crosstally.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings together two tolls of one blow that lie far apart where no article tells both: nothing then says that they count
 * different people, and whichever of four and forty dead is wrong, both belong before the analyst's eyes.
 */
final class OnlyTolls {

    private OnlyTolls() {}

    /** The sets of one subject's claims: one set where there were two such tolls, else the same. */
    static List<List<Claim>> joined(Event event, List<List<Claim>> sets) {
        if (sets.size() != 2) {
            return sets;
        }
        List<Claim> one = sets.get(0);
        List<Claim> other = sets.get(1);
        boolean scene = mayShareScene(event)
                && one.stream().anyMatch(first -> other.stream().anyMatch(first::sharesSceneWith));
        boolean joined = (scene || event.isOneBlow())
                && (one.stream().allMatch(OnlyTolls::isToll) && other.stream().allMatch(OnlyTolls::isToll)
                        || scene && areOneSortOfPeople(one, other))
                && one.stream().noneMatch(first -> other.stream().anyMatch(first::sharesArticleWith))
                && one.stream().anyMatch(first -> other.stream().anyMatch(second -> mayBeOne(first, second)));
        if (joined) {
            one.addAll(other);
        }
        return joined ? List.of(one) : sets;
    }

    private static boolean mayShareScene(Event event) {
        return event.where().isTold()
                && !event.where().isCountry()
                && event.when().kind() == When.Kind.DAYS
                && Causes.isToldBySceneOf(event.cause());
    }

    /** Both count the workers of one factory, or the pupils of one school, and nobody else. */
    private static boolean areOneSortOfPeople(List<Claim> one, List<Claim> other) {
        Optional<String> people = sort(one.get(0));
        return people.isPresent()
                && Stream.concat(one.stream(), other.stream())
                        .allMatch(claim -> sort(claim).equals(people)
                                && !claim.isPart()
                                && !claim.manner().summand()
                                && !claim.manner().beside()
                                && !Numbers.isVague(claim.quantity()));
    }

    /** The noun for the people. */
    private static Optional<String> sort(Claim claim) {
        return claim.figure()
                .people()
                .map(people -> people.substring(people.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
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

package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings together two numbers that lie far apart, where one is the other with a slip of the pen: the same authority gives
 * two articles the same number of wounded, and the one 800, the other 80 dead.
 */
final class SlipPairs {

    private SlipPairs() {}

    /** The sets of one subject's claims, those joined that a slip parted; all claims are the event's, of whatever measure. */
    static List<List<Claim>> joined(List<List<Claim>> sets, List<Claim> event) {
        List<List<Claim>> joined = new ArrayList<>();
        for (List<Claim> set : sets) {
            joined.stream()
                    .filter(other -> isSlip(other, set, event))
                    .findFirst()
                    .ifPresentOrElse(other -> other.addAll(set), () -> joined.add(new ArrayList<>(set)));
        }
        return joined;
    }

    private static boolean isSlip(List<Claim> one, List<Claim> other, List<Claim> event) {
        return one.stream()
                .anyMatch(first ->
                        other.stream().anyMatch(second -> isSlip(first, second) && agree(first, second, event)));
    }

    private static boolean isSlip(Claim one, Claim other) {
        return ofOneSpeaker(one, other)
                && one.group() == other.group()
                && !one.manner().some()
                && !other.manner().some()
                && Slips.between(one.quantity(), other.quantity()).isPresent();
    }

    /** Whether the speaker gives both articles one number of something else, one that hardly comes about twice. */
    private static boolean agree(Claim one, Claim other, List<Claim> event) {
        return event.stream()
                .filter(claim -> claim.measure() != one.measure() && tellsBeside(claim, one))
                .anyMatch(claim -> event.stream()
                        .anyMatch(same -> same.measure() == claim.measure()
                                && tellsBeside(same, other)
                                && Numbers.point(same.quantity()) >= Slips.LEAST
                                && !Numbers.isVague(same.quantity())
                                && !Numbers.isVague(claim.quantity())
                                && same.quantity().overlaps(claim.quantity())));
    }

    private static boolean tellsBeside(Claim claim, Claim other) {
        return claim.sharesSpeakerWith(other) && claim.sharesArticleWith(other);
    }

    private static boolean ofOneSpeaker(Claim one, Claim other) {
        return one.credited().named() && one.sharesSpeakerWith(other) && !one.sharesArticleWith(other);
    }
}

package org.crosstally.comparison;

import java.util.List;
import org.crosstally.figure.Group;

/**
 * Who tells how many of an event's people were civilians: where one says that nine people died, four of them civilians,
 * another's five civilians are to be set beside the four.
 */
record Civilians(List<Claim> ofEvent) {

    static final Civilians NOBODY_TELLS = new Civilians(List.of());

    /** Whether the one counts civilians, and the other, who has a number of civilians too, people. */
    boolean keepApart(Claim one, Claim other) {
        if (Numbers.samePoint(one.quantity(), other.quantity())) {
            return false;
        }
        return one.group() == Group.CIVILIANS && other.group() == Group.PEOPLE && tellsCivilians(other)
                || other.group() == Group.CIVILIANS && one.group() == Group.PEOPLE && tellsCivilians(one);
    }

    private boolean tellsCivilians(Claim people) {
        return ofEvent.stream()
                .anyMatch(claim -> claim.group() == Group.CIVILIANS
                        && claim.sharesSpeakerWith(people)
                        && claim.sharesArticleWith(people)
                        && !Numbers.isVague(claim.quantity())
                        && Numbers.point(claim.quantity()) < Numbers.point(people.quantity()));
    }
}

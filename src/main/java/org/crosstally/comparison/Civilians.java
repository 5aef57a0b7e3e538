package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.figure.Group;

/**
 * Who tells how many of an event's people were civilians: where one says that nine people died, four of them civilians,
 * another's five civilians are to be set beside the four.
 *
 * @param byArticle the claims of civilians that have a number, by the articles they stand in: an event has many claims,
 *     an article few
 */
record Civilians(Map<Long, List<Claim>> byArticle) {

    static final Civilians NOBODY_TELLS = new Civilians(Map.of());

    static Civilians among(List<Claim> ofEvent) {
        Map<Long, List<Claim>> byArticle = new HashMap<>();
        for (Claim claim : ofEvent) {
            if (claim.group() == Group.CIVILIANS && !Numbers.isVague(claim.quantity())) {
                claim.articles()
                        .forEach(article -> byArticle
                                .computeIfAbsent(article, key -> new ArrayList<>())
                                .add(claim));
            }
        }
        return new Civilians(byArticle);
    }

    /** Whether the one counts civilians, and the other, who has a number of civilians too, people. */
    boolean keepApart(Claim one, Claim other) {
        if (byArticle.isEmpty() || one.group() == other.group()) {
            return false;
        }
        boolean mayDiffer = one.group() == Group.CIVILIANS && other.group() == Group.PEOPLE
                || other.group() == Group.CIVILIANS && one.group() == Group.PEOPLE;
        return mayDiffer
                && !Numbers.samePoint(one.quantity(), other.quantity())
                && tellsCivilians(one.group() == Group.PEOPLE ? one : other);
    }

    private boolean tellsCivilians(Claim people) {
        return people.articles().stream()
                .flatMap(article -> byArticle.getOrDefault(article, List.of()).stream())
                .anyMatch(claim -> claim.sharesSpeakerWith(people)
                        && Numbers.point(claim.quantity()) < Numbers.point(people.quantity()));
    }
}

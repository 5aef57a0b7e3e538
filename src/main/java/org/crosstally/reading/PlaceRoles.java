package org.crosstally.reading;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosstally.figure.Measure;
import org.crosstally.grammar.Node;

/**
 * Places that have another part in what happened than that it happened there: the hospital that took in the wounded, the
 * town that people fled to.
 */
final class PlaceRoles {

    /** How many words stand at most between a blast and the hospital that it struck. */
    private static final int BESIDE = 7;

    private static final Set<Measure> MOVES = Set.of(Measure.DISPLACED, Measure.EVACUATED);

    private final PlacesTold told;
    private final BitSet governments = new BitSet();
    private final BitSet hospitals = new BitSet();

    PlaceRoles(List<Toponym> named, PlacesTold told) {
        this.told = told;
        Set<String> struck = new HashSet<>();
        for (Toponym place : named) {
            governments.set(place.number(), told.isAbroad(place) && acts(place));
            if (isHospital(place)) {
                hospitals.set(place.number());
                if (isStruck(place)) {
                    struck.add(place.name());
                }
            }
        }
        named.stream().filter(place -> struck.contains(place.name())).forEach(place -> hospitals.clear(place.number()));
    }

    /** Whether what the claim tells did not happen there, by the part that the place has in it. */
    boolean ruleOut(Claim claim, Toponym place) {
        return hospitals.get(place.number())
                || governments.get(place.number())
                || MOVES.contains(claim.measure()) && isWhereTheyWent(claim, place);
    }

    /** Fled to X; of "it spread to X, where hundreds fled" X is what they left. */
    private static boolean isWhereTheyWent(Claim claim, Toponym place) {
        return place.link() == Toponym.Link.TO
                && (place.line() != claim.line()
                        || place.first() > claim.counted().lastToken());
    }

    /** Since Moscow intervened, Moscow said: a government by the name of its city or country. */
    private boolean acts(Toponym place) {
        if (place.link() != Toponym.Link.NONE && place.link() != Toponym.Link.BESIDE) {
            return false;
        }
        List<Node> behind = told.scene(place.line()).around(place.last() + 1, place.last() + 2);
        if (behind.isEmpty()) {
            return false;
        }
        Node verb = behind.get(0);
        boolean suffers = verb.is("ing") || behind.size() > 1 && behind.get(1).is("by");
        return (verb.is("plain-say") || verb.is("verb") && !suffers) && !counts(place);
    }

    /** Uganda reported 20 dead: these died there. */
    private boolean counts(Toponym place) {
        return told.tolls(place.line()).claims().stream()
                .map(claim -> claim.words().firstToken() - place.last())
                .anyMatch(apart -> apart > 0 && apart <= BESIDE);
    }

    private static boolean isHospital(Toponym place) {
        return place.node().captured("sort").stream().anyMatch(sort -> sort.holds("hospital"));
    }

    private boolean isStruck(Toponym place) {
        if (place.link() == Toponym.Link.OBJECT) {
            return true;
        }
        for (Node node : told.scene(place.line()).around(place.first() - BESIDE, place.last() + 2)) {
            if (!node.labels("cause.").isEmpty() || node.is("hit")) {
                return true;
            }
        }
        return false;
    }
}

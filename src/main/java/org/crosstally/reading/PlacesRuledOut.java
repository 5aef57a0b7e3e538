package org.crosstally.reading;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places where a claim's event was not, whatever else speaks for them. Of "12 were killed near the capital hours after gas
 * left dozens dead in Zarbeel" Zarbeel is where the dozens died and nobody else; where a network of informers sits tells
 * nothing but of a war that is all around them.
 */
final class PlacesRuledOut {

    private final List<Claim> claims;
    private final PlacesTold told;
    private final Events events;
    private final BitSet informers = new BitSet();
    private final PlaceAnchors anchors;
    private final PlaceRoles roles;
    private final WholeCountry country;
    private final Map<Line, Integer> turns = new HashMap<>();

    PlacesRuledOut(List<Claim> claims, Events events, List<Toponym> named, PlacesTold told) {
        this.claims = claims;
        this.told = told;
        this.events = events;
        this.anchors = new PlaceAnchors(named, told);
        this.roles = new PlaceRoles(named, told);
        this.country = new WholeCountry(named, told);
        named.forEach(place -> informers.set(place.number(), PlaceLink.isWhereInformersSit(place)));
    }

    boolean rule(int number, Toponym place) {
        Claim claim = claims.get(number);
        return informers.get(place.number()) && !events.isBackground(number)
                || anchors.hold(place)
                || roles.ruleOut(claim, place)
                || place.extent() != Toponym.Extent.COUNTRY && country.isOf(claim)
                || claim.line() == place.line() && isOfAnotherHere(claim, place)
                || isOfPastEvent(number, place);
    }

    /** Whether the claim's own line gives the place another part: around the one meant, a part's, another toll's. */
    private boolean isOfAnotherHere(Claim claim, Toponym place) {
        return anchors.holdAround(place) || told.ownPlaces().isOfAPart(claim, place) || isOfAnother(claim, place);
    }

    /** Nine in X and four in Y: neither has the other's place. */
    private boolean isOfAnother(Claim claim, Toponym place) {
        return told.ownPlaces().of(claim).filter(own -> own != place).isPresent()
                && told.tolls(claim.line()).claims().stream()
                        .noneMatch(other -> other != claim && isAsMany(other, claim));
    }

    /** Two here and two there are weighed together, as if they were the same two. */
    private static boolean isAsMany(Claim one, Claim other) {
        return one.measure() == other.measure() && one.number() == other.number();
    }

    /** Whether the place is another event's than the claim's, because its sentence turns back to that event. */
    private boolean isOfPastEvent(int number, Toponym place) {
        List<Claim> counted = told.tolls(place.line()).claims();
        int turn = turns.computeIfAbsent(place.line(), line -> PastEvents.turn(line, counted));
        if (place.first() <= turn) {
            return false;
        }
        Claim claim = claims.get(number);
        return claim.line() == place.line()
                ? claim.counted().firstToken() < turn
                : counted.stream().anyMatch(first -> isToldInFront(first, claim, turn));
    }

    private static boolean isToldInFront(Claim first, Claim claim, int turn) {
        return first.counted().firstToken() < turn
                && first.measure() == claim.measure()
                && first.number() == claim.number();
    }
}

package org.crosstally.reading;

import java.util.BitSet;
import java.util.List;
import org.crosstally.grammar.Node;

/**
 * Names that only say where the place beside them lies: Y of "X, a town east of Y", "X, 20 km from Y" and "X near the
 * city of Y". Nothing that the sentence tells happened there.
 */
final class PlaceAnchors {

    /** How many words stand at most between a place and the name it is measured from. */
    private static final int FARTHEST = 9;

    private final PlacesTold told;
    private final BitSet anchors = new BitSet();
    private final BitSet around = new BitSet();

    PlaceAnchors(List<Toponym> named, PlacesTold told) {
        this.told = told;
        for (int i = 1; i < named.size(); i++) {
            if (isAnchor(named.get(i - 1), named.get(i))) {
                anchors.set(named.get(i).number());
            }
            if (isAround(named.get(i - 1), named.get(i))) {
                around.set(named.get(i).number());
            }
        }
    }

    boolean hold(Toponym place) {
        return anchors.get(place.number());
    }

    /** Killed in X in Y: the sentence that says where X lies has no need of Y. */
    boolean holdAround(Toponym place) {
        return around.get(place.number());
    }

    private boolean isAround(Toponym place, Toponym other) {
        return place.line() == other.line()
                && told.isContainer(other)
                && place.known()
                && (place.link() == Toponym.Link.IN || place.link() == Toponym.Link.NEAR)
                && told.fineness(place) > told.fineness(other);
    }

    private boolean isAnchor(Toponym place, Toponym other) {
        int from = place.last() + 1;
        boolean beside = place.line() == other.line() && other.first() >= from && other.first() - from <= FARTHEST;
        if (!beside || !(place.known() || told.isTelling(place)) || place.extent() == Toponym.Extent.COUNTRY) {
            return false;
        }
        if (anchors.get(place.number())) {
            return true;
        }
        return isMeasuredFrom(other, from);
    }

    /** East of Y, 20 km from Y: a direction or a length stands right in front of the link, and no verb before it. */
    private static boolean isMeasuredFrom(Toponym other, int from) {
        boolean measured = false;
        for (Node node : other.line().surface()) {
            if (node.firstToken() < from) {
                continue;
            }
            if (node.firstToken() > other.last() || node.isOneOf("finite report clause-mark and be")) {
                return false;
            }
            if (measured && node.isOneOf("of from")) {
                return true;
            }
            measured = node.is("direction") && node.is("thing")
                    || node.is("length")
                    || measured && node.isOneOf("away direction");
        }
        return false;
    }
}

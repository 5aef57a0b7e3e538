package org.crosstally.reading;

import java.util.List;
import org.crosstally.grammar.Node;

/** Where a sentence turns back to what happened earlier: "a day after 12 were killed". */
final class PastEvents {

    private PastEvents() {}

    /** Whether the node is an "after" with a time in or in front of it. */
    static boolean isAt(List<Node> row, int place) {
        Node node = row.get(place);
        return node.holds("after") && (hasTime(node) || place > 0 && hasTime(row.get(place - 1)));
    }

    /** The first place at which the sentence turns back; the row's length where it does not. */
    static int first(List<Node> row) {
        int place = 0;
        while (place < row.size() && !isAt(row, place)) {
            place++;
        }
        return place;
    }

    private static boolean hasTime(Node node) {
        return node.holds("time-unit") || node.holds("duration");
    }
}

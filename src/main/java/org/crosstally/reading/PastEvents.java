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

    /**
     * The token at which a line turns back to what has a toll of its own; {@link Integer#MAX_VALUE} where it does not.
     *
     * @param counted what the line counts
     */
    static int turn(Line line, List<Claim> counted) {
        if (counted.size() < 2) {
            return Integer.MAX_VALUE;
        }
        List<Node> row = line.chart().nodes();
        int first = first(row);
        int turn = first < row.size() ? row.get(first).firstToken() : Integer.MAX_VALUE;
        return counted.stream().anyMatch(claim -> claim.counted().firstToken() > turn) ? turn : Integer.MAX_VALUE;
    }

    private static boolean hasTime(Node node) {
        return node.holds("time-unit") || node.holds("duration");
    }
}

package org.crosstally.reading;

import java.util.List;
import org.crosstally.grammar.Node;

/** What the words around a name, and its own, say of whether it is a place's. */
final class PlaceSigns {

    /** How many words may stand in "a mainly Shiite farming village". */
    private static final int FARTHEST_DESCRIPTION = 5;

    private PlaceSigns() {}

    /** Villagers of Zarbeel, fled Zarbeel, into Zarbeel, Zarbeel, a farming village: what is said only of places. */
    static boolean isSpokenOfAsPlace(List<Node> row, int at) {
        if (at == 0) {
            return false;
        }
        Node before = row.get(at - 1);
        return before.is("of") && at > 1 && row.get(at - 2).is("dweller")
                || before.is("goes-there")
                || before.is("move") && before.is("undergo")
                || isDescribed(row, at);
    }

    /** Radio Zarbeel is no place. */
    static boolean isStation(Node before) {
        return before.is("institution") && before.is("k.media") && before.is("capital");
    }

    /** The Civil Defense department, the California Department of Forestry; Choco department is a place. */
    static boolean isOffice(List<Node> row, int at) {
        Node node = row.get(at);
        if (node.captured("sort").stream()
                .noneMatch(sort -> sort.holds("office-noun") && sort.lastToken() == node.lastToken())) {
            return false;
        }
        boolean ordinary = !node.is("known")
                && node.captured("name").get(0).children().stream().noneMatch(word -> word.is("unknown"));
        return ordinary || at + 1 < row.size() && row.get(at + 1).is("of");
    }

    private static boolean isDescribed(List<Node> row, int at) {
        int next = at + 1 < row.size() && row.get(at + 1).is("comma") ? at + 2 : at + 1;
        if (next >= row.size() || !row.get(next).is("indefinite")) {
            return false;
        }
        for (int i = next + 1; i < Math.min(row.size(), next + FARTHEST_DESCRIPTION); i++) {
            Node node = row.get(i);
            if (node.is("place-noun")) {
                return node.is("one")
                        && node.is("lower")
                        && !node.is("z.site")
                        && (i + 1 == row.size()
                                || row.get(i + 1)
                                        .isOneOf("comma clause-mark preposition in of near relative participle"));
            }
            if (!node.isOneOf("adjective unknown direction participle demonym thing")) {
                return false;
            }
        }
        return false;
    }

    /** A single word that a dictionary knows as something else, or letters of an agency. */
    static boolean isOrdinary(List<Node> named) {
        Node word = named.get(0).children().get(0);
        return named.size() == 1
                && named.get(0).firstToken() == named.get(0).lastToken()
                && (!word.is("unknown") || word.is("capitals"));
    }
}

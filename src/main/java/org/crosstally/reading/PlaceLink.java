package org.crosstally.reading;

import java.util.List;
import org.crosstally.article.Token;
import org.crosstally.grammar.Node;

/**
 * How a place is tied to the words before it, and to another place beside it.
 *
 * @param narrowing whether the words between speak of a part of it
 */
record PlaceLink(Toponym.Link kind, boolean narrowing) {

    private static final int FARTHEST_LINK = 6;

    private static final int FARTHEST_CONTAINER = 8;

    /** Looks back from a place over the words that describe it to the word it hangs on. */
    static PlaceLink of(List<Node> row, int at) {
        boolean narrowing = false;
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_LINK); i--) {
            Node node = row.get(i);
            if (node.is("near") || node.is("place-edge")) {
                return new PlaceLink(Toponym.Link.NEAR, narrowing);
            }
            if (node.is("of")) {
                boolean placed = i > 0
                        && (row.get(i - 1).is("place-noun")
                                || row.get(i - 1).is("place-part")
                                || row.get(i - 1).is("direction")
                                || row.get(i - 1).is("place-edge"));
                if (!placed && i > 0 && row.get(i - 1).is("outward")) {
                    return new PlaceLink(Toponym.Link.FROM, narrowing);
                }
                if (!placed) {
                    return new PlaceLink(Toponym.Link.OF, narrowing);
                }
                narrowing |= row.get(i - 1).is("place-part");
            } else if (node.is("in") || node.is("at") || node.is("on") || node.is("across")) {
                boolean arrives = i > 0 && row.get(i - 1).is("arrival");
                return new PlaceLink(arrives ? Toponym.Link.TO : Toponym.Link.IN, narrowing);
            } else if (node.is("from")) {
                return new PlaceLink(Toponym.Link.FROM, narrowing);
            } else if (node.is("to")) {
                return new PlaceLink(Toponym.Link.TO, narrowing);
            } else if (node.is("preposition")) {
                return new PlaceLink(Toponym.Link.BESIDE, narrowing);
            } else if (isTime(node)) {
                return new PlaceLink(Toponym.Link.NONE, narrowing);
            } else if (node.is("comma")
                    || node.is("clause-mark")
                    || node.is("dash")
                    || node.is("quote")
                    || node.is("finite")
                    || node.is("and")) {
                return new PlaceLink(Toponym.Link.NONE, narrowing);
            } else if (i == at - 1 && node.is("person") && !node.is("capital")) {
                return new PlaceLink(Toponym.Link.NONE, narrowing);
            } else if (node.is("harm")
                    || node.is("verb") && i == at - 1
                    || node.is("past")
                    || node.is("hit")
                    || node.is("leave")) {
                return new PlaceLink(Toponym.Link.OBJECT, narrowing);
            }
        }
        return new PlaceLink(Toponym.Link.NONE, narrowing);
    }

    /** On Tuesday X said: what stands in front of the day ties nothing behind it. */
    private static boolean isTime(Node node) {
        return node.isOneOf("weekday month year day-word");
    }

    /** Whether the text says that the first place lies in the second: "X in Y", "X, Y", "X, a town in Y". */
    static boolean lies(Toponym inner, Toponym outer) {
        int from = inner.last() + 1;
        int to = outer.first();
        if (to - from > FARTHEST_CONTAINER || from > to || inner.extent() == Toponym.Extent.COUNTRY) {
            return false;
        }
        boolean directed = outer.node().children().get(0).is("direction");
        if (from == to) {
            return directed;
        }
        boolean placed = false;
        boolean tied = false;
        boolean counted = false;
        for (Node node : inner.line().surface()) {
            if (node.firstToken() >= from && node.firstToken() < to) {
                boolean first = node.firstToken() == from;
                tied |= node.is("in") || node.is("of") || node.is("near") || first && node.is("comma");
                placed |= first && (tied || node.is("comma")) || node.is("place-noun") || node.is("direction");
                if (node.is("finite")
                        || node.is("and")
                        || node.is("harm")
                        || node.is("clause-mark")
                        || node.is("report")) {
                    return false;
                }
                counted = (counted || node.isOneOf("numeral digits")) && !node.is("length");
            }
        }
        return placed && (tied || directed) && !counted; // two in X, three in Y: one lies not in the other
    }

    /** Whether the first place owns the second: "Indonesia's West Papua". */
    static boolean owns(Toponym outer, Toponym inner) {
        if (outer.last() >= inner.first()) {
            return false;
        }
        Line line = outer.line();
        List<Token> between = line.tokens().subList(outer.last() + 1, inner.first());
        boolean kept = !between.isEmpty() && between.get(0).folded().equals("'s");
        boolean lost = line.tokens().get(outer.last()).folded().endsWith("s")
                && !outer.words().endsWith("s");
        return (kept || lost)
                && between.size() <= FARTHEST_LINK
                && between.stream().skip(kept ? 1 : 0).allMatch(token -> token.isWord());
    }

    /** "A network of sources inside Zarbeel": who tells sits there, whatever they tell of. */
    private static boolean isWhereInformersSit(List<Node> row, int at) {
        int link = at - 1;
        if (link < 0 || !row.get(link).is("in")) {
            return false;
        }
        for (int i = link - 1; i > Math.max(0, link - FARTHEST_LINK); i--) {
            if (row.get(i).is("of") && row.get(i - 1).is("informers")) {
                return true;
            }
        }
        return false;
    }

    /** The same of a line's words, for a place found in it. */
    static boolean isWhereInformersSit(Toponym place) {
        List<Node> words = place.line().surface();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).firstToken() == place.first()) {
                return isWhereInformersSit(words, i);
            }
        }
        return false;
    }

    /** The Zarbeel regime, the Zarbeel tribe: a name that tells one body from others. */
    static boolean isOfBody(List<Node> row, int at) {
        if (at + 1 >= row.size()) {
            return false;
        }
        Node next = row.get(at + 1);
        return !next.is("capital")
                && !next.is("place-noun")
                && (next.is("institution") || next.is("state-forces") || next.is("outfit") || next.is("group-noun"));
    }

    /** The Zarbeel District Council: whoever sits there speaks of the whole country round about. */
    static boolean isInNameOfBody(List<Node> row, int at) {
        if (at + 1 >= row.size()
                || !row.get(at)
                        .children()
                        .get(row.get(at).children().size() - 1)
                        .is("capital")) {
            return false;
        }
        Node next = row.get(at + 1);
        return next.is("capital") && next.is("institution") && next.is("outfit");
    }
}

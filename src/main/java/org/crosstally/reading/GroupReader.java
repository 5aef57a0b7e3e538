package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Group;
import org.crosstally.grammar.Node;

/**
 * Who the counted people are, by the words of the sentence: the noun decides, then the words in front of it and the
 * phrase behind it; a number without a noun takes the group of the number before it.
 */
final class GroupReader {

    /** How far behind the noun its own phrase may reach, in nodes. */
    private static final int PHRASE = 8;

    /** How far in front of a bare number the toll may stand that it is of, in nodes. */
    private static final int TOLL = 24;

    /**
     * @param line the sentence
     * @param counted the counted people
     * @param part whether they are a part of the claim before
     * @param before the claims of the sentence that stand before, in order
     */
    Group read(Line line, Node counted, boolean part, List<Claim> before) {
        List<Node> nodes = line.chart().nodes();
        int at = nodes.indexOf(counted);
        Optional<Node> head = counted.find("h");
        if (counted.is("women-and-children")) {
            return Group.CIVILIANS;
        }
        if (head.isEmpty() || !head.get().is("person") && !head.get().is("person-group")) {
            return complement(counted, nodes, at).orElseGet(() -> withoutPerson(counted, nodes, at, before));
        }
        Group own = named(line, counted, head.get(), nodes, at);
        boolean armed = own == Group.FIGHTERS || own == Group.SOLDIERS;
        if (armed && bothSides(nodes, at)) {
            return Group.PEOPLE;
        }
        boolean unspecific = own == Group.PEOPLE && !head.get().is("people-word");
        return part && unspecific ? armedWhole(before).orElse(own) : own;
    }

    /** "five of the dead were children", "one of them a nurse": what the words behind say that they were. */
    private static Optional<Group> complement(Node counted, List<Node> nodes, int at) {
        int next = at + 1;
        boolean said = next < nodes.size() && nodes.get(next).is("be");
        if (!said && !counted.is("of-them")) {
            return Optional.empty();
        }
        next += said ? 1 : 0;
        while (next < nodes.size()
                && (nodes.get(next).is("adverb") || nodes.get(next).is("all"))) {
            next++;
        }
        if (next >= nodes.size()) {
            return Optional.empty();
        }
        Node told = nodes.get(next);
        Node noun = told.is("single") ? told.find("h").orElse(told) : told;
        return noun.labels("g.").stream().findFirst().map(Group::valueOf);
    }

    /** "hundreds of civilian lives", "five of them", "another 250", "43 regime forces". */
    private static Group withoutPerson(Node counted, List<Node> nodes, int at, List<Claim> before) {
        if (has(counted, "g.CIVILIANS")) {
            return Group.CIVILIANS;
        }
        boolean state = has(counted, "state-forces");
        boolean nonstate = has(counted, "nonstate");
        if (state || nonstate) {
            return state && nonstate ? Group.PEOPLE : state ? Group.SOLDIERS : Group.FIGHTERS;
        }
        if (counted.is("of-them")) {
            return antecedent(nodes, at, before);
        }
        return ofToll(nodes, at)
                .or(() -> ofNextCounted(nodes, at))
                .orElseGet(() -> ofClaimBefore(nodes, at, counted, before));
    }

    /** "the number of guards killed rose to 20", "civilian toll at 20": whom the toll counts. */
    private static Optional<Group> ofToll(List<Node> nodes, int at) {
        Optional<Group> group = Optional.empty();
        for (int i = at - 1; i >= 0 && i >= at - TOLL; i--) {
            Node node = nodes.get(i);
            if (node.is("figure") || node.is("counted") || node.is("clause-mark")) {
                return Optional.empty();
            }
            if (node.is("toll") || node.is("number-word")) {
                boolean civilian = i > 0 && nodes.get(i - 1).is("civilian-word");
                return civilian ? Optional.of(Group.CIVILIANS) : group;
            }
            if (node.is("person") && node.is("many")) {
                Optional<Group> told = node.labels("g.").stream().findFirst().map(Group::valueOf);
                if (group.isPresent() && !group.equals(told)) {
                    return Optional.empty();
                }
                group = told;
            }
        }
        return Optional.empty();
    }

    /** "killed 28 and wounded 30 guards": the noun that both numbers count stands behind the second. */
    private static Optional<Group> ofNextCounted(List<Node> nodes, int at) {
        if (at + 3 >= nodes.size()
                || !nodes.get(at + 1).is("and")
                || !nodes.get(at).is("q")) {
            return Optional.empty();
        }
        Node verb = nodes.get(at + 2);
        boolean does = verb.is("inflict") || verb.is("harm") && verb.is("past") && verb.is("transitive");
        return !does
                ? Optional.empty()
                : nodes.get(at + 3).labels("g.").stream().findFirst().map(Group::valueOf);
    }

    private static Group named(Line line, Node counted, Node head, List<Node> nodes, int at) {
        boolean nonstate = has(counted, "nonstate");
        boolean state = has(counted, "state-forces");
        if (head.is("militiaman") || head.is("fighter")) {
            if (state && nonstate) {
                return Group.PEOPLE; // both sides in one number
            }
            return state || line.has("pro-state") ? Group.SOLDIERS : Group.FIGHTERS;
        }
        if (head.is("student")) {
            return line.has("school-word") ? Group.CHILDREN : Group.PEOPLE;
        }
        List<String> named = head.labels("g.");
        if (!named.isEmpty() && !head.is("officer")) {
            Group group = Group.valueOf(named.get(0));
            return group == Group.SOLDIERS && nonstate && !state ? Group.FIGHTERS : group;
        }
        if (has(counted, "g.CIVILIANS")) {
            return Group.CIVILIANS;
        }
        if (head.is("people-word") || head.is("kin") || head.is("demonym")) {
            return Group.PEOPLE;
        }
        if (has(counted, "female-word")) {
            return Group.WOMEN;
        }
        Group around = byWordsAround(counted, head, nodes, at);
        if (around == Group.PEOPLE && head.is("staff") && line.has("hospital")) {
            return Group.AID_WORKERS;
        }
        boolean ofABand = head.is("armed-role") && !has(counted, "staff") && line.has("nonstate");
        return around == Group.PEOPLE && ofABand ? Group.FIGHTERS : around;
    }

    private static Group byWordsAround(Node counted, Node head, List<Node> nodes, int at) {
        if (has(counted, "aid-word") || phraseHas(nodes, at, "aid-word")) {
            return Group.AID_WORKERS;
        }
        if (has(counted, "press-word")) {
            return Group.JOURNALISTS;
        }
        if (has(counted, "nonstate") || has(counted, "kurdish") && head.is("armed-role")) {
            return Group.FIGHTERS;
        }
        if (has(counted, "state-forces")) {
            return Group.SOLDIERS;
        }
        if (phraseHas(nodes, at, "nonstate")) {
            return Group.FIGHTERS;
        }
        if (phraseHas(nodes, at, "state-forces") && head.is("armed-role")) {
            return Group.SOLDIERS;
        }
        if (head.is("commander")) {
            return Group.FIGHTERS;
        }
        return head.is("officer") ? Group.SOLDIERS : Group.PEOPLE;
    }

    /** "16 of them": the last group named before. */
    private static Group antecedent(List<Node> nodes, int at, List<Claim> before) {
        if (!before.isEmpty()) {
            return before.get(before.size() - 1).group();
        }
        for (int i = at - 1; i >= 0; i--) {
            List<String> named = nodes.get(i).labels("g.");
            if (!named.isEmpty()) {
                return Group.valueOf(named.get(0));
            }
        }
        return Group.PEOPLE;
    }

    /** "and wounded another 250", "15 injured", "five others": the group of the number before; never of a part. */
    private static Group ofClaimBefore(List<Node> nodes, int at, Node counted, List<Claim> before) {
        boolean verbOfItsOwn = !counted.is("others")
                && at + 1 < nodes.size()
                && nodes.get(at + 1).is("undergo");
        if (verbOfItsOwn) {
            return Group.PEOPLE;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            Claim claim = before.get(i);
            if (!claim.part()) {
                return takesOver(claim, counted) ? claim.group() : Group.PEOPLE;
            }
        }
        return Group.PEOPLE;
    }

    private static boolean takesOver(Claim claim, Node counted) {
        boolean single = claim.counted().is("single");
        return switch (claim.group()) {
            case CIVILIANS, SOLDIERS, FIGHTERS, AID_WORKERS, JOURNALISTS -> !single;
            case CHILDREN -> !single && !counted.is("others");
            case WOMEN, PEOPLE -> false;
        };
    }

    private static Optional<Group> armedWhole(List<Claim> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Claim claim = before.get(i);
            if (!claim.part()) {
                boolean armed = claim.group() == Group.FIGHTERS || claim.group() == Group.SOLDIERS;
                return armed ? Optional.of(claim.group()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "300 fighters on both sides". */
    private static boolean bothSides(List<Node> nodes, int at) {
        return at + 1 < nodes.size() && nodes.get(at + 1).is("both-sides");
    }

    private static boolean has(Node counted, String label) {
        return counted.children().stream().anyMatch(child -> child.is(label));
    }

    /** Whether the phrase behind the people has such a word: "officers of the rebel army". */
    private static boolean phraseHas(List<Node> nodes, int at, String label) {
        if (at + 1 >= nodes.size() || !nodes.get(at + 1).is("of")) {
            return false;
        }
        for (int i = at + 2; i < nodes.size() && i <= at + PHRASE; i++) {
            Node node = nodes.get(i);
            if (node.is("undergo")
                    || node.is("inflict")
                    || node.is("harm")
                    || node.is("finite")
                    || node.is("counted")) {
                return false;
            }
            if (node.is(label)) {
                return true;
            }
        }
        return false;
    }
}

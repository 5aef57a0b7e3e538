package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Group;
import org.crosstally.grammar.Node;

/** Who the counted people are, by the words for them: the noun decides, then the words in front of it. */
final class GroupReader {

    /** Empty where there are no words for the people. */
    Optional<Group> read(Node counted) {
        Optional<Node> head = counted.find("h");
        if (head.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(group(counted, head.get()));
    }

    private static Group group(Node counted, Node head) {
        boolean nonstate = has(counted, "nonstate");
        boolean state = has(counted, "state-forces");
        boolean kurdish = has(counted, "kurdish");
        if (head.is("militiaman") || head.is("fighter")) {
            return state && !nonstate ? Group.SOLDIERS : Group.FIGHTERS;
        }
        List<String> named = head.labels("g.");
        if (!named.isEmpty()) {
            Group group = Group.valueOf(named.get(0));
            return group == Group.SOLDIERS && nonstate && !state ? Group.FIGHTERS : group;
        }
        if (head.is("student")) {
            return has(counted, "school-word") ? Group.CHILDREN : Group.PEOPLE;
        }
        if (has(counted, "g.CIVILIANS")) {
            return Group.CIVILIANS;
        }
        if (head.is("officer")
                || head.is("guard")
                || head.is("commander")
                || head.is("member")
                || head.is("combatant")
                || head.is("loyalist")
                || head.is("attacker")
                || head.is("person-group")
                || head.is("staff")
                || head.is("volunteer")
                || head.is("worker")
                || head.is("activist")) {
            if (has(counted, "aid-word")) {
                return Group.AID_WORKERS;
            }
            if (has(counted, "press-word")) {
                return Group.JOURNALISTS;
            }
            if (nonstate || kurdish) {
                return Group.FIGHTERS;
            }
            if (state) {
                return Group.SOLDIERS;
            }
        }
        return Group.PEOPLE;
    }

    private static boolean has(Node counted, String label) {
        return counted.children().stream().anyMatch(child -> child.is(label));
    }
}

package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a sentence names a place: with others that share its number, or as where people came from. All words are folded.
 *
 * @param joint plural words for places, such as "villages"
 * @param origin words such as "from"
 * @param comers words for people that are told of by where they came from, such as "evacuees"
 */
record PlaceInSentence(
        List<String> sentence, List<String> place, Set<String> joint, Set<String> origin, Set<String> comers) {

    /** Behind "A and" the name of the second place is no longer than this before "villages". */
    private static final int LONGEST_NAME = 3;
    /** Behind "villages of" so many words may stand before the place. */
    private static final int LONGEST_LIST = 6;
    /** Between "from" and the place so many words may stand. */
    private static final int LONGEST_LEAD = 5;

    /** "On Shahba and Hamdaniya neighbourhoods", "the villages of Foua and Kefraya". */
    boolean isOneOfSeveral() {
        return occurrences().stream()
                .anyMatch(at -> leadsAPair(at + place.size()) || closesAPair(at) || standsInAList(at));
    }

    private boolean leadsAPair(int behind) {
        if (!word(behind).equals("and")) {
            return false;
        }
        for (int at = behind + 2; at <= behind + 1 + LONGEST_NAME; at++) {
            if (joint.contains(word(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean closesAPair(int at) {
        return word(at - 1).equals("and") && joint.contains(word(at + place.size()));
    }

    private boolean standsInAList(int at) {
        boolean joined = word(at - 1).equals("and") || word(at + place.size()).equals("and");
        for (int before = at - 1; joined && before > at - LONGEST_LIST; before--) {
            if (word(before).equals("of") && joint.contains(word(before - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "98 evacuees from the towns of Foua were killed" tells not where. */
    boolean isOnlyAnOrigin() {
        List<Integer> occurrences = occurrences();
        return !occurrences.isEmpty() && occurrences.stream().allMatch(this::isOrigin);
    }

    private boolean isOrigin(int at) {
        int from = at - 1;
        while (from > at - LONGEST_LEAD && leads(word(from))) {
            from--;
        }
        return origin.contains(word(from)) && (comers.contains(word(from - 1)) || comers.contains(word(from - 2)));
    }

    /** "The", and "the villages of", may stand between "from" and the place. */
    private boolean leads(String word) {
        return word.equals("the") || word.equals("of") || joint.contains(word);
    }

    private List<Integer> occurrences() {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; !place.isEmpty() && at + place.size() <= sentence.size(); at++) {
            if (sentence.subList(at, at + place.size()).equals(place)) {
                found.add(at);
            }
        }
        return found;
    }

    private String word(int at) {
        return at >= 0 && at < sentence.size() ? sentence.get(at) : "";
    }
}

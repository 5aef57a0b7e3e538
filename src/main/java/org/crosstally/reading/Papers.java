package org.crosstally.reading;

import java.util.List;
import org.crosstally.grammar.Node;

/** Whose a paper is: "the latest figures from the River Authority", "the ministry's data" are the authority's, the ministry's. */
final class Papers {

    /** How many words stand between a paper and whoever put it out: "figures given out by". */
    private static final int LONGEST_LINK = 3;

    private Papers() {}

    /** The words for whoever put it out; all words where they name nobody besides the paper. */
    static List<Node> author(List<Node> words) {
        List<Node> behind = behindPaper(words);
        return inFrontOfPaper(behind);
    }

    private static List<Node> behindPaper(List<Node> words) {
        for (int i = 0; i + 2 < words.size() && !isSomebody(words.get(i)); i++) {
            if (!isPaper(words.get(i))) {
                continue;
            }
            for (int link = i + 1; link <= i + LONGEST_LINK && link + 1 < words.size(); link++) {
                List<Node> rest = words.subList(link + 1, words.size());
                if (words.get(link).isOneOf("of from by") && rest.stream().anyMatch(Papers::isSomebody)) {
                    return rest;
                }
            }
        }
        return words;
    }

    private static List<Node> inFrontOfPaper(List<Node> words) {
        int end = words.size();
        while (end > 1 && isPaper(words.get(end - 1)) && words.get(end - 1).is("lower")) {
            end--;
        }
        boolean owned = end > 1 && words.get(end - 1).is("possessive");
        int last = owned ? end - 2 : end - 1;
        boolean cut = last + 1 < words.size() && isSomebody(words.get(last)) && (owned || isNamed(words, last));
        if (!cut) {
            return words;
        }
        return words.subList(last > 0 && words.get(0).is("indefinite") ? 1 : 0, last + 1);
    }

    /** "Police figures" are the police's; "hospital records" are what is told of, for no hospital is named. */
    private static boolean isNamed(List<Node> words, int last) {
        return words.get(last).isOneOf("outfit wire capitals")
                || words.subList(0, last + 1).stream().anyMatch(node -> node.is("capital") && !node.is("opening"));
    }

    private static boolean isPaper(Node node) {
        return node.isOneOf("document evidence number-word") || node.is("paper") && node.isOneOf("base third");
    }

    private static boolean isSomebody(Node node) {
        return node.isOneOf("outfit institution wire role state-forces aid-word press-word")
                || node.is("person") && !node.is("adjective")
                || node.is("capital") && !node.is("opening") && !node.is("determiner");
    }
}

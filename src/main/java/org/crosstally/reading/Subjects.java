package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.grammar.Node;

/**
 * Who a sentence opens with, without letting them say anything: "Police chief Marek Dol came to the scene. He said …". A
 * pronoun behind it means them.
 */
final class Subjects {

    /** How many words a subject has at most. */
    private static final int LONGEST = 10;

    static final String RULE = "subject of the sentence before";

    private Subjects() {}

    static Optional<Voice> of(Line line) {
        List<Node> row = line.chart().nodes();
        int end = 0;
        while (end < row.size() && end < LONGEST && isOfASubject(row.get(end))) {
            end++;
        }
        if (end == 0 || end >= row.size() || !row.get(end).isOneOf("comma past third be have verb")) {
            return Optional.empty();
        }
        List<Node> words = row.subList(0, end);
        boolean nouns = words.stream().anyMatch(Subjects::isSomebody) || names(words) >= 2;
        return nouns
                ? Optional.of(new Voice(new Voice.Span(0, end - 1), 0, end - 1, Voice.Reach.BEHIND, false, RULE))
                : Optional.empty();
    }

    private static boolean isOfASubject(Node node) {
        return !node.isOneOf(
                        "comma past third be have verb modal finite stop quote colon pronoun relative subordinator time adverb")
                && !node.isOneOf("figure counted undergo report and dash")
                && !(node.is("preposition") && node.is("opening"));
    }

    private static boolean isSomebody(Node node) {
        return node.isOneOf("role outfit aid-word wire")
                || node.is("person") && node.is("one") && !node.is("adjective");
    }

    private static long names(List<Node> words) {
        return words.stream()
                .filter(node -> node.is("capital") && !node.isOneOf("determiner demonym"))
                .count();
    }
}

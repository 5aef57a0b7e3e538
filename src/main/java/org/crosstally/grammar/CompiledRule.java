package org.crosstally.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule ready to run.
 *
 * @param labels what the new or marked node is labelled
 * @param inherit which labels of which named parts the new or marked node takes over
 * @param spend how further named parts are marked by a rule of a marking layer
 * @param notAfter no match directly behind such a node
 * @param notBefore no match directly before such a node
 */
record CompiledRule(
        Rule rule,
        Pattern pattern,
        Labels labels,
        List<Inherited> inherit,
        Map<String, Labels> spend,
        Optional<Pattern> notAfter,
        Optional<Pattern> notBefore) {

    /** Of the labels of the part, or of what its own rule named {@code child}, those that are also among {@code only}; all of them where that is empty. */
    record Inherited(String part, Optional<String> child, Optional<Labels> only) {

        Labels of(Node node) {
            Optional<Node> from = child.isEmpty() ? Optional.of(node) : child.flatMap(node::find);
            if (from.isEmpty()) {
                return Labels.NONE;
            }
            Labels own = from.get().labelsWithoutLiterals();
            return only.isEmpty() ? own : own.and(only.get());
        }
    }

    /** The labels that it may give to nodes whether or not a part of them has them: all but those it inherits. */
    Labels given() {
        Labels given = labels;
        for (Labels spent : spend.values()) {
            given = given.with(spent);
        }
        return given;
    }

    Labels marks(Map<String, List<Node>> parts) {
        Labels all = labels;
        for (Inherited inherited : inherit) {
            for (Node node : parts.getOrDefault(inherited.part(), List.of())) {
                all = all.with(inherited.of(node));
            }
        }
        return all;
    }

    /** The end of the match that begins there, or {@link Matcher#NO_MATCH}; its parts are left in the row's matcher. */
    int matchAt(Row row, int begin) {
        if (!pattern.mayBeginAt(row.node(begin))) {
            return Matcher.NO_MATCH;
        }
        if (notAfter.isPresent() && begin > 0 && row.guards(notAfter.get(), begin - 1)) {
            return Matcher.NO_MATCH;
        }
        int end = row.match(pattern, begin);
        boolean barred = end >= 0 && notBefore.isPresent() && end < row.length() && row.guards(notBefore.get(), end);
        return barred ? Matcher.NO_MATCH : end;
    }
}

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
            return from.map(Node::labels)
                    .map(own -> only.map(own::and).orElse(own))
                    .orElse(Labels.NONE);
        }
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

    Optional<Pattern.Match> matchAt(List<Node> nodes, int begin) {
        if (!pattern.mayBeginAt(nodes.get(begin))) {
            return Optional.empty();
        }
        if (notAfter.isPresent()
                && begin > 0
                && notAfter.get().matchAt(nodes, begin - 1).isPresent()) {
            return Optional.empty();
        }
        return pattern.matchAt(nodes, begin)
                .filter(match -> notBefore.isEmpty()
                        || match.end() >= nodes.size()
                        || notBefore.get().matchAt(nodes, match.end()).isEmpty());
    }
}

package org.crosstally.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule of a marking layer found: the rule, and the nodes of its pattern's named parts. */
public record Mention(Rule rule, Map<String, List<Node>> parts) {

    public Optional<Node> part(String name) {
        List<Node> nodes = parts.get(name);
        return nodes == null || nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.get(0));
    }
}

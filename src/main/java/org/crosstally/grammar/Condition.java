package org.crosstally.grammar;

import java.util.List;
import java.util.Optional;

/** A condition on one node. */
interface Condition {

    boolean holds(Node node);

    /** Labels of which a node that passes has at least one; empty where that cannot be said. */
    default Optional<Labels> anyOf() {
        return Optional.empty();
    }

    /** Sets of labels of which a node that passes has at least one each; what the rule names first comes last. */
    default List<Labels> needs() {
        return anyOf().map(List::of).orElse(List.of());
    }

    /** Labels of which a node that passes has none. */
    default Labels noneOf() {
        return Labels.NONE;
    }

    /** Whether {@link #anyOf} and {@link #noneOf} say all of it. */
    default boolean isPlain() {
        return false;
    }
}

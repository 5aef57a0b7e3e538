package org.crosstally.grammar;

import java.util.Optional;

/** A condition on one node. */
interface Condition {

    boolean holds(Node node);

    /** Labels of which a node that passes has at least one; empty where that cannot be said. */
    default Optional<Labels> anyOf() {
        return Optional.empty();
    }
}

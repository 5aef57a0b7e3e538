package org.crosstally.grammar;

/**
 * A condition as the matcher asks it: most are a look or two at a node's labels, and only what is left of the others is a
 * call that the machine cannot foresee.
 */
final class NodeTest {

    private final Labels any;
    private final Labels none;
    private final boolean isAll;
    private final Condition condition;

    NodeTest(Condition condition) {
        this.any = condition.anyOf().orElse(Labels.NONE);
        this.none = condition.noneOf();
        this.isAll = condition.isPlain();
        this.condition = condition;
    }

    boolean holds(Node node) {
        Labels labels = node.labels();
        return (any.isEmpty() || labels.meets(any)) && !labels.meets(none) && (isAll || condition.holds(node));
    }
}

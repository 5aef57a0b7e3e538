package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sentence on its way through the layers: its top row of nodes, and what was marked so far. One thread only. */
final class Row {

    private final Vocabulary vocabulary;
    private @Nullable Matcher matcher;
    private @Nullable Matcher guard;
    private final List<Mention> mentions = new ArrayList<>();
    private final long[] labels;
    private final Workspace workspace;
    private Node[] nodes;
    private int growth;

    /** @param present the labels of the nodes between them */
    Row(Vocabulary vocabulary, List<Node> surface, LabelsPresent present) {
        this.vocabulary = vocabulary;
        this.nodes = surface.toArray(Node[]::new);
        this.labels = present.copy();
        this.workspace = new Workspace(labels.length);
    }

    /** For the search that is under way. */
    Workspace workspace() {
        return workspace;
    }

    int length() {
        return nodes.length;
    }

    Node node(int at) {
        return nodes[at];
    }

    /** Every label that a node of the row has or had: what is not among them is nowhere. */
    long[] labels() {
        return labels;
    }

    /** How often labels have come that no node had before. */
    int growth() {
        return growth;
    }

    List<Node> nodes() {
        return Arrays.asList(nodes);
    }

    List<Mention> mentions() {
        return mentions;
    }

    long steps() {
        return (matcher == null ? 0 : matcher.steps()) + (guard == null ? 0 : guard.steps());
    }

    int match(Pattern pattern, int begin) {
        return matcher().match(pattern, nodes, nodes.length, begin);
    }

    /** The named parts of the match found last. */
    Map<String, List<Node>> parts(Pattern pattern) {
        return matcher().parts(pattern, nodes);
    }

    /** Made when first needed: in many rows nothing is ever tried. */
    private Matcher matcher() {
        Matcher own = matcher == null ? new Matcher() : matcher;
        matcher = own;
        return own;
    }

    /** Whether a pattern that must not match there does. */
    boolean guards(Pattern pattern, int begin) {
        if (!pattern.mayBeginAt(nodes[begin])) {
            return false;
        }
        if (pattern.longest() == 1) {
            return true;
        }
        Matcher own = guard == null ? new Matcher() : guard;
        guard = own;
        return own.match(pattern, nodes, nodes.length, begin) >= 0;
    }

    /** A node over those from {@code begin} to {@code end} (exclusive). */
    Node group(CompiledRule rule, int begin, int end, Map<String, List<Node>> parts) {
        Node group = Node.over(
                vocabulary, List.of(Arrays.copyOfRange(nodes, begin, end)), rule.marks(parts), parts, rule.rule());
        grow(group.labels());
        return group;
    }

    void become(List<Node> grouped) {
        nodes = grouped.toArray(Node[]::new);
    }

    void mark(Node node, Labels more) {
        node.mark(more);
        grow(more);
    }

    private void grow(Labels more) {
        growth += more.addTo(labels) ? 1 : 0;
    }
}

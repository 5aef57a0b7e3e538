package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that run together. A grouping layer puts the longest match at each place, the earlier rule on ties, into one
 * node and goes on behind it. A marking layer leaves the row of nodes as it is: place by place from the left, each of its
 * rules in turn marks the part it is about, and whatever comes later sees the marks.
 */
record Layer(String name, boolean marking, int times, List<CompiledRule> rules) {

    List<Node> group(List<Node> row, Vocabulary vocabulary) {
        List<Node> nodes = row;
        for (int i = 0; i < times; i++) {
            nodes = groupOnce(nodes, vocabulary);
        }
        return nodes;
    }

    /** The rules that can match anything at all in this row: most cannot. */
    private List<CompiledRule> able(List<Node> row) {
        Labels all = Labels.NONE;
        for (Node node : row) {
            all = all.with(node.labels());
        }
        List<CompiledRule> able = new ArrayList<>();
        for (CompiledRule rule : rules) {
            if (rule.pattern().canMatch(all)) {
                able.add(rule);
            }
        }
        return able;
    }

    private List<Node> groupOnce(List<Node> row, Vocabulary vocabulary) {
        List<CompiledRule> able = able(row);
        if (able.isEmpty()) {
            return row;
        }
        List<Node> grouped = new ArrayList<>(row.size());
        int at = 0;
        while (at < row.size()) {
            CompiledRule best = null;
            Pattern.Match longest = null;
            for (CompiledRule rule : able) {
                Optional<Pattern.Match> match = rule.matchAt(row, at);
                if (match.isPresent() && (longest == null || match.get().end() > longest.end())) {
                    longest = match.get();
                    best = rule;
                }
            }
            if (best == null || longest == null) {
                grouped.add(row.get(at++));
            } else {
                grouped.add(node(best, longest, row, vocabulary));
                at = longest.end();
            }
        }
        return grouped;
    }

    private static Node node(CompiledRule rule, Pattern.Match match, List<Node> row, Vocabulary vocabulary) {
        List<Node> children = List.copyOf(row.subList(match.begin(), match.end()));
        Node first = children.get(0);
        Node last = children.get(children.size() - 1);
        return new Node(
                vocabulary,
                first.tokens(),
                first.firstToken(),
                last.lastToken(),
                rule.marks(match.parts()),
                children,
                match.parts(),
                Optional.of(rule.rule()));
    }

    void mark(List<Node> row, List<Mention> mentions) {
        List<CompiledRule> able = able(row);
        for (int at = 0; at < row.size(); at++) {
            for (int i = 0; i < able.size(); i++) {
                CompiledRule rule = able.get(i);
                Optional<Pattern.Match> match = rule.matchAt(row, at);
                if (match.isPresent()) {
                    Labels labels = rule.marks(match.get().parts());
                    String part = rule.rule().mark().orElseThrow();
                    match.get().parts().getOrDefault(part, List.of()).forEach(node -> node.mark(labels));
                    rule.spend()
                            .forEach((spent, how) -> match.get()
                                    .parts()
                                    .getOrDefault(spent, List.of())
                                    .forEach(node -> node.mark(how)));
                    mentions.add(new Mention(rule.rule(), match.get().parts()));
                    // a mark may be just what another rule was waiting for
                    List<CompiledRule> more = able(row);
                    if (more.size() != able.size()) {
                        able = more;
                        i = able.indexOf(rule);
                    }
                }
            }
        }
    }
}

package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rules that run together. A grouping layer puts the longest match at each place, the earlier rule on ties, into one
 * node and goes on behind it. A marking layer leaves the row of nodes as it is: place by place from the left, each of its
 * rules in turn marks the part it is about, and whatever comes later sees the marks.
 */
final class Layer {

    private final String name;
    private final boolean marking;
    private final int times;
    private final List<CompiledRule> rules;
    private final RuleSet set;

    /**
     * @param times how often a grouping layer runs at most
     * @param labels how many labels there are
     */
    Layer(String name, boolean marking, int times, List<CompiledRule> rules, int labels) {
        this.name = name;
        this.marking = marking;
        this.times = times;
        this.rules = List.copyOf(rules);
        this.set = new RuleSet(rules, labels);
    }

    String name() {
        return name;
    }

    List<CompiledRule> rules() {
        return rules;
    }

    void run(Row row) {
        if (marking) {
            mark(row);
            return;
        }
        boolean changed = true;
        for (int i = 0; i < times && changed; i++) {
            changed = group(row);
        }
    }

    private boolean group(Row row) {
        RuleSet.Search search = set.search(row);
        if (search.isHopeless()) {
            return false;
        }
        List<Node> grouped = new ArrayList<>(row.length());
        boolean changed = false;
        int at = 0;
        while (at < row.length()) {
            search.at(at);
            int best = RuleSet.Search.NONE;
            int longest = Matcher.NO_MATCH;
            Map<String, List<Node>> parts = Map.of();
            for (int i = search.next(); i != RuleSet.Search.NONE; i = search.next()) {
                CompiledRule rule = set.rule(i);
                int end = rule.matchAt(row, at);
                if (end > longest) {
                    best = i;
                    longest = end;
                    parts = row.parts(rule.pattern());
                }
            }
            if (best == RuleSet.Search.NONE) {
                grouped.add(row.node(at++));
            } else {
                grouped.add(row.group(set.rule(best), at, longest, parts));
                changed = true;
                at = longest;
            }
        }
        if (changed) {
            row.become(grouped);
        }
        return changed;
    }

    private void mark(Row row) {
        RuleSet.Search search = set.search(row);
        if (search.isHopeless()) {
            return;
        }
        for (int at = 0; at < row.length(); at++) {
            search.at(at);
            for (int i = search.next(); i != RuleSet.Search.NONE; i = search.next()) {
                CompiledRule rule = set.rule(i);
                if (rule.matchAt(row, at) >= 0) {
                    Map<String, List<Node>> parts = row.parts(rule.pattern());
                    search.marked(i, mark(row, rule, parts));
                    row.mentions().add(new Mention(rule.rule(), parts));
                }
            }
        }
    }

    private static Labels mark(Row row, CompiledRule rule, Map<String, List<Node>> parts) {
        Labels labels = rule.marks(parts);
        Labels all = labels;
        for (Node node : parts.getOrDefault(rule.rule().mark().orElseThrow(), List.of())) {
            row.mark(node, labels);
        }
        for (Map.Entry<String, Labels> spent : rule.spend().entrySet()) {
            all = all.with(spent.getValue());
            for (Node node : parts.getOrDefault(spent.getKey(), List.of())) {
                row.mark(node, spent.getValue());
            }
        }
        return all;
    }
}

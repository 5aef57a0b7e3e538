package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions that patterns are made of, kept as few looks at a node's labels as can be. */
final class Conditions {

    static final Condition ALWAYS = new NoneOf(Labels.NONE);

    private Conditions() {}

    /** The node has one of several labels: a disjunction of plain labels in one look. */
    record OneOf(Labels set) implements Condition {

        @Override
        public boolean holds(Node node) {
            return node.labels().meets(set);
        }

        @Override
        public Optional<Labels> anyOf() {
            return Optional.of(set);
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    }

    /** The node has none of several labels: a row of exclusions in one look. */
    record NoneOf(Labels set) implements Condition {

        @Override
        public boolean holds(Node node) {
            return !node.labels().meets(set);
        }

        @Override
        public Labels noneOf() {
            return set;
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    }

    /** The node has a label of each of several sets, and none of a last one. */
    record OneOfEachAndNoneOf(Labels first, Labels[] others, Labels none) implements Condition {

        @Override
        public boolean holds(Node node) {
            Labels labels = node.labels();
            if (!labels.meets(first) || labels.meets(none)) {
                return false;
            }
            for (Labels other : others) {
                if (!labels.meets(other)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Optional<Labels> anyOf() {
            return Optional.of(first);
        }

        @Override
        public List<Labels> needs() {
            List<Labels> needs = new ArrayList<>(List.of(others));
            needs.add(first);
            return needs;
        }

        @Override
        public Labels noneOf() {
            return none;
        }

        @Override
        public boolean isPlain() {
            return others.length == 0;
        }
    }

    record Both(Condition one, Condition two) implements Condition {

        @Override
        public boolean holds(Node node) {
            return one.holds(node) && two.holds(node);
        }

        @Override
        public Optional<Labels> anyOf() {
            Optional<Labels> first = one.anyOf();
            return first.isPresent() ? first : two.anyOf();
        }

        @Override
        public List<Labels> needs() {
            List<Labels> needs = new ArrayList<>(two.needs());
            needs.addAll(one.needs());
            return needs;
        }

        @Override
        public Labels noneOf() {
            return one.noneOf().with(two.noneOf());
        }
    }

    record Either(Condition one, Condition two) implements Condition {

        @Override
        public boolean holds(Node node) {
            return one.holds(node) || two.holds(node);
        }

        @Override
        public Optional<Labels> anyOf() {
            return one.anyOf().flatMap(first -> two.anyOf().map(first::with));
        }
    }

    record Not(Condition condition) implements Condition {

        @Override
        public boolean holds(Node node) {
            return !condition.holds(node);
        }
    }

    static Condition label(int number) {
        return new OneOf(Labels.of(number));
    }

    static Condition not(Condition condition) {
        return condition instanceof OneOf plain ? new NoneOf(plain.set()) : new Not(condition);
    }

    static Condition either(Condition one, Condition two) {
        return one instanceof OneOf first && two instanceof OneOf second
                ? new OneOf(first.set().with(second.set()))
                : new Either(one, two);
    }

    /** All of them: those of plain labels become one. */
    static Condition all(List<Condition> conditions) {
        List<Labels> each = new ArrayList<>();
        List<Condition> rest = new ArrayList<>();
        Labels none = Labels.NONE;
        for (Condition condition : conditions) {
            if (condition instanceof OneOf plain) {
                each.add(plain.set());
            } else if (condition instanceof NoneOf excluded) {
                none = none.with(excluded.set());
            } else {
                rest.add(condition);
            }
        }
        Condition all = plain(each, none);
        for (Condition more : rest) {
            all = all == ALWAYS ? more : new Both(all, more);
        }
        return all;
    }

    private static Condition plain(List<Labels> each, Labels none) {
        if (each.isEmpty()) {
            return none.isEmpty() ? ALWAYS : new NoneOf(none);
        }
        if (each.size() == 1 && none.isEmpty()) {
            return new OneOf(each.get(0));
        }
        Labels[] others = each.subList(1, each.size()).toArray(Labels[]::new);
        return new OneOfEachAndNoneOf(each.get(0), others, none);
    }
}

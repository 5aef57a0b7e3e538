package org.crosstally.grammar;

import java.util.Optional;

/** The conditions on one node, with what is known of the labels that they need. */
final class Conditions {

    private Conditions() {}

    /** The node has the label. */
    record HasLabel(int label, Labels set) implements Pattern.Test {

        @Override
        public boolean holds(Node node) {
            return node.labels().has(label);
        }

        @Override
        public Optional<Labels> anyOf() {
            return Optional.of(set);
        }
    }

    record Both(Pattern.Test one, Pattern.Test two) implements Pattern.Test {

        @Override
        public boolean holds(Node node) {
            return one.holds(node) && two.holds(node);
        }

        @Override
        public Optional<Labels> anyOf() {
            Optional<Labels> first = one.anyOf();
            return first.isPresent() ? first : two.anyOf();
        }
    }

    record Either(Pattern.Test one, Pattern.Test two) implements Pattern.Test {

        @Override
        public boolean holds(Node node) {
            return one.holds(node) || two.holds(node);
        }

        @Override
        public Optional<Labels> anyOf() {
            return one.anyOf().flatMap(first -> two.anyOf().map(first::with));
        }
    }

    /** The node has one of several labels: a disjunction of plain labels in one look. */
    record HasOneOf(Labels set) implements Pattern.Test {

        @Override
        public boolean holds(Node node) {
            return node.labels().meets(set);
        }

        @Override
        public Optional<Labels> anyOf() {
            return Optional.of(set);
        }
    }

    /** The node has none of several labels: a row of exclusions in one look. */
    record HasNoneOf(Labels set) implements Pattern.Test {

        @Override
        public boolean holds(Node node) {
            return !node.labels().meets(set);
        }
    }

    record Not(Pattern.Test test) implements Pattern.Test {

        @Override
        public boolean holds(Node node) {
            return !test.holds(node);
        }
    }

    static Pattern.Test not(Pattern.Test test) {
        return plain(test).<Pattern.Test>map(HasNoneOf::new).orElseGet(() -> new Not(test));
    }

    static Pattern.Test label(int number) {
        return new HasLabel(number, Labels.of(number));
    }

    static Pattern.Test both(Pattern.Test one, Pattern.Test two) {
        if (two instanceof HasNoneOf more) {
            if (one instanceof HasNoneOf none) {
                return new HasNoneOf(none.set().with(more.set()));
            }
            if (one instanceof Both pair && pair.two() instanceof HasNoneOf none) {
                return new Both(pair.one(), new HasNoneOf(none.set().with(more.set())));
            }
        }
        return new Both(one, two);
    }

    static Pattern.Test either(Pattern.Test one, Pattern.Test two) {
        Optional<Labels> plain = plain(one).flatMap(first -> plain(two).map(first::with));
        return plain.<Pattern.Test>map(HasOneOf::new).orElseGet(() -> new Either(one, two));
    }

    private static Optional<Labels> plain(Pattern.Test test) {
        if (test instanceof HasLabel label) {
            return Optional.of(label.set());
        }
        return test instanceof HasOneOf labels ? Optional.of(labels.set()) : Optional.empty();
    }
}

package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regular expression over nodes, compiled to a small program that tries alternatives in the order they are written.
 * A place and an instruction that failed once are never tried again, so a match costs at most the length of the pattern
 * times the number of nodes it spans. See {@link PatternCompiler} for the notation.
 */
final class Pattern {

    /** One step: a test of one node, a fork, a jump, the begin or end of a named part, or success. */
    record Step(Kind kind, Test test, int next, int other, String name) {
        enum Kind {
            TEST,
            FORK,
            BEGIN,
            END,
            MATCH
        }
    }

    /** A test of one node. */
    interface Test {
        boolean holds(Node node);

        /** Labels of which a node that passes has at least one; empty where that cannot be said. */
        default Optional<Labels> anyOf() {
            return Optional.empty();
        }
    }

    /** A match: where it ends (exclusive), and the nodes of its named parts. */
    record Match(int begin, int end, Map<String, List<Node>> parts) {}

    private final Step[] program;
    private final Test[] first;
    private final Optional<Labels> firstAnyOf;

    private final List<Labels> needs;

    /** @param needs sets of labels; a row of nodes without any label of one of them holds no match */
    Pattern(List<Step> steps, List<Labels> needs) {
        this.needs = List.copyOf(needs);
        this.program = steps.toArray(Step[]::new);
        List<Test> starts = new ArrayList<>();
        boolean mayBeEmpty = collectFirst(0, new boolean[program.length], starts);
        this.first = starts.toArray(Test[]::new);
        this.firstAnyOf = anyOfAll(starts);
        if (mayBeEmpty) {
            throw new IllegalArgumentException("the pattern can match no words at all");
        }
    }

    private boolean collectFirst(int at, boolean[] seen, List<Test> starts) {
        if (seen[at]) {
            return false;
        }
        seen[at] = true;
        Step step = program[at];
        return switch (step.kind()) {
            case TEST -> {
                starts.add(step.test());
                yield false;
            }
            case FORK -> collectFirst(step.next(), seen, starts) | collectFirst(step.other(), seen, starts);
            case BEGIN, END -> collectFirst(step.next(), seen, starts);
            case MATCH -> true;
        };
    }

    /** Whether nodes that have these labels between them can hold a match at all. */
    boolean canMatch(Labels ofAllNodes) {
        for (Labels need : needs) {
            if (!need.meets(ofAllNodes)) {
                return false;
            }
        }
        return true;
    }

    /** One set of labels that every beginning has a label of, if there is one: a quick way to say no. */
    private static Optional<Labels> anyOfAll(List<Test> tests) {
        Labels all = Labels.NONE;
        for (Test test : tests) {
            Optional<Labels> one = test.anyOf();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all = all.with(one.get());
        }
        return Optional.of(all);
    }

    boolean mayBeginAt(Node node) {
        if (firstAnyOf.isPresent() && !node.labels().meets(firstAnyOf.get())) {
            return false;
        }
        for (Test test : first) {
            if (test.holds(node)) {
                return true;
            }
        }
        return false;
    }

    Optional<Match> matchAt(List<Node> nodes, int begin) {
        Run run = new Run(nodes, begin);
        int end = run.from(0, begin);
        return end < 0 ? Optional.empty() : Optional.of(new Match(begin, end, run.parts()));
    }

    private final class Run {
        private final List<Node> nodes;
        private final int begin;
        private final BitSet tried = new BitSet();
        private int[] marks = new int[8];
        private String[] names = new String[8];
        private int count;

        Run(List<Node> nodes, int begin) {
            this.nodes = nodes;
            this.begin = begin;
        }

        /** The end of the match, or -1. Marks of named parts are left on the stack: name and place, ends as -place-1. */
        int from(int startStep, int startPlace) {
            int step = startStep;
            int place = startPlace;
            while (true) {
                Step now = program[step];
                switch (now.kind()) {
                    case MATCH -> {
                        return place;
                    }
                    case TEST -> {
                        if (place >= nodes.size() || !now.test().holds(nodes.get(place))) {
                            return -1;
                        }
                        place++;
                        step = now.next();
                    }
                    case BEGIN -> {
                        push(now.name(), place);
                        step = now.next();
                    }
                    case END -> {
                        push(now.name(), -place - 1);
                        step = now.next();
                    }
                    case FORK -> {
                        int key = (place - begin) * program.length + step;
                        if (tried.get(key)) {
                            return -1;
                        }
                        tried.set(key);
                        int depth = count;
                        int end = from(now.next(), place);
                        if (end >= 0) {
                            return end;
                        }
                        count = depth;
                        step = now.other();
                    }
                }
            }
        }

        private void push(String name, int place) {
            if (count == marks.length) {
                marks = Arrays.copyOf(marks, count * 2);
                names = Arrays.copyOf(names, count * 2);
            }
            marks[count] = place;
            names[count++] = name;
        }

        Map<String, List<Node>> parts() {
            Map<String, List<Node>> parts = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                if (marks[i] < 0) {
                    continue;
                }
                for (int j = i + 1; j < count; j++) {
                    if (marks[j] < 0 && names[j].equals(names[i])) {
                        parts.computeIfAbsent(names[i], none -> new ArrayList<>())
                                .addAll(nodes.subList(marks[i], -marks[j] - 1));
                        break;
                    }
                }
            }
            return parts;
        }
    }
}

package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;

/** The steps of a pattern while it is compiled; every piece falls through to the step behind it. */
final class Program {

    private static final int MOST_STEPS = 5_000;

    /** Tests one node, tries one step and then another, begins or ends a named part, or has matched. */
    enum Kind {
        TEST,
        FORK,
        BEGIN,
        END,
        MATCH
    }

    record Step(Kind kind, Condition condition, int next, int other, String name) {

        /** Whether it only goes on somewhere else. */
        boolean isJump() {
            return kind == Kind.FORK && next == other;
        }
    }

    private final List<Step> steps = new ArrayList<>();

    List<Step> steps() {
        return List.copyOf(steps);
    }

    int size() {
        return steps.size();
    }

    void test(Condition condition) {
        add(new Step(Kind.TEST, condition, steps.size() + 1, 0, ""));
    }

    void begin(String name) {
        add(new Step(Kind.BEGIN, Conditions.ALWAYS, steps.size() + 1, 0, name));
    }

    void end(String name) {
        add(new Step(Kind.END, Conditions.ALWAYS, steps.size() + 1, 0, name));
    }

    void match() {
        add(new Step(Kind.MATCH, Conditions.ALWAYS, 0, 0, ""));
    }

    private int add(Step step) {
        if (steps.size() >= MOST_STEPS) {
            throw new IllegalArgumentException("the pattern is larger than " + MOST_STEPS + " steps");
        }
        steps.add(step);
        return steps.size() - 1;
    }

    /** A fork whose ways are not known yet. */
    private int fork() {
        return add(new Step(Kind.FORK, Conditions.ALWAYS, 0, 0, ""));
    }

    private void aim(int fork, int next, int other) {
        steps.set(fork, new Step(Kind.FORK, Conditions.ALWAYS, next, other, ""));
    }

    /** Makes what was compiled since {@code start} one of two ways; returns the jump to behind the other one, to be closed. */
    int alternative(int start) {
        List<Step> way = cut(start);
        fork();
        append(way, start);
        int exit = fork();
        aim(start, start + 1, steps.size());
        return exit;
    }

    /** Lets the jumps go on at the next step. */
    void close(List<Integer> jumps) {
        jumps.forEach(jump -> aim(jump, steps.size(), steps.size()));
    }

    /** Repeats what was compiled since {@code start}. */
    void repeat(int start, Times times) {
        List<Step> body = cut(start);
        for (int i = 0; i < times.least(); i++) {
            append(body, start);
        }
        if (times.isUnlimited()) {
            int fork = fork();
            append(body, start);
            aim(fork(), fork, fork);
            leave(fork, times);
        } else {
            List<Integer> forks = new ArrayList<>();
            for (int i = times.least(); i < times.most(); i++) {
                forks.add(fork());
                append(body, start);
            }
            forks.forEach(fork -> leave(fork, times));
        }
    }

    /** How often a piece is wanted. */
    record Times(int least, int most, boolean fewest) {

        static final Times ONCE = new Times(1, 1, false);
        static final int UNLIMITED = -1;

        boolean isUnlimited() {
            return most == UNLIMITED;
        }
    }

    private void leave(int fork, Times times) {
        int out = steps.size();
        aim(fork, times.fewest() ? out : fork + 1, times.fewest() ? fork + 1 : out);
    }

    private List<Step> cut(int start) {
        List<Step> tail = new ArrayList<>(steps.subList(start, steps.size()));
        steps.subList(start, steps.size()).clear();
        return tail;
    }

    /** @param origin where the piece stood when it was compiled */
    private void append(List<Step> piece, int origin) {
        int offset = steps.size() - origin;
        for (Step step : piece) {
            add(new Step(step.kind(), step.condition(), step.next() + offset, step.other() + offset, step.name()));
        }
    }
}

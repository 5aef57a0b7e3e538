package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A regular expression over nodes, compiled to a small program that tries alternatives in the order they are written.
 * See {@link PatternCompiler} for the notation and {@link Matcher} for how it runs.
 */
final class Pattern {

    /** A pattern that may go on for ever is as long as this. */
    static final int ENDLESS = Integer.MAX_VALUE;

    private static final int UNDER_WAY = -1;
    private static final int NOT_YET = -2;

    // the program, step by step in arrays of their own: the matcher's loop reads nothing else
    final byte[] kinds;
    final NodeTest[] tests;
    final int[] next;
    final int[] other;

    /** By fork: what the next node must have a label of on either way; none where that cannot be said. */
    final Labels[] nextBegins;

    final Labels[] otherBegins;
    final int[] part;

    /** How many steps are forks, and which fork a step is. */
    final int forks;

    final int[] fork;

    private final List<String> parts;
    private final NodeTest[] first;
    private final Optional<Labels> firstAnyOf;
    private final Labels[] needs;
    private final int longest;

    static final byte TEST = (byte) Program.Kind.TEST.ordinal();
    static final byte FORK = (byte) Program.Kind.FORK.ordinal();
    static final byte BEGIN = (byte) Program.Kind.BEGIN.ordinal();
    static final byte END = (byte) Program.Kind.END.ordinal();

    /** @param needs sets of labels; a row of nodes without any label of one of them holds no match */
    Pattern(List<Program.Step> program, List<Labels> needs) {
        int size = program.size();
        this.kinds = new byte[size];
        this.tests = new NodeTest[size];
        this.next = new int[size];
        this.other = new int[size];
        this.part = new int[size];
        this.fork = new int[size];
        Set<String> names = new LinkedHashSet<>();
        program.forEach(step -> names.add(step.name()));
        this.parts = List.copyOf(names);
        int forking = 0;
        for (int i = 0; i < size; i++) {
            Program.Step step = program.get(i);
            kinds[i] = (byte) step.kind().ordinal();
            tests[i] = new NodeTest(step.condition());
            next[i] = behindJumps(program, step.next());
            other[i] = behindJumps(program, step.other());
            part[i] = parts.indexOf(step.name());
            fork[i] = forking;
            forking += kinds[i] == FORK ? 1 : 0;
        }
        this.forks = forking;
        this.needs = needs.toArray(Labels[]::new);
        this.nextBegins = new Labels[size];
        this.otherBegins = new Labels[size];
        for (int i = 0; i < size; i++) {
            boolean forks = kinds[i] == FORK;
            nextBegins[i] = forks ? beginnings(next[i], program).orElse(Labels.NONE) : Labels.NONE;
            otherBegins[i] = forks ? beginnings(other[i], program).orElse(Labels.NONE) : Labels.NONE;
        }
        List<Condition> starts = new ArrayList<>();
        boolean mayBeEmpty = collectFirst(0, program, new boolean[size], starts);
        this.first = starts.stream().map(NodeTest::new).toArray(NodeTest[]::new);
        this.firstAnyOf = anyOfAll(starts);
        this.longest = longestFrom(0, filled(size));
        if (mayBeEmpty) {
            throw new IllegalArgumentException("the pattern can match no words at all");
        }
    }

    /** The step that a way leads to when it goes over forks that only ever go one way. */
    private static int behindJumps(List<Program.Step> program, int way) {
        int at = way;
        while (program.get(at).isJump()) {
            at = program.get(at).next();
        }
        return at;
    }

    /** Labels of which whatever matches from a step on has one at its first node. */
    private Optional<Labels> beginnings(int at, List<Program.Step> program) {
        List<Condition> starts = new ArrayList<>();
        boolean mayBeEmpty = collectFirst(at, program, new boolean[kinds.length], starts);
        return mayBeEmpty ? Optional.empty() : anyOfAll(starts);
    }

    private boolean collectFirst(int at, List<Program.Step> program, boolean[] seen, List<Condition> starts) {
        if (seen[at]) {
            return false;
        }
        seen[at] = true;
        if (kinds[at] == TEST) {
            starts.add(program.get(at).condition());
            return false;
        }
        if (kinds[at] == FORK) {
            return collectFirst(next[at], program, seen, starts) | collectFirst(other[at], program, seen, starts);
        }
        return kinds[at] != BEGIN && kinds[at] != END || collectFirst(next[at], program, seen, starts);
    }

    private static int[] filled(int size) {
        int[] lengths = new int[size];
        java.util.Arrays.fill(lengths, NOT_YET);
        return lengths;
    }

    /** How many nodes may still be taken from a step on; a loop may take any number. */
    private int longestFrom(int at, int[] known) {
        if (known[at] == UNDER_WAY) {
            return ENDLESS;
        }
        if (known[at] != NOT_YET) {
            return known[at];
        }
        known[at] = UNDER_WAY;
        int length = 0;
        if (kinds[at] == FORK) {
            length = Math.max(longestFrom(next[at], known), longestFrom(other[at], known));
        } else if (kinds[at] == TEST) {
            int behind = longestFrom(next[at], known);
            length = behind == ENDLESS ? ENDLESS : behind + 1;
        } else if (kinds[at] == BEGIN || kinds[at] == END) {
            length = longestFrom(next[at], known);
        }
        known[at] = length;
        return length;
    }

    /** One set of labels that every beginning has a label of, if there is one: a quick way to say no. */
    private static Optional<Labels> anyOfAll(List<Condition> conditions) {
        Labels all = Labels.NONE;
        for (Condition condition : conditions) {
            Optional<Labels> one = condition.anyOf();
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all = all.with(one.get());
        }
        return Optional.of(all);
    }

    /** Sets of labels of which every match has at least one each. */
    Labels[] needs() {
        return needs;
    }

    /** Labels of which the first node of every match has at least one; empty where that cannot be said. */
    Optional<Labels> firstAnyOf() {
        return firstAnyOf;
    }

    /** How many nodes a match may have at most, or {@link #ENDLESS}. */
    int longest() {
        return longest;
    }

    String partName(int number) {
        return parts.get(number);
    }

    boolean mayBeginAt(Node node) {
        for (NodeTest test : first) {
            if (test.holds(node)) {
                return true;
            }
        }
        return false;
    }
}

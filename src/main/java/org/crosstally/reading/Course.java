package org.crosstally.reading;

import java.util.Optional;
import org.crosstally.grammar.Node;

/** What a sentence runs through from one word to another: how many clauses, verbs, harms and ends begin in between. */
final class Course {

    private static final int CLAUSE = 6;
    private static final int VERB = 3;

    private final int[] clauses;
    private final int[] verbs;
    private final int[] harms;
    private final int[] stops;
    private final int[] afters;
    private final int[] relatives;

    private Course(int tokens) {
        this.clauses = new int[tokens + 1];
        this.verbs = new int[tokens + 1];
        this.harms = new int[tokens + 1];
        this.stops = new int[tokens + 1];
        this.afters = new int[tokens + 1];
        this.relatives = new int[tokens + 1];
    }

    static Course of(Line line) {
        Course course = new Course(line.tokens().size());
        for (Node node : line.chart().nodes()) {
            int at = node.firstToken() + 1;
            course.clauses[at] += node.is("relative") || node.is("subordinator") || node.is("clause-mark") ? 1 : 0;
            course.verbs[at] += node.is("undergo") || node.is("inflict") || node.is("finite") ? 1 : 0;
            course.harms[at] += node.is("undergo") || node.is("inflict") || node.is("harm") ? 1 : 0;
            course.stops[at] += node.is("stop") ? 1 : 0;
            course.afters[at] += node.is("after") ? 1 : 0;
            course.relatives[at] += node.is("relative") || node.is("where") ? 1 : 0;
        }
        for (int i = 1; i < course.clauses.length; i++) {
            course.clauses[i] += course.clauses[i - 1];
            course.verbs[i] += course.verbs[i - 1];
            course.harms[i] += course.harms[i - 1];
            course.stops[i] += course.stops[i - 1];
            course.afters[i] += course.afters[i - 1];
            course.relatives[i] += course.relatives[i - 1];
        }
        return course;
    }

    int clauses(int from, int to) {
        return between(clauses, from, to);
    }

    int verbs(int from, int to) {
        return between(verbs, from, to);
    }

    int harms(int from, int to) {
        return between(harms, from, to);
    }

    int stops(int from, int to) {
        return between(stops, from, to);
    }

    int afters(int from, int to) {
        return between(afters, from, to);
    }

    int relatives(int from, int to) {
        return between(relatives, from, to);
    }

    private static int between(int[] counts, int from, int to) {
        return from < to ? counts[to] - counts[from] : 0;
    }

    /** How far a time stands from a claim: in words, and more across clauses and the verbs of others. */
    int cost(Claim claim, Node time) {
        int first = claim.counted().firstToken();
        int last = claim.counted().lastToken();
        Optional<Node> trigger = claim.mention().part("t");
        if (trigger.isPresent()) {
            first = Math.min(first, trigger.get().firstToken());
            last = Math.max(last, trigger.get().lastToken());
        }
        int from = time.firstToken() > last ? last + 1 : time.lastToken() + 1;
        int to = time.firstToken() > last ? time.firstToken() : first;
        if (stops(from, to) > 0) {
            return Integer.MAX_VALUE;
        }
        return Math.max(0, to - from) + CLAUSE * clauses(from, to) + VERB * verbs(from, to);
    }
}

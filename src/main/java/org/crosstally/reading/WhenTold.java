package org.crosstally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Period;
import org.crosstally.grammar.Node;

/**
 * Days that a line tells, as they may date a claim.
 *
 * @param start where the first day comes from
 */
record WhenTold(Line line, TimesTold.Time time, Span span, Start start) {

    /** Where the first day of a span comes from. */
    enum Start {
        /** From the words themselves. */
        TOLD,
        /** The words tell the first day of what went on to the day of printing. */
        BEGINNING,
        /** From the day of the event that a line before tells; the words tell the last day alone. */
        EVENT
    }

    /** What the time's own clause tells of: the event, or its aftermath. */
    List<String> tellsOf() {
        List<Node> nodes = line.surface();
        Node words = time.node();
        int begin = 0;
        int end = nodes.size();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            boolean breaks =
                    node.is("relative") || node.is("subordinator") || node.is("clause-mark") || node.is("comma");
            if (breaks && node.lastToken() < words.firstToken()) {
                begin = i + 1;
            }
            if (breaks && node.firstToken() > words.lastToken()) {
                end = i;
                break;
            }
        }
        List<String> tellings = new ArrayList<>();
        List<Node> clause = nodes.subList(Math.min(begin, end), end);
        if (clause.stream()
                .anyMatch(
                        node -> node.is("event-noun") || !node.labels("cause.").isEmpty())) {
            tellings.add("of an event");
        }
        if (clause.stream().anyMatch(node -> !node.labels("m.").isEmpty())) {
            tellings.add("of harm");
        }
        if (clause.stream().anyMatch(node -> node.is("g.AID_WORKERS"))) {
            tellings.add("of rescuers");
        }
        if (clause.stream().anyMatch(node -> node.is("rise"))) {
            tellings.add("of a rise");
        }
        if (clause.stream().anyMatch(node -> node.is("report"))) {
            tellings.add("of a report");
        }
        return tellings;
    }

    String words() {
        return line.words(time.node());
    }

    Period period() {
        return new Period(Optional.of(words()), span.from(), span.to());
    }
}

package org.crosstally.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.grammar.Node;

/** The time of an event long past that a sentence points at as "that attack", where the sentence before told of it. */
final class EventPointedAt {

    /** What is so many days past is remembered, not news. */
    private static final int LONG_PAST = 180;

    private EventPointedAt() {}

    /**
     * The time that the sentence before tells, if the claim's own tells none and points at what that told of.
     *
     * @param times that may date the claim
     */
    static Optional<WhenTold> of(Line line, List<WhenTold> times, LocalDate printed) {
        boolean toldHere = times.stream()
                .anyMatch(when -> when.line() == line && when.time().isOfEvent());
        if (toldHere || !pointsAtAnEvent(line)) {
            return Optional.empty();
        }
        return times.stream()
                .filter(when -> when.line().number() == line.number() - 1)
                .filter(when -> when.time().dates() && when.start() == WhenTold.Start.TOLD)
                .filter(when -> when.span()
                        .to()
                        .filter(last -> last.plusDays(LONG_PAST).isBefore(printed))
                        .isPresent())
                .findFirst();
    }

    private static boolean pointsAtAnEvent(Line line) {
        List<Node> nodes = line.surface();
        for (int i = 1; i < nodes.size(); i++) {
            boolean event = nodes.get(i).is("event-noun")
                    || nodes.get(i).is("thing") && nodes.get(i).is("cause.NATURAL");
            if (event && nodes.get(i - 1).is("that")) {
                return true;
            }
        }
        return false;
    }
}

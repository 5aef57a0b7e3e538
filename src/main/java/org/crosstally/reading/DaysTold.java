package org.crosstally.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosstally.grammar.Node;

/**
 * What the lines around a page's claims say, taken together, of each short time they tell: how many lines tell it, and
 * whether any tells it as the day of an event, or all as days of searching, of finding or of saying. The day that one
 * sentence gives to the event is the event's in the others, too.
 */
final class DaysTold {

    /** Longer times carry no event of their own. */
    private static final int A_FEW_DAYS = 3;

    private final Map<Span, Integer> lines = new HashMap<>();
    private final Set<Span> ofEvents = new HashSet<>();
    private final Set<Span> unspoilt = new HashSet<>();
    private final Set<Span> said = new HashSet<>();

    /** Takes in what a line tells, in the lines' order. */
    void add(List<TimesTold.Time> times) {
        Set<Span> here = new LinkedHashSet<>();
        for (TimesTold.Time time : times) {
            Span span = time.span();
            if (span.from().isEmpty() || span.isLongerThan(A_FEW_DAYS)) {
                continue;
            }
            if (!time.dates()) {
                said.add(span);
                continue;
            }
            here.add(span);
            Node words = time.node();
            if (isEventDay(words)) {
                ofEvents.add(span);
            }
            if (!words.is("aftermath") && !words.is("find-day")) {
                unspoilt.add(span);
            }
        }
        here.forEach(span -> lines.merge(span, 1, Integer::sum));
    }

    /** Whether the words of a time give it to an event. */
    static boolean isEventDay(Node words) {
        return words.isOneOf("event-day names-event");
    }

    /** How many different short times are told. */
    int number() {
        return lines.size();
    }

    /** How many lines tell it; 0 where it is none of the short times. */
    int lines(Span span) {
        return lines.getOrDefault(span, 0);
    }

    boolean isOfEvent(Span span) {
        return ofEvents.contains(span);
    }

    /** Whether it is told only as a day of searching or finding. */
    boolean isOfAftermath(Span span) {
        return lines.containsKey(span) && !unspoilt.contains(span);
    }

    boolean isOfSaying(Span span) {
        return said.contains(span);
    }
}

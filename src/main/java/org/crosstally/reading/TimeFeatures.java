package org.crosstally.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.crosstally.grammar.Node;

/** What a told time says by itself about dating claims of its own line, or of others: its length, its age, its words. */
final class TimeFeatures {

    private static final int A_WEEK = 7;
    private static final int A_MONTH = 31;

    /** Being told in more lines than this says no more. */
    private static final double MOST_TOLD = 2;

    private final LocalDate printed;
    private final DaysTold days;

    /** @param days the short times of the page */
    TimeFeatures(LocalDate printed, DaysTold days) {
        this.printed = printed;
        this.days = days;
    }

    /** @param here whether the claim stands in the time's own line */
    void of(WhenTold when, boolean here, Strengths strengths) {
        String where = here ? "here" : "away";
        Node words = when.time().node();
        strengths.add(where, 1);
        strengths.add(where + " " + length(when), 1);
        strengths.add(where + " " + age(when.span()), 1);
        if (when.start() != WhenTold.Start.TOLD) {
            strengths.add(where + " from " + when.start().name().toLowerCase(Locale.ROOT), 1);
            strengths.add(where + " from event, by", words.is("by") && when.start() == WhenTold.Start.EVENT);
        }
        if (when.time().dates() && days.lines(when.span()) > 0) {
            amongDays(when.span(), words, where, strengths);
        }
        add(strengths, where, " saying", !when.time().dates());
        add(strengths, where, " relative", words.is("relative"));
        add(strengths, where, " relative, opening", words.is("relative") && words.firstToken() <= 1);
        add(strengths, where, " the same day", words.is("same"));
        add(strengths, where, " owned", words.is("owned"));
        add(strengths, where, " begun", words.is("begun"));
        add(strengths, where, " fronted", words.is("fronted"));
        add(strengths, where, " before", words.is("before"));
        add(strengths, where, " after", words.is("after"));
        add(strengths, where, " back then", words.is("back-then"));
        add(strengths, where, " lasting", words.is("lasting-time"));
        add(strengths, where, " aftermath", words.is("aftermath"));
        add(strengths, where, " find", words.is("find-day"));
        add(strengths, where, " names event", words.is("names-event"));
        add(strengths, where, " event day", words.is("event-day"));
        add(strengths, where, " to come", words.is("to-come"));
        for (String telling : when.tellsOf()) {
            strengths.add(where + " " + telling, 1);
        }
    }

    /** How the day stands to the others that the page tells. */
    private void amongDays(Span span, Node words, String where, Strengths strengths) {
        int number = days.number();
        strengths.add(where + (number == 1 ? " only day" : number == 2 ? " one of two days" : " of many days"), 1);
        strengths.add(where + " told", Math.min(MOST_TOLD, Math.log(days.lines(span))));
        add(strengths, where, " told as event day", days.isOfEvent(span) && !DaysTold.isEventDay(words));
        add(strengths, where, " told as aftermath", days.isOfAftermath(span));
        add(strengths, where, " told as said", days.isOfSaying(span));
    }

    private static void add(Strengths strengths, String where, String what, boolean holds) {
        if (holds) {
            strengths.add(where + what, 1);
        }
    }

    /** How long it lasts, and which of its ends the words leave open. */
    static String length(WhenTold when) {
        Span span = when.span();
        if (when.time().node().is("since")) {
            return "since";
        }
        if (span.from().isEmpty()) {
            return when.time().node().is("by") ? "by" : "up to";
        }
        return span.isDay() ? "day" : span.isLongerThan(A_WEEK) ? "long" : "days";
    }

    /** How long before the article was printed. */
    private String age(Span span) {
        if (span.from().isEmpty()) {
            return "open";
        }
        if (span.to().isEmpty()) {
            return "open after";
        }
        long ago = ChronoUnit.DAYS.between(span.to().get(), printed);
        if (!span.isDay()) {
            return ago == 0 ? "span to printing" : ago < A_WEEK ? "span lately" : "span of old";
        }
        if (ago <= 1) {
            return ago < 0 ? "not yet" : ago == 0 ? "today" : "yesterday";
        }
        return ago < A_WEEK ? "this week" : ago < A_MONTH ? "this month" : "long ago";
    }
}

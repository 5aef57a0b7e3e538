package org.crosstally.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.figure.Field;
import org.crosstally.figure.Period;
import org.crosstally.grammar.Node;

/**
 * Which days each claim covers, worked out from the words and the article's date: the time told in the claim's own
 * sentence, nearest to it; else the time that the article tells elsewhere for the same event.
 */
final class PeriodReader {

    /** How many sentences a day carries on for, where nothing begins anew. */
    private static final int CARRIES = 3;

    private static final int A_WEEK = 7;

    /** One answer for each claim, in the claims' order. */
    List<Period> read(Page page, List<Claim> claims) {
        Optional<LocalDate> printed = page.article().date();
        if (printed.isEmpty()) {
            return claims.stream().map(claim -> Period.UNKNOWN).toList();
        }
        return new Run(page, claims, new Days(printed.get())).read();
    }

    private static final class Run {

        private final Page page;
        private final List<Claim> claims;
        private final Days days;
        private final Retold retold;
        private final Map<Line, List<Timing>> told = new HashMap<>();

        Run(Page page, List<Claim> claims, Days days) {
            this.page = page;
            this.claims = claims;
            this.days = days;
            this.retold = new Retold(page, claims);
        }

        List<Period> read() {
            List<Optional<Period>> own = new ArrayList<>();
            for (Claim claim : claims) {
                own.add(retold.isHeading(claim) ? Optional.empty() : ownTime(claim));
            }
            List<Optional<Period>> dated = new ArrayList<>(own);
            for (int i = 0; i < claims.size(); i++) {
                if (dated.get(i).isEmpty() && !retold.isHeading(claims.get(i))) {
                    dated.set(i, carried(i, dated));
                }
            }
            for (int i = 0; i < claims.size(); i++) {
                if (dated.get(i).isEmpty() && retold.isHeading(claims.get(i))) {
                    dated.set(i, ofTwin(i, dated));
                }
            }
            return dated.stream().map(period -> period.orElse(Period.UNKNOWN)).toList();
        }

        private Optional<Period> ownTime(Claim claim) {
            Timing best = null;
            int least = Integer.MAX_VALUE;
            for (Timing timing : told(claim.line())) {
                if (timing.isEvents()) {
                    int cost = cost(claim, timing.node());
                    if (cost < least) {
                        least = cost;
                        best = timing;
                    }
                }
            }
            return Optional.ofNullable(best).map(timing -> timing.period(claim.line()));
        }

        private int cost(Claim claim, Node time) {
            int first = claim.counted().firstToken();
            int last = claim.counted().lastToken();
            Optional<Node> trigger = claim.mention().part("t");
            if (trigger.isPresent()) {
                first = Math.min(first, trigger.get().firstToken());
                last = Math.max(last, trigger.get().lastToken());
            }
            int from = time.firstToken() > last ? last + 1 : time.lastToken() + 1;
            int to = time.firstToken() > last ? time.firstToken() : first;
            int cost = Math.max(0, to - from);
            for (Node node : claim.line().chart().nodes()) {
                if (node.firstToken() >= from && node.lastToken() < to) {
                    if (node.is("stop")) {
                        return Integer.MAX_VALUE;
                    }
                    if (node.is("relative") || node.is("subordinator") || node.is("clause-mark")) {
                        cost += 6;
                    }
                    if (node.is("undergo") || node.is("inflict") || node.is("finite")) {
                        cost += 3;
                    }
                }
            }
            return cost;
        }

        private List<Timing> told(Line line) {
            List<Timing> known = told.get(line);
            if (known == null) {
                known = timings(line);
                told.put(line, known);
            }
            return known;
        }

        private List<Timing> timings(Line line) {
            if (line.surface().stream().noneMatch(Run::mayTell)) {
                return List.of();
            }
            List<Timing> found = new ArrayList<>();
            Optional<Span> before = Optional.empty();
            for (Node node : line.chart().nodes()) {
                for (Node time : outermost(node)) {
                    Optional<Span> span = span(line, time, before);
                    if (span.isPresent()) {
                        found.add(new Timing(time, span.get(), isDateline(line, time, span.get())));
                        before = span;
                    }
                }
            }
            return found;
        }

        private Optional<Span> span(Line line, Node time, Optional<Span> before) {
            if (time.is("relative")) {
                return before.or(() -> counts(time) ? lastDayBefore(line) : Optional.empty())
                        .flatMap(Span::from)
                        .or(() -> Optional.of(days.printed()))
                        .flatMap(day -> days.from(time, day));
            }
            return days.of(time);
        }

        /** {@code two days later} counts from what was told before; {@code a day after} from the day of the article. */
        private static boolean counts(Node time) {
            return time.find("t").filter(word -> word.is("later")).isPresent();
        }

        private Optional<Span> lastDayBefore(Line line) {
            for (int i = line.number() - 1; i >= Math.max(0, line.number() - CARRIES); i--) {
                Optional<Line> earlier = page.line(i);
                if (earlier.isPresent()) {
                    List<Timing> times = told(earlier.get());
                    for (int k = times.size() - 1; k >= 0; k--) {
                        if (times.get(k).isEvents()) {
                            return Optional.of(times.get(k).span());
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private static List<Node> outermost(Node node) {
            if (node.is("time") && node.rule().isPresent()) {
                return List.of(node);
            }
            List<Node> inner = new ArrayList<>();
            node.children().forEach(child -> inner.addAll(outermost(child)));
            return inner;
        }

        private static boolean mayTell(Node node) {
            return node.is("weekday")
                    || node.is("weekday-short")
                    || node.is("month")
                    || node.is("month-may")
                    || node.is("year")
                    || node.is("time-unit")
                    || node.is("day-word")
                    || node.is("weekend")
                    || node.is("lasting")
                    || node.is("span-tail");
        }

        /** The day of printing before the first words tells when the article was printed, not what it tells of. */
        private boolean isDateline(Line line, Node time, Span span) {
            return time.is("dateline")
                    || (line.number() <= retold.firstLine() + 1
                            && time.find("p").isEmpty()
                            && time.find("y").isPresent()
                            && time.find("k").isPresent()
                            && span.equals(Span.day(days.printed())));
        }

        private Optional<Period> carried(int i, List<Optional<Period>> dated) {
            Claim claim = claims.get(i);
            if (retold.isOfWholeWar(claim)) {
                return Optional.empty();
            }
            Optional<Period> twin = retold.twin(i).flatMap(dated::get);
            if (twin.isPresent()) {
                return twin;
            }
            Line line = claim.line();
            for (int back = 0; back <= CARRIES; back++) {
                Optional<Line> earlier = page.line(line.number() - back);
                if (earlier.isEmpty() || earlier.get().field() == Field.TITLE) {
                    break;
                }
                if (back > 0) {
                    Optional<Period> there = lastOf(earlier.get(), dated);
                    if (there.isPresent()) {
                        return there;
                    }
                }
                if (Retold.beginsAnew(earlier.get())) {
                    return Optional.empty();
                }
            }
            return forward(i, line);
        }

        private Optional<Period> lastOf(Line line, List<Optional<Period>> dated) {
            for (int k = 0; k < claims.size(); k++) {
                if (claims.get(k).line() == line
                        && !retold.isHeading(claims.get(k))
                        && dated.get(k).isPresent()) {
                    return dated.get(k);
                }
            }
            return told(line).stream()
                    .filter(timing -> timing.isEvents()
                            && !timing.isLong()
                            && !timing.node().is("relative"))
                    .findFirst()
                    .map(timing -> timing.period(line));
        }

        /** The first sentences often leave the day to those behind them. */
        private Optional<Period> forward(int i, Line line) {
            if (claims.stream()
                    .limit(i)
                    .anyMatch(claim -> !retold.isHeading(claim) && claim.line().number() < line.number() - CARRIES)) {
                return Optional.empty();
            }
            for (int on = 1; on <= 2; on++) {
                Optional<Line> later = page.line(line.number() + on);
                if (later.isEmpty() || Retold.beginsAnew(later.get())) {
                    return Optional.empty();
                }
                for (Timing timing : told(later.get())) {
                    if (timing.isEvents() && !timing.isLong()) {
                        return Optional.of(timing.period(later.get()));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Period> ofTwin(int i, List<Optional<Period>> dated) {
            Claim claim = claims.get(i);
            Optional<Period> own = claim.line().field() == Field.TITLE ? ownTime(claim) : Optional.empty();
            if (own.isPresent()) {
                return own;
            }
            Optional<Integer> body = retold.body(i);
            if (body.isPresent()) {
                return dated.get(body.get());
            }
            return page.lead().flatMap(lead -> lastOf(lead, dated).or(() -> forward(i, lead)));
        }
    }

    /** A time told in a sentence. */
    private record Timing(Node node, Span span, boolean dateline) {

        /** Whether it may be an event's time, not that of its report. */
        boolean isEvents() {
            return !dateline && !node.is("saying");
        }

        boolean isLong() {
            return node.is("since") || node.is("begun") || span.isLongerThan(A_WEEK);
        }

        Period period(Line line) {
            return new Period(Optional.of(line.words(node)), span.from(), span.to());
        }
    }
}

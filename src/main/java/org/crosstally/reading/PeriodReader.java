package org.crosstally.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Period;
import org.crosstally.figure.Status;
import org.crosstally.grammar.Node;

/**
 * Which days each claim covers, worked out from the words and the article's date: the time told in the claim's own
 * sentence, nearest to it; else the time that the article tells elsewhere for the same event.
 */
final class PeriodReader {

    /** How many sentences a day carries on for, where nothing begins anew. */
    private static final int CARRIES = 3;

    /** How far back a definite event, or the start of what is counted as of a day, is looked for. */
    private static final int POINTS_BACK = 12;

    /** How many sentences behind the opening may still date what it tells. */
    private static final int FORWARD = 2;

    private static final int CLAUSE = 6;
    private static final int VERB = 3;

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
        private final TimesTold told;
        private final Retold retold;
        private final List<Optional<Cause>> causes;
        private final List<Optional<Period>> dated = new ArrayList<>();

        Run(Page page, List<Claim> claims, Days days) {
            this.page = page;
            this.claims = claims;
            this.told = new TimesTold(page, days);
            this.retold = new Retold(page, claims);
            this.causes = claims.stream().map(CauseReader::named).toList();
        }

        List<Period> read() {
            for (int i = 0; i < claims.size(); i++) {
                dated.add(retold.isHeading(i) ? Optional.empty() : ownTime(claims.get(i)));
            }
            for (int i = 0; i < claims.size(); i++) {
                if (dated.get(i).isEmpty() && !retold.isHeading(i) && mayCarry(claims.get(i))) {
                    dated.set(i, carried(i));
                }
            }
            for (int i = 0; i < claims.size(); i++) {
                if (retold.isHeading(i)) {
                    dated.set(i, ofHeading(i));
                }
            }
            return dated.stream().map(period -> period.orElse(Period.UNKNOWN)).toList();
        }

        private Optional<Period> ownTime(Claim claim) {
            Optional<TimesTold.Time> best = Optional.empty();
            int least = Integer.MAX_VALUE;
            for (TimesTold.Time time : told.of(claim.line())) {
                int cost = time.dates() ? cost(claim, time.node()) : Integer.MAX_VALUE;
                if (cost < least) {
                    least = cost;
                    best = Optional.of(time);
                }
            }
            return best.map(time -> fromItsStart(time, claim.line()));
        }

        /** How far a time stands from the claim: in words, and more across clauses and the verbs of others. */
        private static int cost(Claim claim, Node time) {
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
                    cost += node.is("relative") || node.is("subordinator") || node.is("clause-mark") ? CLAUSE : 0;
                    cost += node.is("undergo") || node.is("inflict") || node.is("finite") ? VERB : 0;
                }
            }
            return cost;
        }

        /** As of Wednesday: from the day of the event, where a sentence before tells it. */
        private Period fromItsStart(TimesTold.Time time, Line line) {
            Period period = time.period(line);
            if (!time.isUpTo()) {
                return period;
            }
            for (int i = line.number() - 1; i >= Math.max(0, line.number() - POINTS_BACK); i--) {
                Optional<LocalDate> start = page.line(i)
                        .flatMap(earlier -> told.first(earlier, false))
                        .flatMap(earlier -> earlier.span().from())
                        .filter(day -> !day.isAfter(period.to().orElse(day)));
                if (start.isPresent()) {
                    return new Period(period.words(), start, period.to());
                }
            }
            return period;
        }

        /** What is still to come, who is shut in, and the toll of a whole war have only the time told beside them. */
        private boolean mayCarry(Claim claim) {
            boolean toCome = claim.status() == Status.EXPECTED && CauseReader.isOfMove(claim.measure());
            return !toCome && !isState(claim) && !retold.isOfWholeWar(claim);
        }

        private static boolean isState(Claim claim) {
            return claim.measure() == Measure.TRAPPED || claim.measure() == Measure.DETAINED;
        }

        /** A sentence whose claims have a time that does not carry on ends the search. */
        private boolean isDated(Line line) {
            return retold.of(line).stream()
                    .anyMatch(k ->
                            dated.get(k).isPresent() && !retold.isOfWholeWar(claims.get(k)) && !isState(claims.get(k)));
        }

        private boolean hasClaim(Line line) {
            return !retold.of(line).isEmpty();
        }

        private Optional<Period> carried(int i) {
            Claim claim = claims.get(i);
            Optional<TimesTold.Time> fronted = told.of(claim.line()).stream()
                    .filter(time -> time.node().is("fronted"))
                    .findFirst();
            if (fronted.isPresent()) {
                return fronted.map(time -> time.period(claim.line())).filter(this::isKnown);
            }
            Optional<Period> twin =
                    retold.twin(i, k -> dated.get(k).isPresent()).flatMap(dated::get);
            if (twin.isPresent()) {
                return twin;
            }
            Line line = claim.line();
            boolean pointsBack = Retold.pointsBack(line);
            int carries = pointsBack && !CauseReader.isOfMove(claim.measure()) ? POINTS_BACK : CARRIES;
            for (int back = 0; back <= carries; back++) {
                Optional<Line> earlier = page.line(line.number() - back);
                if (earlier.isEmpty() || earlier.get().field() == Field.TITLE) {
                    break;
                }
                if (back > 0) {
                    Optional<Period> there = of(earlier.get(), i, back == 1);
                    if (there.isPresent() || isDated(earlier.get())) {
                        return there;
                    }
                }
                if (Retold.beginsAnew(earlier.get()) && !(pointsBack && (back == 0 || !hasClaim(earlier.get())))) {
                    return Optional.empty();
                }
            }
            return forward(i);
        }

        /** A day that dates a report is the event's only where another claim has it for its own. */
        private boolean isKnown(Period day) {
            return dated.stream()
                    .anyMatch(other -> other.filter(period -> period.from().equals(day.from())
                                    && period.to().equals(day.to()))
                            .isPresent());
        }

        /** What a sentence before dates: its own claims of the same cause, else its time. */
        private Optional<Period> of(Line line, int claim, boolean longToo) {
            boolean any = false;
            for (int k : retold.of(line)) {
                if (k < claim && !isState(claims.get(k))) {
                    any = true;
                    boolean apart = causes.get(k).isPresent()
                            && causes.get(claim).isPresent()
                            && !causes.get(k).equals(causes.get(claim));
                    Optional<Period> period = dated.get(k).filter(there -> longToo || isShort(there));
                    if (!apart && period.isPresent() && period.get().from().isPresent()) {
                        return period;
                    }
                }
            }
            return any ? Optional.empty() : told.first(line, false).map(time -> time.period(line));
        }

        private static boolean isShort(Period period) {
            return !new Span(period.from(), period.to()).isLongerThan(7);
        }

        /** The first sentences often leave the day to those behind them. */
        private Optional<Period> forward(int i) {
            Line line = claims.get(i).line();
            if (line.number() - retold.firstBody() > CARRIES) {
                return Optional.empty();
            }
            for (int on = 1; on <= FORWARD; on++) {
                Optional<Line> later = page.line(line.number() + on);
                if (later.isEmpty() || Retold.beginsAnew(later.get())) {
                    return Optional.empty();
                }
                Optional<Period> time = told.first(later.get(), false).map(first -> first.period(later.get()));
                if (time.isPresent() && tellsOfIt(later.get())) {
                    return time;
                }
            }
            return Optional.empty();
        }

        private boolean tellsOfIt(Line line) {
            return line.has("event-noun") || !CauseReader.named(line).isEmpty() || hasClaim(line);
        }

        private Optional<Period> ofHeading(int i) {
            Optional<Period> own =
                    claims.get(i).line().field() == Field.TITLE ? ownTime(claims.get(i)) : Optional.empty();
            if (own.isPresent()) {
                return own;
            }
            Optional<Integer> body = retold.body(i);
            if (body.isPresent()) {
                return dated.get(body.get());
            }
            return page.lead().flatMap(lead -> told.first(lead, false).map(time -> time.period(lead)));
        }
    }
}

package org.crosstally.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Period;

/**
 * The days of each claim by plain rules: the time told in the claim's own sentence, nearest to it; else the time of the
 * same number told elsewhere; else the time that runs on from the sentences before, or that those behind an opening tell.
 */
final class PlainPeriods {

    /** How many sentences a day carries on for, where nothing begins anew. */
    private static final int CARRIES = 3;

    /** How far back a definite event is looked for. */
    private static final int POINTS_BACK = 12;

    /** How many sentences behind the opening may still date what it tells. */
    private static final int FORWARD = 2;

    /** Where a claim's time was found. */
    enum Ground {
        OWN,
        FRONTED,
        TWIN,
        RUNNING,
        BEHIND,
        BODY,
        WAR,
        EVENT,
        NONE;

        private final String words = name().toLowerCase(Locale.ROOT);

        String words() {
            return words;
        }
    }

    /** What the plain rules find for a claim. */
    record Answer(Optional<Period> period, Ground ground) {

        static final Answer NONE = new Answer(Optional.empty(), Ground.NONE);

        static Answer of(Optional<Period> period, Ground ground) {
            return period.isPresent() ? new Answer(period, ground) : NONE;
        }
    }

    private final Page page;
    private final List<Claim> claims;
    private final TimesTold told;
    private final Retold retold;
    private final List<Optional<Cause>> causes;
    private final Map<Line, Course> courses = new HashMap<>();
    private final List<Answer> answers = new ArrayList<>();

    PlainPeriods(Page page, List<Claim> claims, Retold retold, TimesTold told) {
        this.page = page;
        this.claims = claims;
        this.told = told;
        this.retold = retold;
        this.causes = claims.stream().map(CauseReader::named).toList();
    }

    /** One answer for each claim, in the claims' order. */
    List<Answer> read() {
        for (int i = 0; i < claims.size(); i++) {
            answers.add(retold.isHeading(i) ? Answer.NONE : Answer.of(ownTime(claims.get(i)), Ground.OWN));
        }
        for (int i = 0; i < claims.size(); i++) {
            if (answers.get(i).period().isEmpty() && !retold.isHeading(i)) {
                answers.set(i, carried(i));
            }
        }
        for (int i = 0; i < claims.size(); i++) {
            if (retold.isHeading(i)) {
                answers.set(i, ofHeading(i));
            }
        }
        return List.copyOf(answers);
    }

    /** The time of the claim's own sentence that is fewest words and clauses away. */
    Optional<TimesTold.Time> nearest(Claim claim) {
        Optional<TimesTold.Time> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        Course course = course(claim.line());
        for (TimesTold.Time time : told.of(claim.line())) {
            int cost = time.isOfEvent() && time.reaches(claim) ? course.cost(claim, time.node()) : Integer.MAX_VALUE;
            if (cost < least) {
                least = cost;
                best = Optional.of(time);
            }
        }
        return best;
    }

    private Optional<Period> ownTime(Claim claim) {
        return nearest(claim).map(time -> time.period(claim.line()));
    }

    /** The cause that each claim's own sentence names for it. */
    List<Optional<Cause>> causes() {
        return causes;
    }

    Course course(Line line) {
        return courses.computeIfAbsent(line, Course::of);
    }

    private static boolean isState(Claim claim) {
        return claim.measure() == Measure.TRAPPED || claim.measure() == Measure.DETAINED;
    }

    /** A sentence whose claims have a time that does not carry on ends the search. */
    private boolean isDated(Line line) {
        return retold.of(line).stream()
                .anyMatch(k -> answers.get(k).period().isPresent()
                        && !retold.isOfWholeWar(claims.get(k))
                        && !isState(claims.get(k)));
    }

    private boolean hasClaim(Line line) {
        return !retold.of(line).isEmpty();
    }

    private Answer carried(int i) {
        Claim claim = claims.get(i);
        Optional<TimesTold.Time> fronted = told.of(claim.line()).stream()
                .filter(time -> time.node().is("fronted"))
                .findFirst();
        if (fronted.isPresent()) {
            return Answer.of(fronted.map(time -> time.period(claim.line())).filter(this::isKnown), Ground.FRONTED);
        }
        Optional<Period> twin = retold.twin(i, k -> answers.get(k).period().isPresent())
                .flatMap(k -> answers.get(k).period());
        if (twin.isPresent()) {
            return Answer.of(twin, Ground.TWIN);
        }
        Line line = claim.line();
        if (retold.isOfWar(claim)) {
            return Answer.of(
                    told.startOfWar(line).map(span -> new Period(Optional.empty(), span.from(), span.to())),
                    Ground.WAR);
        }
        boolean pointsBack = Retold.pointsBack(line);
        if (pointsBack && causes.get(i).isPresent()) {
            Optional<Period> same = sameEvent(i);
            if (same.isPresent()) {
                return Answer.of(same, Ground.EVENT);
            }
        }
        int carries = pointsBack && !CauseReader.isOfMove(claim.measure()) ? POINTS_BACK : CARRIES;
        for (int back = 0; back <= carries; back++) {
            Optional<Line> earlier = page.line(line.number() - back);
            if (earlier.isEmpty() || earlier.get().field() == Field.TITLE) {
                break;
            }
            if (back > 0) {
                Optional<Period> there = of(earlier.get(), i, back == 1);
                if (there.isPresent() || isDated(earlier.get())) {
                    return Answer.of(there, Ground.RUNNING);
                }
            }
            if (Retold.beginsAnew(earlier.get()) && !(pointsBack && (back == 0 || !hasClaim(earlier.get())))) {
                return Answer.NONE;
            }
        }
        return Answer.of(forward(i), Ground.BEHIND);
    }

    /** The blast: dated by the nearest line before that tells of a blast and of a short time. */
    private Optional<Period> sameEvent(int i) {
        Line line = claims.get(i).line();
        Cause cause = causes.get(i).orElseThrow();
        for (int back = 1; back <= POINTS_BACK; back++) {
            Optional<Line> earlier = page.line(line.number() - back).filter(l -> l.field() == Field.TEXT);
            if (earlier.isEmpty()) {
                return Optional.empty();
            }
            if (CauseReader.named(earlier.get()).contains(cause)) {
                Optional<Period> there = told.first(earlier.get(), false).map(time -> time.period(earlier.get()));
                if (there.isPresent()) {
                    return there;
                }
            }
        }
        return Optional.empty();
    }

    /** A day that dates a report is the event's only where another claim has it for its own. */
    private boolean isKnown(Period day) {
        return answers.stream()
                .map(Answer::period)
                .anyMatch(other -> other.filter(period ->
                                period.from().equals(day.from()) && period.to().equals(day.to()))
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
                Optional<Period> period = answers.get(k).period().filter(there -> longToo || isShort(there));
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

    private Answer ofHeading(int i) {
        Optional<Period> own = claims.get(i).line().field() == Field.TITLE ? ownTime(claims.get(i)) : Optional.empty();
        if (own.isPresent()) {
            return Answer.of(own, Ground.OWN);
        }
        Optional<Integer> body = retold.body(i);
        if (body.isPresent()) {
            return Answer.of(answers.get(body.get()).period(), Ground.BODY);
        }
        return Answer.of(
                page.lead().flatMap(lead -> told.first(lead, false).map(time -> time.period(lead))), Ground.BODY);
    }
}

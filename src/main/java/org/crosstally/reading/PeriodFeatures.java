package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Status;
import org.crosstally.grammar.Node;

/**
 * What speaks for and against a time that the page tells being when a claim's people came to harm. What a time or a claim
 * says by itself is weighed once; only what the two say together is looked at for each pair.
 */
final class PeriodFeatures {

    /** Farther apart than this many lines is merely far. */
    private static final int FAR = 6;

    private static final int NEAR = 3;

    /** More clauses, verbs or claims between than this say no more. */
    private static final int MOST_BETWEEN = 3;

    private final Page page;
    private final List<Claim> claims;
    private final Events events;
    private final Retold retold;
    private final TimesTold told;
    private final PlainPeriods plain;
    private final TimeFeatures times;
    private final PlaceWeights weights;
    private final List<Optional<Cause>> causes;
    private final PlacesNear places;
    private final DatedLines lines;
    private final List<PlainPeriods.Answer> answers;
    private final List<Optional<TimesTold.Time>> nearest = new ArrayList<>();
    private final List<List<String>> traits = new ArrayList<>();
    private final List<List<String>> lasting = new ArrayList<>();
    private final Map<WhenTold, Double> hereWeights = new IdentityHashMap<>();
    private final Map<WhenTold, Double> awayWeights = new IdentityHashMap<>();
    private final BitSet known = new BitSet();
    private final BitSet dating = new BitSet();
    private final double[] claimWeights;
    private final double[] agreeingWeights;
    private final List<Map<WhenTold, Double>> pairWeights = new ArrayList<>();

    PeriodFeatures(
            Page page,
            List<Claim> claims,
            Retold retold,
            TimesTold told,
            PlainPeriods plain,
            TimeFeatures times,
            PlaceWeights weights) {
        this.page = page;
        this.claims = claims;
        this.events = Events.of(page, claims);
        this.retold = retold;
        this.told = told;
        this.plain = plain;
        this.times = times;
        this.weights = weights;
        this.answers = plain.read();
        this.causes = plain.causes();
        this.places = new PlacesNear(page);
        for (int i = 0; i < claims.size(); i++) {
            nearest.add(plain.nearest(claims.get(i)));
            traits.add(ClaimTraits.of(claims.get(i), events.isBackground(i), retold.isHeading(i)));
            lasting.add(ClaimTraits.lasting(traits.get(i)));
            pairWeights.add(new IdentityHashMap<>());
        }
        this.claimWeights = new double[claims.size()];
        this.agreeingWeights = new double[claims.size()];
        Arrays.fill(claimWeights, Double.NaN);
        Arrays.fill(agreeingWeights, Double.NaN);
        this.lines = new DatedLines(claims, nearest, told);
    }

    /** The features that hold, with their strength: for fitting their weights. */
    Map<String, Double> of(int number, WhenTold when) {
        Map<String, Double> features = new LinkedHashMap<>();
        Strengths strengths = (feature, strength) -> features.merge(feature, strength, Double::sum);
        boolean here = isHere(number, when);
        times.of(when, here, strengths);
        ofPlain(number, when, here, strengths);
        ofPair(number, when, here, strengths);
        if (!here) {
            ofClaim(number, strengths);
        }
        return features;
    }

    /** How much the features that hold weigh in sum. */
    double weight(int number, WhenTold when) {
        Double known = pairWeights.get(number).get(when);
        if (known != null) {
            return known;
        }
        boolean here = isHere(number, when);
        double sum = (here ? hereWeights : awayWeights)
                .computeIfAbsent(when, time -> sum(strengths -> times.of(time, here, strengths)));
        sum += plainWeight(number, when, here);
        sum += here ? 0 : claimWeight(number);
        sum += sum(strengths -> ofPair(number, when, here, strengths));
        pairWeights.get(number).put(when, sum);
        return sum;
    }

    private double plainWeight(int number, WhenTold when, boolean here) {
        if (!agrees(number, when)) {
            return sum(strengths -> ofPlain(number, when, here, strengths));
        }
        if (Double.isNaN(agreeingWeights[number])) {
            agreeingWeights[number] = sum(strengths -> ofPlain(number, when, here, strengths));
        }
        return agreeingWeights[number];
    }

    private double claimWeight(int number) {
        if (Double.isNaN(claimWeights[number])) {
            claimWeights[number] = sum(strengths -> ofClaim(number, strengths));
        }
        return claimWeights[number];
    }

    private double sum(Consumer<Strengths> features) {
        double[] sum = new double[1];
        features.accept((feature, strength) -> sum[0] += weights.of(feature) * strength);
        return sum[0];
    }

    private boolean isHere(int number, WhenTold when) {
        return when.line() == claims.get(number).line();
    }

    private boolean agrees(int number, WhenTold when) {
        return answers.get(number)
                .period()
                .filter(period -> period.from().equals(when.span().from())
                        && period.to().equals(when.span().to()))
                .isPresent();
    }

    private void ofClaim(int number, Strengths strengths) {
        for (String trait : traits.get(number)) {
            strengths.add("away " + trait, 1);
        }
    }

    /** How the time stands to the answer of the plain rules, where they have one. */
    private void ofPlain(int number, WhenTold when, boolean here, Strengths strengths) {
        if (answers.get(number).period().isEmpty()) {
            return;
        }
        String ground = answers.get(number).ground().words();
        if (!agrees(number, when)) {
            strengths.add((here ? "plainly another here " : "plainly another away ") + ground, 1);
            return;
        }
        String plainly = "plainly " + ground;
        strengths.add(plainly, 1);
        for (String trait : traits.get(number)) {
            strengths.add(plainly + " " + trait, 1);
        }
    }

    private void ofPair(int number, WhenTold when, boolean here, Strengths strengths) {
        if (here) {
            here(number, when, strengths);
        } else {
            away(number, when, strengths);
        }
    }

    private void here(int number, WhenTold when, Strengths strengths) {
        Claim claim = claims.get(number);
        strengths.add("here " + ClaimTraits.size(claim) + ", " + TimeFeatures.length(when), 1);
        Node time = when.time().node();
        Course course = plain.course(claim.line());
        int first = claim.counted().firstToken();
        int last = claim.counted().lastToken();
        Optional<Node> trigger = claim.mention().part("t");
        if (trigger.isPresent()) {
            first = Math.min(first, trigger.get().firstToken());
            last = Math.max(last, trigger.get().lastToken());
        }
        boolean after = time.firstToken() > last;
        int from = after ? last + 1 : time.lastToken() + 1;
        int to = after ? time.firstToken() : first;
        strengths.add("distance", Math.log1p(Math.max(0, to - from)));
        strengths.add("after", after);
        strengths.add("clauses between", (double) Math.min(MOST_BETWEEN, course.clauses(from, to)));
        strengths.add("verbs between", (double) Math.min(MOST_BETWEEN, course.verbs(from, to)));
        strengths.add("stop between", course.stops(from, to) > 0);
        strengths.add("harm between", course.harms(from, to) > 0);
        strengths.add(after ? "after, then time" : "time, then after", course.afters(from, to) > 0);
        strengths.add(after ? "which, then time" : "time, then which", course.relatives(from, to) > 0);
        kinds(number, when, "here ", strengths);
        strengths.add("here to come yet", claim.status() == Status.EXPECTED);
        strengths.add("nearest", nearest.get(number).filter(when.time()::equals).isPresent());
        strengths.add(after ? "claims between, after" : "claims between, before", (double)
                Math.min(MOST_BETWEEN, lines.of(claim.line()).claims(from, to)));
    }

    /** What the measure and the tense of a claim say of how long its time is likely to be. */
    private void kinds(int number, WhenTold when, String where, Strengths strengths) {
        String length = ", " + TimeFeatures.length(when);
        lasting.get(number).forEach(trait -> strengths.add(where + trait + length, 1));
    }

    private void away(int number, WhenTold when, Strengths strengths) {
        Claim claim = claims.get(number);
        Line line = when.line();
        DatedLines.Facts facts = lines.of(line);
        strengths.add("away " + ClaimTraits.size(claim) + ", " + TimeFeatures.length(when), 1);
        kinds(number, when, "away ", strengths);
        where(number, when, facts, strengths);
        strengths.add("lead", line.number() == retold.firstLine());
        strengths.add("another event", events.ofLine(line.number()) != events.of(number));
        strengths.add("own time here", nearest.get(number).isPresent());
        strengths.add("a time here", !told.of(claim.line()).isEmpty());
        strengths.add("passes another", passes(claim.line(), line));
        strengths.add(
                "first of its line", facts.first().filter(when.time()::equals).isPresent());
        strengths.add("line of an event", facts.event());
        places.compare(claim.line(), line).ifPresent(place -> strengths.add(place, 1));
        Map<Measure, Set<Long>> dated = facts.datedBy().getOrDefault(when.time(), Map.of());
        Set<Long> same = dated.getOrDefault(claim.measure(), Set.of());
        boolean equal = same.contains(claim.number());
        strengths.add("dates the number", equal);
        strengths.add("dates another number", !same.isEmpty() && !equal);
        strengths.add("dates another claim", !dated.isEmpty() && same.isEmpty());
        strengths.add("dates no claim there", facts.hasClaims() && dated.isEmpty());
        if (causes.get(number).isPresent() && !facts.causes().isEmpty()) {
            boolean caused = facts.causes().contains(causes.get(number).get());
            strengths.add(caused ? "same cause" : "another cause", 1);
        }
    }

    /** Where the time's line stands, seen from the claim: a headline's from where the text begins. */
    private void where(int number, WhenTold when, DatedLines.Facts facts, Strengths strengths) {
        Line line = when.line();
        if (line.field() == Field.TITLE) {
            strengths.add("in title", 1);
            return;
        }
        if (retold.isHeading(number)) {
            int behind = Math.max(0, line.number() - retold.firstLine());
            strengths.add("lines behind title", Math.log1p(behind));
        }
        int apart = line.number() - claims.get(number).line().number();
        if (!retold.isHeading(number)) {
            int far = Math.abs(apart);
            strengths.add(apart > 0 ? "lines later" : "lines earlier", Math.log1p(far));
            String direction = apart > 0 ? "lines later " : "lines earlier ";
            strengths.add(direction + (far > FAR ? "many" : far > NEAR ? "some" : far), 1);
        }
        if (apart > 0) {
            strengths.add("later points back", facts.pointsBack());
            strengths.add("later begins anew", facts.beginsAnew());
            strengths.add("later owned", when.time().node().is("owned"));
            strengths.add(
                    "later fronted",
                    when.time().node().is("fronted") || when.time().node().firstToken() <= 1);
        }
    }

    /** Whether a line tells a time that may date an event; asked for again and again. */
    private boolean dates(int number) {
        if (!known.get(number)) {
            known.set(number);
            dating.set(number, told.of(page.lines().get(number)).stream().anyMatch(TimesTold.Time::dates));
        }
        return dating.get(number);
    }

    /** Whether a line between the two tells a time too. */
    private boolean passes(Line from, Line to) {
        int step = from.number() < to.number() ? 1 : -1;
        for (int i = from.number() + step; i != to.number(); i += step) {
            if (dates(i)) {
                return true;
            }
        }
        return false;
    }
}

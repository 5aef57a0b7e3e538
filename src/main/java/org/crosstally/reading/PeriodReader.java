package org.crosstally.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosstally.figure.Period;

/**
 * Which days each claim covers, worked out from the words and the article's date. Plain rules give a first answer; then
 * every time told around the claim is weighed, the plain answer being one of the things that speak for it. Claims with
 * the same number of the same are about the same people, so what speaks for a time in one of them speaks for it in all.
 * A claim for which no time weighs enough has none.
 */
final class PeriodReader {

    private final PlaceWeights weights;

    /** A time that may date a claim, with what speaks for and against it. */
    record Candidate(WhenTold when, Map<String, Double> features) {}

    PeriodReader(PlaceWeights weights) {
        this.weights = weights;
    }

    /** One answer for each claim, in the claims' order. */
    List<Period> read(Page page, List<Claim> claims) {
        List<List<Candidate>> candidates = candidates(page, claims);
        List<Period> periods = new ArrayList<>(Collections.nCopies(claims.size(), Period.UNKNOWN));
        Retold retold = new Retold(page, claims);
        DatedSoFar soFar = new DatedSoFar(claims, retold);
        bodyFirst(claims.size(), retold).forEach(claim -> {
            Optional<WhenTold> best = best(claim, claims.get(claim).line(), candidates.get(claim), soFar);
            soFar.date(claim, best.map(WhenTold::span));
            best.ifPresent(when -> periods.set(claim, when.period()));
        });
        return periods;
    }

    private static Stream<Integer> bodyFirst(int claims, Retold retold) {
        return Stream.concat(
                IntStream.range(0, claims)
                        .filter(claim -> !retold.isHeading(claim))
                        .boxed(),
                IntStream.range(0, claims).filter(retold::isHeading).boxed());
    }

    /** What speaks for and against each time that may date each claim, apart from how the claims before it are dated. */
    static List<List<Candidate>> candidates(Page page, List<Claim> claims) {
        Optional<LocalDate> printed = page.article().date();
        if (printed.isEmpty()) {
            return Collections.nCopies(claims.size(), List.of());
        }
        Days days = new Days(printed.get());
        TimesTold told = new TimesTold(page, days);
        Retold retold = new Retold(page, claims);
        Timeline timeline = new Timeline(page, claims, retold, told, days);
        PlainPeriods plain = new PlainPeriods(page, claims, retold, told);
        PeriodFeatures features = new PeriodFeatures(
                page, claims, Events.of(page, claims), retold, told, plain, printed.get(), timeline.toldOften());
        List<List<Candidate>> all = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (ClaimTraits.recurs(claims.get(i))) {
                all.add(List.of());
                continue;
            }
            Set<Integer> together = timeline.together(i);
            List<Candidate> candidates = new ArrayList<>();
            for (WhenTold when : timeline.around(together)) {
                candidates.add(new Candidate(when, together(i, together, when, features)));
            }
            all.add(candidates);
        }
        return all;
    }

    /** A claim's own features and, as one more voice, the mean of all that tell of the same people. */
    private static Map<String, Double> together(
            int claim, Set<Integer> together, WhenTold when, PeriodFeatures features) {
        Map<String, Double> sum = new HashMap<>();
        features.of(claim, when)
                .forEach((name, strength) -> sum.put(name, together.size() == 1 ? 2 * strength : strength));
        if (together.size() > 1) {
            for (int other : together) {
                features.of(other, when)
                        .forEach((name, strength) -> sum.merge(name, strength / together.size(), Double::sum));
            }
        }
        return sum;
    }

    /** Times of the same days weigh together; no time weighs one. */
    private Optional<WhenTold> best(int claim, Line line, List<Candidate> candidates, DatedSoFar soFar) {
        DatedSoFar.Before before =
                soFar.before(claim, candidates.stream().map(Candidate::when).toList());
        Map<Span, Double> bySpan = new LinkedHashMap<>();
        Map<Span, WhenTold> heaviest = new LinkedHashMap<>();
        Map<Span, Double> most = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            WhenTold when = candidate.when();
            double sum = weights.sum(candidate.features());
            for (String feature : before.of(when, when.line() == line)) {
                sum += weights.of(feature);
            }
            double weight = Math.exp(sum);
            bySpan.merge(when.span(), weight, Double::sum);
            if (weight > most.getOrDefault(when.span(), 0.0)) {
                most.put(when.span(), weight);
                heaviest.put(when.span(), when);
            }
        }
        return bySpan.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .map(entry -> heaviest.get(entry.getKey()));
    }
}

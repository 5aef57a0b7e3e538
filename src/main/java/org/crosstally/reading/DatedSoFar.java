package org.crosstally.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the claims dated so far say about the next one's time: news goes on with the day of the sentence before. Claims
 * are dated in the text's order, headlines last. src/lexicon/period-weights.py does the same when it fits the weights.
 */
final class DatedSoFar {

    private static final int RUNS = 12;
    private static final int RUNS_UNDATED = 3;
    private static final int NEAR = 3;

    private final List<Claim> claims;
    private final Retold retold;
    private final Map<Integer, Optional<Span>> dated = new HashMap<>();

    /** By the number of a line: the days of its last claim that has any. */
    private final Map<Integer, Span> lastDated = new HashMap<>();

    private final Set<Integer> undated = new HashSet<>();

    private final PlaceWeights weights;

    DatedSoFar(List<Claim> claims, Retold retold, PlaceWeights weights) {
        this.weights = weights;
        this.claims = claims;
        this.retold = retold;
    }

    void date(int claim, Optional<Span> span) {
        dated.put(claim, span);
        if (!retold.isHeading(claim)) {
            span.ifPresentOrElse(days -> lastDated.put(line(claim), days), () -> undated.add(line(claim)));
        }
    }

    /** What is known of the claims before one that is to be dated next. */
    Before before(int claim, List<WhenTold> candidates) {
        if (retold.isHeading(claim)) {
            return new Before(weights, "no claim before", Optional.empty(), Optional.empty());
        }
        Optional<Optional<Span>> running = Optional.of(running(claim, candidates));
        for (int i = claim - 1; i >= 0; i--) {
            if (!retold.isHeading(i)) {
                int apart = line(claim) - line(i);
                String where = apart == 0
                        ? "claim in the line"
                        : apart == 1 ? "claim a line before" : apart <= NEAR ? "claim before" : "claim far before";
                return new Before(weights, where, Optional.of(dated.getOrDefault(i, Optional.empty())), running);
            }
        }
        return new Before(weights, "no claim before", Optional.empty(), running);
    }

    /** The time that runs on into the claim's sentence: the last one that the sentences before dated something with, or tell. */
    private Optional<Span> running(int claim, List<WhenTold> candidates) {
        int here = line(claim);
        for (int number = here - 1; number >= Math.max(0, here - RUNS); number--) {
            boolean any = undated.contains(number) || lastDated.containsKey(number);
            if (lastDated.containsKey(number) || any && here - number >= RUNS_UNDATED) {
                return Optional.ofNullable(lastDated.get(number));
            }
            if (!any) {
                for (WhenTold when : candidates) {
                    if (when.line().number() == number) {
                        return Optional.of(when.span());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private int line(int claim) {
        return claims.get(claim).line().number();
    }

    /**
     * The claim before, and the time that runs on.
     *
     * @param weights how much each feature counts
     * @param where how far before it stands
     * @param before its days, empty inside where it has none
     * @param running the time that runs on, empty inside where none does
     */
    record Before(
            PlaceWeights weights, String where, Optional<Optional<Span>> before, Optional<Optional<Span>> running) {

        /** How much it counts for a time to be, or not to be, the one before and the one that runs on. */
        double weight(WhenTold when, boolean here) {
            double sum = 0;
            for (String feature : of(when, here)) {
                sum += weights.of(feature);
            }
            return sum;
        }

        /** The features that hold of a time, each with the strength 1. */
        private List<String> of(WhenTold when, boolean here) {
            String side = here ? "here " : "away ";
            String claim = side
                    + where
                    + before.map(span -> compared(span, when.span(), " has it", " has none", " has another"))
                            .orElse("");
            return running.map(span -> List.of(
                            claim, side + compared(span, when.span(), "running", "nothing runs", "another runs")))
                    .orElse(List.of(claim));
        }

        private static String compared(
                Optional<Span> span, Span candidate, String equal, String none, String different) {
            return span.map(other -> other.equals(candidate) ? equal : different)
                    .orElse(none);
        }
    }
}

package org.crosstally.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The times that may date the claims of one page, and what speaks for each, apart from how the claims before are dated.
 * Claims that tell of the same people are weighed together: a claim counts once for itself and once in the mean of all.
 */
final class Dating {

    private final Retold retold;
    private final PeriodFeatures features;
    private final List<Set<Integer>> together = new ArrayList<>();
    private final List<List<WhenTold>> times = new ArrayList<>();

    private Dating(List<Claim> claims, Retold retold, Timeline timeline, PeriodFeatures features) {
        this.retold = retold;
        this.features = features;
        for (int i = 0; i < claims.size(); i++) {
            Set<Integer> others = timeline.together(i);
            together.add(others);
            times.add(ClaimTraits.recurs(claims.get(i)) ? List.of() : timeline.around(others));
        }
    }

    /** @param printed the day from which all others are worked out */
    static Dating of(Page page, List<Claim> claims, LocalDate printed, PlaceWeights weights) {
        Days days = new Days(printed);
        TimesTold told = new TimesTold(page, days);
        Retold retold = new Retold(page, claims);
        Timeline timeline = new Timeline(page, claims, retold, told, days);
        TimeFeatures ofTimes = new TimeFeatures(printed, timeline.daysTold());
        PlainPeriods plain = new PlainPeriods(page, claims, retold, told);
        PeriodFeatures features = new PeriodFeatures(page, claims, retold, told, plain, ofTimes, weights);
        return new Dating(claims, retold, timeline, features);
    }

    Retold retold() {
        return retold;
    }

    /** The times that may date a claim, in their order on the page. */
    List<WhenTold> times(int claim) {
        return times.get(claim);
    }

    /** The claims of the text in their order, then those of headlines, which take up what the text tells. */
    List<Integer> bodyFirst() {
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, times.size())
                .filter(claim -> !retold.isHeading(claim))
                .forEach(order::add);
        IntStream.range(0, times.size()).filter(retold::isHeading).forEach(order::add);
        return order;
    }

    double weight(int claim, WhenTold when) {
        Set<Integer> all = together.get(claim);
        double own = features.weight(claim, when);
        if (all.size() == 1) {
            return 2 * own;
        }
        double sum = 0;
        for (int other : all) {
            sum += features.weight(other, when);
        }
        return own + sum / all.size();
    }

    /** What {@link #weight} sums up, by name: for fitting the weights. */
    Map<String, Double> features(int claim, WhenTold when) {
        Set<Integer> all = together.get(claim);
        Map<String, Double> sum = new HashMap<>(features.of(claim, when));
        for (int other : all) {
            features.of(other, when).forEach((name, strength) -> sum.merge(name, strength / all.size(), Double::sum));
        }
        return sum;
    }
}

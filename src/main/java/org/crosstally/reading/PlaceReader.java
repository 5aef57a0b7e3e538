package org.crosstally.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.figure.Measure;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.grammar.Grammar;

/**
 * Where each claim's event happened: the most specific place name the article gives for it, verbatim. Every place that
 * the article names is weighed for every claim; claims of one event with the same number and measure are about the same
 * people, so what speaks for a place in one of them speaks for it in all.
 */
final class PlaceReader {

    private final Grammar grammar;
    private final Gazetteer gazetteer;
    private final PlaceWeights weights;

    PlaceReader(Grammar grammar, Gazetteer gazetteer, PlaceWeights weights) {
        this.grammar = grammar;
        this.gazetteer = gazetteer;
        this.weights = weights;
    }

    /** The same people, told of once or several times. */
    private record Told(int event, Measure measure, long number) {

        static Told of(Claim claim, int event) {
            return new Told(event, claim.measure(), PlaceFeatures.number(claim));
        }
    }

    /** How many of the article's places are weighed for one claim; only lists and books have more. */
    private static final int MOST_PLACES = 400;

    /** Of so many, these stand at the head of the article, and these in front of the claim's line. */
    private static final int AT_HEAD = 20;

    private static final int IN_FRONT = 150;

    /** No article tells of the same people more often; lists of small numbers do. */
    private static final int MOST_TOGETHER = 60;

    /** The scores of the places from {@code from} on, and of those at the head of the article. */
    private record Scores(double[] head, int from, double[] near) {

        double of(int place) {
            if (place >= from && place - from < near.length) {
                return near[place - from];
            }
            return place < head.length ? head[place] : 0;
        }
    }

    /** One answer for each claim, in the claims' order. */
    List<Optional<String>> read(Page page, List<Claim> claims) {
        Toponyms toponyms = new Toponyms(grammar, gazetteer, page);
        Events events = Events.of(page, claims);
        PlaceFeatures features = PlaceFeatures.of(page, claims, events, toponyms);
        List<Toponym> named = toponyms.all();
        List<Scores> scores = new ArrayList<>();
        Map<Told, List<Integer>> together = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            scores.add(scores(features, i, claims.get(i).line().number(), named));
            List<Integer> same =
                    together.computeIfAbsent(Told.of(claims.get(i), events.of(i)), first -> new ArrayList<>());
            if (same.size() < MOST_TOGETHER) {
                same.add(i);
            }
        }
        List<Optional<String>> places = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            List<Integer> same = together.getOrDefault(Told.of(claims.get(i), events.of(i)), List.of(i));
            places.add(best(scores.get(i), same, scores)
                    .map(place -> named.get(place).words()));
        }
        return places;
    }

    private Scores scores(PlaceFeatures features, int claim, int line, List<Toponym> named) {
        int from = 0;
        int to = named.size();
        if (named.size() > MOST_PLACES) {
            from = Math.max(0, firstIn(line, named) - IN_FRONT);
            to = Math.min(named.size(), from + MOST_PLACES - AT_HEAD);
        }
        return new Scores(
                weighed(features, claim, named.subList(0, Math.min(from, AT_HEAD))),
                from,
                weighed(features, claim, named.subList(from, to)));
    }

    /** The first place that stands in that line or behind it. */
    private static int firstIn(int line, List<Toponym> named) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).line().number() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double[] weighed(PlaceFeatures features, int claim, List<Toponym> named) {
        double[] scores = new double[named.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = weights.sum(features.of(claim, named.get(i)));
        }
        return scores;
    }

    /** The best by the claim's own scores and, as one more voice, the mean of all that tell of the same people. */
    private static Optional<Integer> best(Scores own, List<Integer> together, List<Scores> scores) {
        int best = -1;
        double most = 0;
        int end = own.from() + own.near().length;
        for (int place = 0; place < end; place = place + 1 == own.head().length ? own.from() : place + 1) {
            double shared = own.of(place);
            for (int other : together) {
                shared += scores.get(other).of(place) / together.size();
            }
            if (best < 0 || shared > most) {
                best = place;
                most = shared;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }
}

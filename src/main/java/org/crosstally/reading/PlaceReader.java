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
    private record Told(int event, Measure measure, long number) {}

    /** One answer for each claim, in the claims' order. */
    List<Optional<String>> read(Page page, List<Claim> claims) {
        Toponyms toponyms = new Toponyms(grammar, gazetteer, page);
        Events events = Events.of(page, claims);
        PlaceFeatures features = PlaceFeatures.of(page, claims, events, toponyms);
        List<Toponym> named = toponyms.all();
        List<double[]> scores = new ArrayList<>();
        Map<Told, List<Integer>> together = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            scores.add(scores(features, i, named));
            Claim claim = claims.get(i);
            Told told = new Told(events.of(i), claim.measure(), PlaceFeatures.number(claim));
            together.computeIfAbsent(told, first -> new ArrayList<>()).add(i);
        }
        List<Optional<String>> places = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Told told = new Told(events.of(i), claim.measure(), PlaceFeatures.number(claim));
            double[] shared = shared(i, together.getOrDefault(told, List.of(i)), scores);
            places.add(best(shared, named).map(Toponym::words));
        }
        return places;
    }

    /** A claim's own scores and, as one more voice, the mean of all that tell of the same people. */
    private static double[] shared(int claim, List<Integer> together, List<double[]> scores) {
        double[] shared = scores.get(claim).clone();
        for (int other : together) {
            for (int i = 0; i < shared.length; i++) {
                shared[i] += scores.get(other)[i] / together.size();
            }
        }
        return shared;
    }

    private double[] scores(PlaceFeatures features, int claim, List<Toponym> named) {
        double[] scores = new double[named.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = weights.sum(features.of(claim, named.get(i)));
        }
        return scores;
    }

    private static Optional<Toponym> best(double[] scores, List<Toponym> named) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            if (best < 0 || scores[i] > scores[best]) {
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(named.get(best));
    }
}

package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosstally.figure.Measure;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.grammar.Grammar;

/**
 * Where each claim's event happened: the most specific place name the article gives for it, verbatim. Every place that
 * the article names is weighed for every claim, and so is that none is told; the weights of one name's mentions add up.
 * Claims of one event with the same number and measure are about the same people, so what speaks for a place in one of
 * them speaks for it in all.
 */
final class PlaceReader {

    /** How many of the article's places are weighed for one claim; only lists and books have more. */
    private static final int MOST_PLACES = 400;

    /** Of so many, these stand at the head of the article, and these in front of the claim's line. */
    private static final int AT_HEAD = 20;

    private static final int IN_FRONT = 150;

    /** No article tells of the same people more often; lists of small numbers do. */
    private static final int MOST_TOGETHER = 60;

    /** Far below any sum of weights. */
    private static final double RULED_OUT = -1_000;

    /** Two dead here, two dead there: a smaller number says nothing about being the same people. */
    private static final long TELLING_NUMBER = 6;

    private final Grammar grammar;
    private final Gazetteer gazetteer;
    private final double[] weights;
    private final PlaceWitnesses.Weights witnesses;

    /** @param witnesses what other claims count, see {@link PlaceWitness} */
    PlaceReader(Grammar grammar, Gazetteer gazetteer, PlaceWeights weights, PlaceWeights witnesses) {
        this.grammar = grammar;
        this.witnesses = PlaceWitnesses.Weights.of(witnesses);
        this.gazetteer = gazetteer;
        this.weights = Arrays.stream(PlaceFeature.values())
                .mapToDouble(feature -> weights.of(feature.label()))
                .toArray();
    }

    /** The same people, told of once or several times. */
    private record Told(int event, Measure measure, long number) {

        static Told of(Claim claim, int event) {
            return new Told(event, claim.measure(), claim.number());
        }
    }

    /** Where the places of an article stand that are weighed for one claim: some at its head, the rest around the claim. */
    private record Window(int head, int from, int to) {

        static Window of(int line, List<Toponym> named) {
            if (named.size() <= MOST_PLACES) {
                return new Window(0, 0, named.size());
            }
            int from = Math.max(0, firstIn(line, named) - IN_FRONT);
            return new Window(Math.min(from, AT_HEAD), from, Math.min(named.size(), from + MOST_PLACES - AT_HEAD));
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

        int size() {
            return head + to - from;
        }

        int place(int slot) {
            return slot < head ? slot : from + slot - head;
        }

        /** Where the place stands among those weighed; -1 where it is not weighed. */
        int slot(int place) {
            if (place >= from && place < to) {
                return place - from + head;
            }
            return place < head ? place : -1;
        }
    }

    /** The sums of the weights of a claim's places, and of no place. */
    private record Scores(Window window, double[] places, double none) {

        /** Of claims of one line, which are weighed for the same places. */
        static Scores mean(List<Scores> some) {
            double[] sums = new double[some.get(0).places().length];
            double none = 0;
            for (Scores one : some) {
                for (int slot = 0; slot < sums.length; slot++) {
                    sums[slot] += one.places()[slot] / some.size();
                }
                none += one.none() / some.size();
            }
            return new Scores(some.get(0).window(), sums, none);
        }

        /** Rules out what no weight may let in. */
        void rule(int claim, List<Toponym> named, PlacesRuledOut out) {
            for (int slot = 0; slot < places.length; slot++) {
                if (out.rule(claim, named.get(window.place(slot)))) {
                    places[slot] = RULED_OUT;
                }
            }
        }

        double of(int place) {
            int slot = window.slot(place);
            return slot < 0 ? 0 : places[slot];
        }
    }

    /** One answer for each claim, in the claims' order, with what it rests on. */
    List<Located> locate(Page page, List<Claim> claims) {
        Toponyms toponyms = new Toponyms(grammar, gazetteer, page);
        Events events = Events.of(page, claims);
        PlaceFeatures features = new PlaceFeatures(page, claims, events, toponyms);
        List<Toponym> named = toponyms.all();
        int[] names = numbered(named);
        double[] standing = new double[named.size()];
        Arrays.fill(standing, Double.NaN);
        PlacesRuledOut out = new PlacesRuledOut(claims, events, named, features.told());
        List<Scores> scores = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Scores weighed = scores(features, i, Window.of(claims.get(i).line().number(), named), named, standing);
            weighed.rule(i, named, out);
            scores.add(weighed);
        }
        List<List<Integer>> together = together(claims, events, features);
        joinInLines(claims, events, toponyms, scores, together);
        List<PlaceShares> shares = new ArrayList<>();
        double[] byName = new double[names.length];
        for (int i = 0; i < claims.size(); i++) {
            shares.add(shares(i, together.get(i), scores, named, names, byName));
        }
        PlaceWitnesses others = new PlaceWitnesses(witnesses, claims, features.told(), toponyms, names, shares);
        return IntStream.range(0, claims.size())
                .mapToObj(i -> others.choose(i)
                        .map(place -> located(i, place, claims, together.get(i), events))
                        .orElse(Located.NOWHERE))
                .toList();
    }

    /** "It killed a woman and wounded 20", in a sentence without a place, tells of one place, wherever that is. */
    private static void joinInLines(
            List<Claim> claims, Events events, Toponyms toponyms, List<Scores> scores, List<List<Integer>> together) {
        for (int from = 0, to; from < claims.size(); from = to) {
            to = from + 1;
            while (to < claims.size()
                    && claims.get(to).line() == claims.get(from).line()) {
                to++;
            }
            List<Integer> joined = IntStream.range(from, to)
                    .filter(i -> CausesNamed.isHarm(claims.get(i).measure()) && !events.isBackground(i))
                    .boxed()
                    .toList();
            if (joined.size() > 1
                    && joined.size() <= MOST_TOGETHER
                    && toponyms.in(claims.get(from).line()).isEmpty()) {
                Scores mean = Scores.mean(joined.stream().map(scores::get).toList());
                List<Integer> all = joined.stream()
                        .flatMap(i -> together.get(i).stream())
                        .distinct()
                        .toList();
                joined.forEach(i -> scores.set(i, mean));
                joined.forEach(i -> together.set(i, all));
            }
        }
    }

    private static Located located(
            int number, Toponym place, List<Claim> claims, List<Integer> together, Events events) {
        boolean sameNumber =
                together.stream().anyMatch(other -> claims.get(other).line() == place.line());
        boolean country = place.extent() == Toponym.Extent.COUNTRY && events.isBackground(number);
        return Located.at(place, claims.get(number), sameNumber, country);
    }

    /** Mentions whose words are spelled alike are one place. */
    private int[] numbered(List<Toponym> named) {
        Map<String, Integer> byWords = new HashMap<>();
        Map<String, Integer> byFold = new HashMap<>();
        int[] numbers = new int[named.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = byWords.computeIfAbsent(
                    named.get(i).words(),
                    words -> byFold.computeIfAbsent(gazetteer.fold(words), fold -> byFold.size()));
        }
        return numbers;
    }

    private Scores scores(PlaceFeatures features, int claim, Window window, List<Toponym> named, double[] standing) {
        PlaceEvidence.Sum sum = new PlaceEvidence.Sum(weights);
        double[] places = new double[window.size()];
        for (int slot = 0; slot < places.length; slot++) {
            int place = window.place(slot);
            if (Double.isNaN(standing[place])) {
                features.standing(named.get(place), sum);
                standing[place] = sum.take();
            }
            features.of(claim, named.get(place), sum);
            places[slot] = standing[place] + sum.take();
        }
        features.none(claim, sum);
        return new Scores(window, places, sum.take());
    }

    /** For each claim those that tell of the same people, itself among them. */
    private static List<List<Integer>> together(List<Claim> claims, Events events, PlaceFeatures features) {
        Map<Told, List<Integer>> told = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            List<Integer> same = told.computeIfAbsent(Told.of(claims.get(i), events.of(i)), first -> new ArrayList<>());
            if (same.size() < MOST_TOGETHER) {
                same.add(i);
            }
        }
        List<List<Integer>> together = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            int number = i;
            boolean telling = claims.get(i).number() >= TELLING_NUMBER || features.isOpening(i);
            together.add(told.getOrDefault(Told.of(claims.get(i), events.of(i)), List.of(i)).stream()
                    .filter(other -> telling || other == number || features.isOpening(other))
                    .toList());
        }
        return together;
    }

    /**
     * How likely each place is: a mention weighs the exponential of the claim's own score and, as one more voice, of the
     * mean of all that tell of the same people.
     *
     * @param byName space for a weight of each name
     */
    private static PlaceShares shares(
            int claim, List<Integer> together, List<Scores> scores, List<Toponym> named, int[] names, double[] byName) {
        Scores own = scores.get(claim);
        double[] sums = new double[own.places().length];
        double none = own.none();
        for (int other : together) {
            none += scores.get(other).none() / together.size();
        }
        double most = none;
        for (int slot = 0; slot < sums.length; slot++) {
            int place = own.window().place(slot);
            sums[slot] = own.places()[slot];
            for (int other : together) {
                sums[slot] += scores.get(other).of(place) / together.size();
            }
            most = Math.max(most, sums[slot]);
        }
        Map<Integer, Integer> heaviest = new LinkedHashMap<>();
        double all = Math.exp(none - most);
        for (int slot = 0; slot < sums.length; slot++) {
            int name = names[own.window().place(slot)];
            double weight = Math.exp(sums[slot] - most);
            all += weight;
            Integer heavier = heaviest.get(name);
            byName[name] = heavier == null ? weight : byName[name] + weight;
            if (heavier == null || sums[slot] > sums[heavier]) {
                heaviest.put(name, slot);
            }
        }
        List<PlaceShares.Named> likely = new ArrayList<>();
        for (Map.Entry<Integer, Integer> name : heaviest.entrySet()) {
            double share = byName[name.getKey()] / all;
            if (share >= PlaceShares.LEAST) {
                Toponym place = named.get(own.window().place(name.getValue()));
                likely.add(new PlaceShares.Named(name.getKey(), place, share));
            }
        }
        return new PlaceShares(likely, Math.exp(none - most) / all);
    }
}

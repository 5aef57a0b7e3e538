package org.crosstally.reading;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosstally.reading.PlaceWitness.Lies;
import org.crosstally.reading.PlaceWitness.Part;

/**
 * What the other claims of an article say about where a claim's people were. A title's dead lie where the text counts as
 * many; a number of which later sentences tell the parts, each at a place of its own, is that of the place around them.
 * Every claim is a witness by how likely each place is its own: for the place itself, for one inside it and for one around
 * it. src/lexicon/place-weights.py does the same when it fits the weights.
 */
final class PlaceWitnesses {

    /** Claims farther off, counted in claims, are no witnesses: only lists and books have them. */
    private static final int FARTHEST = 40;

    /** A witness for whom a place is less likely is silent about it. */
    private static final double LEAST_TOLD = 0.03;

    private static final double SMALLEST = 1e-9;

    private static final int WITNESSES = PlaceWitness.values().length;
    private static final int LIES = Lies.values().length;

    /** What a witness says counts in every case, and besides in a claim of title or lead, and for a place named beside it. */
    private static final List<String> CASES = List.of("", " of opening", " here");

    private final List<Claim> claims;
    private final PlacesTold told;
    private final Toponyms toponyms;
    private final int[] names;
    private final List<PlaceShares> shares;
    private final Weights weights;

    /** The weights, looked up by what they are of. */
    record Weights(double[][] witnesses, double own, double here, double none, double[] inside, double[] around) {

        /** Every name that a table of weights may have. */
        static Set<String> labels() {
            Set<String> labels = new HashSet<>(
                    List.of("own", "here", "none", "own inside", "own inside here", "own around", "own around here"));
            for (PlaceWitness witness : PlaceWitness.values()) {
                for (Lies lies : Lies.values()) {
                    CASES.forEach(of -> labels.add(witness.label(lies) + of));
                }
            }
            return labels;
        }

        static Weights of(PlaceWeights table) {
            double[][] witnesses = new double[CASES.size()][WITNESSES * LIES];
            for (int of = 0; of < CASES.size(); of++) {
                for (PlaceWitness witness : PlaceWitness.values()) {
                    for (Lies lies : Lies.values()) {
                        witnesses[of][witness.ordinal() * LIES + lies.ordinal()] =
                                table.of(witness.label(lies) + CASES.get(of));
                    }
                }
            }
            return new Weights(
                    witnesses,
                    table.of("own"),
                    table.of("here"),
                    table.of("none"),
                    new double[] {table.of("own inside"), table.of("own inside here")},
                    new double[] {table.of("own around"), table.of("own around here")});
        }
    }

    /**
     * @param names the number of each place's name
     * @param shares of each claim, in the claims' order
     */
    PlaceWitnesses(
            Weights weights,
            List<Claim> claims,
            PlacesTold told,
            Toponyms toponyms,
            int[] names,
            List<PlaceShares> shares) {
        this.weights = weights;
        this.claims = claims;
        this.told = told;
        this.toponyms = toponyms;
        this.names = names;
        this.shares = shares;
    }

    /** The claim's place, by its own words and by its witnesses; empty where it is likelier that none is told. */
    Optional<Toponym> choose(int claim) {
        PlaceShares own = shares.get(claim);
        int none = own.named().size();
        double[][] said = said(claim);
        Set<Integer> here = new HashSet<>();
        for (Toponym place : toponyms.in(claims.get(claim).line())) {
            here.add(names[place.number()]);
        }
        boolean opening = part(claim) != Part.TEXT;
        double most = weights.none() + weights.own() * log(own.none()) + weigh(said[none], opening, false);
        Optional<Toponym> best = Optional.empty();
        for (int i = 0; i < none; i++) {
            PlaceShares.Named named = own.named().get(i);
            boolean isHere = here.contains(named.name());
            double sum = weights.own() * log(named.share())
                    + weigh(said[i], opening, isHere)
                    + ownAround(named, own, isHere);
            if (sum > most) {
                most = sum;
                best = Optional.of(named.heaviest());
            }
        }
        return best;
    }

    private static double log(double share) {
        return Math.log(Math.max(share, SMALLEST));
    }

    private double weigh(double[] said, boolean opening, boolean here) {
        double sum = 0;
        for (int i = 0; i < said.length; i++) {
            if (said[i] > 0) {
                sum += said[i]
                        * (weights.witnesses()[0][i]
                                + (opening ? weights.witnesses()[1][i] : 0)
                                + (here ? weights.witnesses()[2][i] : 0));
            }
        }
        return sum;
    }

    /** What is likely inside the place, or around it, speaks for it as well. */
    private double ownAround(PlaceShares.Named named, PlaceShares own, boolean here) {
        double inside = 0;
        double around = 0;
        for (PlaceShares.Named other : own.named()) {
            if (other.name() != named.name()) {
                inside += isInside(other, named) ? other.share() : 0;
                around += isInside(named, other) ? other.share() : 0;
            }
        }
        double sum = (here ? weights.here() : 0) + inside * weights.inside()[0] + around * weights.around()[0];
        return here ? sum + inside * weights.inside()[1] + around * weights.around()[1] : sum;
    }

    private boolean isInside(PlaceShares.Named inner, PlaceShares.Named outer) {
        return toponyms.nesting(inner.heaviest(), outer.heaviest()) == Nestings.Nesting.INSIDE;
    }

    /** For each place likely for the claim, and last for none, what each kind of witness says on the mean. */
    private double[][] said(int claim) {
        List<PlaceShares.Named> likely = shares.get(claim).named();
        double[][] said = new double[likely.size() + 1][WITNESSES * LIES];
        int[] count = new int[WITNESSES];
        int before = lineWithClaims(claim, -1);
        int behind = lineWithClaims(claim, 1);
        for (int other = Math.max(0, claim - FARTHEST);
                other <= Math.min(claims.size() - 1, claim + FARTHEST);
                other++) {
            if (other == claim) {
                continue;
            }
            EnumSet<PlaceWitness> kinds =
                    PlaceWitness.of(claims.get(other), part(other), claims.get(claim), part(claim), other < claim);
            int line = claims.get(other).line().number();
            if (part(other) != Part.TITLE && (line == before || line == behind)) {
                kinds.add(line == before ? PlaceWitness.SENTENCE_BEFORE : PlaceWitness.SENTENCE_BEHIND);
            }
            kinds.forEach(kind -> count[kind.ordinal()]++);
            listen(shares.get(other), kinds, likely, said);
        }
        for (double[] place : said) {
            for (int i = 0; i < place.length; i++) {
                place[i] /= Math.max(1, count[i / LIES]);
            }
        }
        return said;
    }

    private void listen(PlaceShares witness, Set<PlaceWitness> kinds, List<PlaceShares.Named> likely, double[][] said) {
        for (PlaceShares.Named its : witness.named()) {
            if (its.share() < LEAST_TOLD) {
                continue;
            }
            for (int i = 0; i < likely.size(); i++) {
                PlaceShares.Named place = likely.get(i);
                if (its.name() == place.name()) {
                    add(said[i], kinds, Lies.THERE, its.share());
                } else {
                    if (isInside(its, place)) {
                        add(said[i], kinds, Lies.INSIDE, its.share());
                    }
                    if (isInside(place, its)) {
                        add(said[i], kinds, Lies.AROUND, its.share());
                    }
                }
            }
        }
        add(said[likely.size()], kinds, Lies.THERE, witness.none());
    }

    private static void add(double[] said, Set<PlaceWitness> kinds, Lies lies, double share) {
        for (PlaceWitness kind : kinds) {
            said[kind.ordinal() * LIES + lies.ordinal()] += share;
        }
    }

    /** The number of the nearest line in that direction that has claims, the title aside; -1 where there is none. */
    private int lineWithClaims(int claim, int step) {
        Line own = claims.get(claim).line();
        for (int other = claim + step;
                other >= 0 && other < claims.size() && Math.abs(other - claim) <= FARTHEST;
                other += step) {
            if (claims.get(other).line() != own && part(other) != Part.TITLE) {
                return claims.get(other).line().number();
            }
        }
        return -1;
    }

    private Part part(int claim) {
        Line line = claims.get(claim).line();
        return told.isHead(line) ? Part.TITLE : told.isLead(line) ? Part.LEAD : Part.TEXT;
    }
}

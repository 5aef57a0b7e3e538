package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.grammar.Node;
import org.crosstally.reading.CauseWords.Named;

/**
 * What brought each claim's harm about: what its own verb tells, else the first cause named in its clause, in its
 * sentence, or elsewhere for the same event. A toll of a whole war has none.
 */
final class CauseReader {

    private static final int CARRIES = 3;

    /** One answer for each claim, in the claims' order. */
    List<Caused> read(Page page, List<Claim> claims) {
        Run run = new Run(page, claims);
        List<Optional<Cause>> causes = run.read();
        List<Caused> told = new ArrayList<>();
        for (int i = 0; i < causes.size(); i++) {
            told.add(new Caused(causes.get(i), run.ways[i]));
        }
        return told;
    }

    /** How many words must be looked at to read the claims. */
    static long steps(Page page, List<Claim> claims) {
        Run run = new Run(page, claims);
        run.read();
        return Stream.concat(run.named.values().stream(), run.whole.values().stream())
                .mapToLong(CausesNamed::steps)
                .sum();
    }

    /** Whether people only moved, or were kept where they are, so that no weapon is named for it. */
    static boolean isOfMove(Measure measure) {
        return !CausesNamed.isHarm(measure);
    }

    /** The cause that the claim's own sentence names for it. */
    static Optional<Cause> named(Claim claim) {
        return Run.ofVerb(claim).or(() -> claim.line().causesNamed().of(claim));
    }

    /** The causes that a sentence names. */
    static List<Cause> named(Line line) {
        return CauseWords.plain(line).stream().map(Named::cause).toList();
    }

    private static boolean isNoWeapon(Cause cause) {
        return cause == Cause.NATURAL || cause == Cause.OTHER || cause == Cause.CHEMICAL;
    }

    private static final class Run {

        private final Page page;
        private final List<Claim> claims;
        private final Retold retold;
        private final CauseWords words;
        private final Stretches stretches;
        private final Caused.Way[] ways;
        private final Map<Part, CausesNamed> named = new HashMap<>();
        private final Map<Integer, CausesNamed> whole = new HashMap<>();
        private final Map<Integer, Optional<Cause>> told = new HashMap<>();
        private final Map<Integer, Integer> turns = new HashMap<>();
        private final Map<Integer, List<Integer>> bodyClaims = new HashMap<>();

        /** A line, or the headline printed in it, up to where it turns back to what had happened before. */
        private record Part(int line, boolean heading, int end) {}

        Run(Page page, List<Claim> claims) {
            this.page = page;
            this.claims = claims;
            this.retold = new Retold(page, claims);
            this.words = new CauseWords(page);
            this.stretches = new Stretches(page);
            this.ways = new Caused.Way[claims.size()];
            Arrays.fill(ways, Caused.Way.NOT_TOLD);
        }

        List<Optional<Cause>> read() {
            List<Optional<Cause>> causes = new ArrayList<>();
            for (int i = 0; i < claims.size(); i++) {
                causes.add(own(i));
            }
            for (int i = 0; i < claims.size(); i++) {
                if (causes.get(i).isEmpty() && !retold.isHeading(i)) {
                    causes.set(i, elsewhere(i, causes));
                }
            }
            for (int i = 0; i < claims.size(); i++) {
                if (causes.get(i).isEmpty() && retold.isHeading(i)) {
                    causes.set(i, retold.body(i).flatMap(causes::get).filter(CausesNamed.fits(claims.get(i))));
                    ways[i] = causes.get(i).isPresent() ? Caused.Way.OF_BODY : ways[i];
                }
                if (causes.get(i).isEmpty() && !retold.isOfWholeWar(claims.get(i))) {
                    causes.set(i, atLast(i));
                }
            }
            return causes;
        }

        private Optional<Cause> own(int i) {
            Claim claim = claims.get(i);
            Optional<Cause> verb = ofVerb(claim);
            if (retold.isOfWholeWar(claim)) {
                ways[i] = Caused.Way.WHOLE_WAR;
                return verb.filter(cause -> cause == Cause.SIEGE && claim.measure() == Measure.TRAPPED);
            }
            Optional<Cause> own = verb.or(() -> beside(claim).of(claim));
            if (own.isPresent()) {
                ways[i] = verb.isPresent() ? Caused.Way.VERB : Caused.Way.SENTENCE;
            }
            return own;
        }

        private Optional<Cause> by(int i, Caused.Way way, Optional<Cause> cause) {
            if (cause.isPresent()) {
                ways[i] = way;
            }
            return cause;
        }

        /** Executed, besieged, gunned down: the verb tells it. */
        private static Optional<Cause> ofVerb(Claim claim) {
            return claim.counted().labels("c.").stream()
                    .flatMap(name -> CauseWords.cause(name).stream())
                    .findFirst();
        }

        /** What its line names: a headline printed in front of the text names causes for itself only. */
        private CausesNamed beside(Claim claim) {
            boolean heading = claim.words().lastToken() < stretches.titleEnd(claim.line());
            int turn = turns.computeIfAbsent(claim.line().number(), any -> PastEvents.turn(claim.line(), told(claim)));
            return named(claim.line(), heading, claim.counted().firstToken() < turn ? turn : Integer.MAX_VALUE);
        }

        private CausesNamed named(Line line, boolean heading, int before) {
            return named.computeIfAbsent(new Part(line.number(), heading, before), any -> {
                int end = stretches.titleEnd(line);
                BitSet harmed = harmed(line);
                return new CausesNamed(
                        line,
                        words.of(line).stream()
                                .filter(word -> word.token() < end == heading && word.token() < before)
                                // bombers among the dead were no cause of their own death
                                .filter(word -> word.cause() != Cause.BOMBING || !harmed.get(word.token()))
                                .toList());
            });
        }

        private List<Claim> told(Claim claim) {
            return claimsOf(claim.line()).stream().map(claims::get).toList();
        }

        /** The words for the people whom a line counts. */
        private BitSet harmed(Line line) {
            BitSet tokens = new BitSet();
            for (int k : claimsOf(line)) {
                Node counted = claims.get(k).counted();
                tokens.set(counted.firstToken(), counted.lastToken() + 1);
            }
            return tokens;
        }

        private List<Integer> claimsOf(Line line) {
            return bodyClaims.computeIfAbsent(line.number(), any -> retold.of(line));
        }

        /** What a whole line names, told for a claim of another line. */
        private Optional<Cause> ofWords(Line line, Claim claim) {
            return whole.computeIfAbsent(line.number(), any -> new CausesNamed(line, words.of(line)))
                    .first(claim);
        }

        private Optional<Cause> elsewhere(int i, List<Optional<Cause>> causes) {
            Claim claim = claims.get(i);
            if (retold.isOfWholeWar(claim)) {
                return Optional.empty();
            }
            if (claim.measure() == Measure.DETAINED) {
                return Optional.empty();
            }
            if (words.main().filter(CauseReader::isNoWeapon).isPresent() && !hadFled(claim)) {
                return by(i, Caused.Way.ARTICLE, words.main());
            }
            if (!CausesNamed.isHarm(claim.measure())) {
                return Optional.empty();
            }
            Optional<Integer> twin = retold.twin(i, k -> causes.get(k).isPresent());
            if (twin.isPresent()) {
                return by(i, Caused.Way.SAME_NUMBER, causes.get(twin.get()));
            }
            Line line = claim.line();
            if (line.has("since") || line.has("last")) {
                return Optional.empty(); // a sum over weeks is of many events
            }
            for (int back = 0; back <= CARRIES; back++) {
                Optional<Line> earlier = page.line(line.number() - back);
                if (earlier.isEmpty()) {
                    break;
                }
                if (back > 0) {
                    Optional<Cause> there = ofLine(earlier.get(), claim, causes);
                    if (there.isPresent()) {
                        return by(i, Caused.Way.BEFORE, there);
                    }
                }
                if (Retold.beginsAnew(earlier.get())
                        && !(back == 0 && beside(claim).pointsBack())) {
                    return Optional.empty();
                }
            }
            Optional<Cause> behind = line.number() > retold.firstLine() + 1 ? Optional.empty() : forward(claim);
            return behind.isPresent() ? by(i, Caused.Way.BEHIND, behind) : by(i, Caused.Way.ARTICLE, words.main());
        }

        /** Refugees whom a fire or flood finds in their camps had fled before it. */
        private static boolean hadFled(Claim claim) {
            return claim.measure() == Measure.DISPLACED && claim.counted().is("refugee");
        }

        /** The first sentences may leave it to those behind them. */
        private Optional<Cause> forward(Claim claim) {
            return page.lines().stream()
                    .filter(line -> line.number() > claim.line().number()
                            && line.number() <= claim.line().number() + CARRIES)
                    .flatMap(line -> ofWords(line, claim).stream())
                    .findFirst();
        }

        private Optional<Cause> ofLine(Line line, Claim claim, List<Optional<Cause>> causes) {
            // all of an earlier line's claims have been read by now
            return told.computeIfAbsent(
                            line.number(),
                            any -> claimsOf(line).stream()
                                    .flatMap(k -> causes.get(k).stream())
                                    .findFirst())
                    .or(() -> ofWords(line, claim));
        }

        /** Only a loose word is left, or fighters who were killed with no word of how: they fell in a fight. */
        private Optional<Cause> atLast(int i) {
            Claim claim = claims.get(i);
            Optional<Cause> loose = beside(claim).nearest(claim, true);
            boolean fighters = claim.group() == Group.FIGHTERS || claim.group() == Group.SOLDIERS;
            return loose.isPresent() || !fighters || !CausesNamed.isHarm(claim.measure())
                    ? by(i, Caused.Way.LOOSE, loose)
                    : by(i, Caused.Way.FIGHTERS, Optional.of(Cause.CLASHES));
        }
    }
}

package org.crosstally.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<Measure> HARM = EnumSet.of(Measure.KILLED, Measure.INJURED, Measure.CASUALTIES);

    private static final int CARRIES = 3;

    /** One answer for each claim, in the claims' order. */
    List<Optional<Cause>> read(Page page, List<Claim> claims) {
        return new Run(page, claims).read();
    }

    /** Whether people only moved, or were kept where they are, so that no weapon is named for it. */
    static boolean isOfMove(Measure measure) {
        return !HARM.contains(measure);
    }

    /** The cause that the claim's own sentence names for it. */
    static Optional<Cause> named(Claim claim) {
        return Run.ofVerb(claim).or(() -> Run.ofWords(claim, CauseWords.plain(claim.line())));
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

        Run(Page page, List<Claim> claims) {
            this.page = page;
            this.claims = claims;
            this.retold = new Retold(page, claims);
            this.words = new CauseWords(page);
            this.stretches = new Stretches(page);
        }

        List<Optional<Cause>> read() {
            List<Optional<Cause>> causes = new ArrayList<>();
            for (Claim claim : claims) {
                causes.add(own(claim));
            }
            for (int i = 0; i < claims.size(); i++) {
                if (causes.get(i).isEmpty() && !retold.isHeading(i)) {
                    causes.set(i, elsewhere(i, causes));
                }
            }
            for (int i = 0; i < claims.size(); i++) {
                if (causes.get(i).isEmpty() && retold.isHeading(i)) {
                    causes.set(i, retold.body(i).flatMap(causes::get).filter(fits(claims.get(i))));
                }
                if (causes.get(i).isEmpty() && !retold.isOfWholeWar(claims.get(i))) {
                    causes.set(i, atLast(claims.get(i)));
                }
            }
            return causes;
        }

        private Optional<Cause> own(Claim claim) {
            if (retold.isOfWholeWar(claim)) {
                return Optional.empty();
            }
            return ofVerb(claim).or(() -> ofWords(claim, beside(claim)));
        }

        /** What its line names: a headline printed in front of the text names causes for itself only. */
        private List<Named> beside(Claim claim) {
            int end = stretches.titleEnd(claim.line());
            boolean heading = claim.words().lastToken() < end;
            return words.of(claim.line()).stream()
                    .filter(word -> word.token() < end == heading)
                    .toList();
        }

        /** Executed, besieged, gunned down: the verb tells it. */
        private static Optional<Cause> ofVerb(Claim claim) {
            return claim.counted().labels("c.").stream()
                    .flatMap(name -> CauseWords.cause(name).stream())
                    .findFirst();
        }

        /** What the sentence names: poison before all else, plain words before loose ones. */
        private static Optional<Cause> ofWords(Claim claim, List<Named> words) {
            if (words.stream().anyMatch(word -> word.cause() == Cause.CHEMICAL && !word.loose())) {
                return Optional.of(Cause.CHEMICAL);
            }
            Optional<Cause> plain = nearest(words, claim, false);
            if (plain.isPresent() || Retold.pointsBack(claim.line())) {
                return plain;
            }
            return nearest(words, claim, true).filter(cause -> cause != Cause.CLASHES);
        }

        private Optional<Cause> ofWords(Line line, Claim claim) {
            return words.of(line).stream()
                    .filter(word -> !word.loose())
                    .map(Named::cause)
                    .filter(fits(claim))
                    .findFirst();
        }

        /** The first named of those with the fewest clauses between them and the claim. */
        private static Optional<Cause> nearest(List<Named> words, Claim claim, boolean loose) {
            Optional<Cause> nearest = Optional.empty();
            int least = Integer.MAX_VALUE;
            for (Named word : words) {
                if (word.loose() == loose && fits(claim).test(word.cause())) {
                    int clauses = clausesBetween(claim, word.token());
                    if (clauses < least) {
                        least = clauses;
                        nearest = Optional.of(word.cause());
                    }
                }
            }
            return nearest;
        }

        private static int clausesBetween(Claim claim, int token) {
            int from = Math.min(token, claim.counted().lastToken());
            int to = Math.max(token, claim.counted().firstToken());
            int clauses = 0;
            for (Node node : claim.line().surface()) {
                if (node.firstToken() > from && node.firstToken() < to) {
                    boolean after = node.is("after") && token > node.firstToken();
                    clauses += node.is("relative") || (node.is("subordinator") && !after) || node.is("clause-mark")
                            ? 1
                            : 0;
                }
            }
            return clauses;
        }

        /** A siege kills few by itself: it is named for those shut in; and people led out were not led out by raids. */
        private static java.util.function.Predicate<Cause> fits(Claim claim) {
            return cause -> switch (cause) {
                case SIEGE -> !HARM.contains(claim.measure()) || claim.line().has("starving");
                case NATURAL, OTHER, CHEMICAL -> true;
                default -> HARM.contains(claim.measure()) || claim.measure() == Measure.DISPLACED;
            };
        }

        private Optional<Cause> elsewhere(int i, List<Optional<Cause>> causes) {
            Claim claim = claims.get(i);
            if (retold.isOfWholeWar(claim)) {
                return Optional.empty();
            }
            if (claim.measure() == Measure.DETAINED) {
                return Optional.empty();
            }
            if (words.main().filter(CauseReader::isNoWeapon).isPresent()) {
                return words.main();
            }
            if (!HARM.contains(claim.measure())) {
                return Optional.empty();
            }
            Optional<Integer> twin = retold.twin(i, k -> causes.get(k).isPresent());
            if (twin.isPresent()) {
                return causes.get(twin.get());
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
                        return there;
                    }
                }
                if (Retold.beginsAnew(earlier.get()) && !(back == 0 && Retold.pointsBack(line))) {
                    return Optional.empty();
                }
            }
            return line.number() > retold.firstLine() + 1
                    ? words.main()
                    : forward(claim).or(words::main);
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
            for (int k : retold.of(line)) {
                if (causes.get(k).isPresent()) {
                    return causes.get(k);
                }
            }
            return ofWords(line, claim);
        }

        /** Only a loose word is left, or fighters who were killed with no word of how: they fell in a fight. */
        private Optional<Cause> atLast(Claim claim) {
            Optional<Cause> loose = nearest(words.of(claim.line()), claim, true);
            boolean fighters = claim.group() == Group.FIGHTERS || claim.group() == Group.SOLDIERS;
            return loose.isPresent() || !fighters || !HARM.contains(claim.measure())
                    ? loose
                    : Optional.of(Cause.CLASHES);
        }
    }
}

package org.crosstally.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.grammar.Node;

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

    /** A word for a cause. */
    private record Named(Cause cause, int token, boolean loose) {}

    private static final class Run {

        private final Page page;
        private final List<Claim> claims;
        private final Retold retold;
        private final boolean disaster;

        Run(Page page, List<Claim> claims) {
            this.page = page;
            this.claims = claims;
            this.retold = new Retold(page, claims);
            this.disaster = tellsOfDisaster();
        }

        List<Optional<Cause>> read() {
            List<Optional<Cause>> causes = new ArrayList<>();
            for (Claim claim : claims) {
                causes.add(own(claim));
            }
            for (int i = 0; i < claims.size(); i++) {
                if (causes.get(i).isEmpty() && !retold.isHeading(claims.get(i))) {
                    causes.set(i, elsewhere(i, causes));
                }
            }
            for (int i = 0; i < claims.size(); i++) {
                if (causes.get(i).isEmpty() && retold.isHeading(claims.get(i))) {
                    causes.set(i, retold.body(i).flatMap(causes::get).filter(fits(claims.get(i))));
                }
                if (causes.get(i).isEmpty() && isFightersLoss(claims.get(i))) {
                    causes.set(i, Optional.of(Cause.CLASHES));
                }
            }
            return causes;
        }

        private Optional<Cause> own(Claim claim) {
            if (retold.isOfWholeWar(claim)) {
                return Optional.empty();
            }
            return ofVerb(claim).or(() -> ofWords(claim.line(), claim));
        }

        /** Executed, besieged, gunned down: the verb tells it. */
        private static Optional<Cause> ofVerb(Claim claim) {
            return claim.counted().labels("c.").stream()
                    .flatMap(name -> cause(name).stream())
                    .findFirst();
        }

        private Optional<Cause> ofWords(Line line, Claim claim) {
            List<Named> named = named(line);
            if (named.stream().anyMatch(word -> word.cause() == Cause.CHEMICAL)) {
                return Optional.of(Cause.CHEMICAL);
            }
            return first(named, claim, false).or(() -> first(named, claim, true));
        }

        private static Optional<Cause> first(List<Named> named, Claim claim, boolean loose) {
            return named.stream()
                    .filter(word -> word.loose() == loose)
                    .map(Named::cause)
                    .filter(fits(claim))
                    .findFirst();
        }

        /** A siege kills few by itself: it is named for those shut in; and people led out were not led out by raids. */
        private static java.util.function.Predicate<Cause> fits(Claim claim) {
            return cause -> switch (cause) {
                case SIEGE -> !HARM.contains(claim.measure());
                case NATURAL, OTHER -> true;
                default -> HARM.contains(claim.measure()) || claim.measure() == Measure.DISPLACED;
            };
        }

        private Optional<Cause> elsewhere(int i, List<Optional<Cause>> causes) {
            Claim claim = claims.get(i);
            if (retold.isOfWholeWar(claim)) {
                return Optional.empty();
            }
            if (disaster) {
                return Optional.of(Cause.NATURAL);
            }
            if (!HARM.contains(claim.measure())) {
                return Optional.empty();
            }
            Optional<Integer> twin = retold.twin(i);
            if (twin.isPresent() && causes.get(twin.get()).isPresent()) {
                return causes.get(twin.get());
            }
            Line line = claim.line();
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
                if (Retold.beginsAnew(earlier.get())) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Optional<Cause> ofLine(Line line, Claim claim, List<Optional<Cause>> causes) {
            for (int k = 0; k < claims.size(); k++) {
                if (claims.get(k).line() == line && causes.get(k).isPresent()) {
                    return causes.get(k);
                }
            }
            return ofWords(line, claim);
        }

        /** Fighters who were killed with no word of how fell in a fight. */
        private boolean isFightersLoss(Claim claim) {
            return HARM.contains(claim.measure())
                    && (claim.group() == Group.FIGHTERS || claim.group() == Group.SOLDIERS)
                    && !retold.isOfWholeWar(claim);
        }

        private boolean tellsOfDisaster() {
            int natural = 0;
            int violent = 0;
            for (Line line : page.lines()) {
                if (line.field() == Field.TITLE || line.number() < CARRIES * 2) {
                    for (Named word : named(line)) {
                        if (!word.loose()) {
                            natural += word.cause() == Cause.NATURAL ? 1 : 0;
                            violent += word.cause() == Cause.NATURAL || word.cause() == Cause.OTHER ? 0 : 1;
                        }
                    }
                }
            }
            return natural > violent;
        }

        private static List<Named> named(Line line) {
            List<Named> named = new ArrayList<>();
            for (Node node : line.surface()) {
                for (String name : node.labels("k.")) {
                    cause(name).ifPresent(cause -> named.add(new Named(cause, node.firstToken(), node.is("loose"))));
                }
            }
            return named;
        }

        private static Optional<Cause> cause(String name) {
            for (Cause cause : Cause.values()) {
                if (cause.name().equals(name)) {
                    return Optional.of(cause);
                }
            }
            return Optional.empty();
        }
    }
}

package org.crosstally.comparison;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Cause;

/** Which causes two articles may give for one event: what one calls a bombing the other calls a strike. */
final class Causes {

    private static final List<Set<Cause>> ALIKE = List.of(
            EnumSet.of(Cause.AIRSTRIKE, Cause.SHELLING),
            EnumSet.of(Cause.AIRSTRIKE, Cause.CHEMICAL),
            EnumSet.of(Cause.SHELLING, Cause.CHEMICAL),
            EnumSet.of(Cause.AIRSTRIKE, Cause.BOMBING),
            EnumSet.of(Cause.SHOOTING, Cause.CLASHES),
            EnumSet.of(Cause.SHOOTING, Cause.EXECUTION),
            EnumSet.of(Cause.SHELLING, Cause.CLASHES));

    private static final Set<Cause> SINGLE_BLOWS =
            EnumSet.of(Cause.BOMBING, Cause.CHEMICAL, Cause.EXECUTION, Cause.NATURAL);

    private static final Set<Cause> WAGED =
            EnumSet.of(Cause.AIRSTRIKE, Cause.SHELLING, Cause.CLASHES, Cause.SIEGE, Cause.EXECUTION);

    private Causes() {}

    static boolean meet(Optional<Cause> one, Optional<Cause> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        Cause first = one.get();
        Cause second = other.get();
        return first == second
                || first == Cause.OTHER
                || second == Cause.OTHER
                || ALIKE.stream().anyMatch(pair -> pair.contains(first) && pair.contains(second));
    }

    /** Events so rare that place and month, even place and year, point at one. */
    static boolean isRare(Optional<Cause> cause) {
        return cause.filter(found -> found == Cause.CHEMICAL).isPresent();
    }

    /** One article's gassed and its people hit by rockets are two tolls, though others call the gas a shelling. */
    static boolean areGasAndShells(Claim one, Claim other) {
        return isRare(one.cause()) != isRare(other.cause())
                && isFire(one.cause()) != isFire(other.cause())
                && !Numbers.samePoint(one.quantity(), other.quantity());
    }

    private static boolean isFire(Optional<Cause> cause) {
        return cause.filter(found -> found == Cause.SHELLING || found == Cause.CLASHES)
                .isPresent();
    }

    /** Whether it is told to be some cause that has no name of its own here. */
    static boolean isAnyOther(Optional<Cause> cause) {
        return cause.filter(found -> found == Cause.OTHER).isPresent();
    }

    /** What two statements of one claim give as its cause: gas that came in shells was gas. */
    static Optional<Cause> ofOneClaim(Optional<Cause> lead, Optional<Cause> other) {
        return isRare(other) && meet(lead, other) ? other : lead.or(() -> other);
    }

    /** Whether what was struck tells one such event of a day from another: an air force strikes many a market in a day. */
    static boolean isToldBySceneOf(Optional<Cause> cause) {
        return cause.filter(WAGED::contains).isEmpty();
    }

    /** Blows that hardly fall twice on one small place within days, as air strikes and clashes do. */
    static boolean isSingleBlow(Optional<Cause> cause) {
        return cause.filter(SINGLE_BLOWS::contains).isPresent();
    }
}

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
}

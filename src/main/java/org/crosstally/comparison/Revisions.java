package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Qualifier;

/** Tells a toll that grew from two tolls that contradict each other. */
final class Revisions {

    private Revisions() {}

    /** The answers, oldest first, none in front of one that a sentence with both calls the older of the two. */
    static List<Findings.Backed> inOrder(List<Findings.Backed> said) {
        List<Findings.Backed> ordered = new ArrayList<>(said);
        for (int i = 1; i < said.size(); i++) {
            Findings.Backed older = said.get(i);
            for (int j = 0; j < ordered.indexOf(older); j++) {
                if (supersedes(older, ordered.get(j))) {
                    ordered.remove(older);
                    ordered.add(j, older);
                }
            }
        }
        return ordered;
    }

    /** Whether one sentence gives both numbers, and the first as the older one. */
    static boolean supersedes(Findings.Backed earlier, Findings.Backed later) {
        return earlier.claims().stream()
                .filter(claim -> claim.manner().superseded())
                .anyMatch(older -> later.claims().stream()
                        .anyMatch(newer -> !newer.manner().superseded() && newer.sharesSentenceWith(older)));
    }

    /** Whether a sentence of theirs says that the toll has changed, and it rose. */
    static boolean tellOf(Findings.Backed earlier, Findings.Backed later) {
        return (earlier.claims().stream().anyMatch(claim -> claim.manner().revised())
                        || later.claims().stream()
                                .anyMatch(claim -> claim.manner().revised()))
                && rose(earlier, later);
    }

    static boolean grewWithinTheDay(Findings.Backed earlier, Findings.Backed later) {
        return earlier.answer().quantity().qualifier() == Qualifier.AT_LEAST
                && !Numbers.mayBeOneToll(
                        earlier.answer().quantity(), later.answer().quantity())
                && rose(earlier, later);
    }

    /** Whether the lower number is so much the older that the toll may have grown since, as tolls do. */
    static boolean mayHaveGrown(Findings.Backed least, Findings.Backed most) {
        return rose(least, most) && isLater(least, most);
    }

    /**
     * What the body says, no sooner than the number before and by the day of a lower one, if that is no less than the one
     * before: what it said sooner has been lowered once and says nothing of the next number.
     */
    static Optional<Findings.Backed> showsNoLowering(
            Findings.Backed earlier, Findings.Backed later, List<Findings.Backed> said) {
        boolean meet = earlier.answer().quantity().overlaps(later.answer().quantity());
        return !meet && rose(later, earlier) && isLater(earlier, later)
                ? said.stream()
                        .filter(other -> other != earlier && other != later)
                        .filter(other -> !isLater(later, other) && !isLater(other, earlier))
                        .filter(other -> !rose(other, earlier))
                        .findFirst()
                : Optional.empty();
    }

    static boolean isLater(Findings.Backed earlier, Findings.Backed later) {
        Optional<LocalDate> first = earlier.answer().reported();
        Optional<LocalDate> second = later.answer().reported();
        return first.isPresent() && second.isPresent() && second.get().isAfter(first.get());
    }

    private static boolean rose(Findings.Backed earlier, Findings.Backed later) {
        return Numbers.point(later.answer().quantity())
                > Numbers.point(earlier.answer().quantity());
    }
}

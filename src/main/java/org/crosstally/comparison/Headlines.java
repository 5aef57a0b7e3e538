package org.crosstally.comparison;

import org.crosstally.figure.Qualifier;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;

/** How a headline shortens what its text tells: a rounder number, a shorter name, a fear. */
final class Headlines {

    private Headlines() {}

    /** A headline tells what the text tells, whatever it fears or leaves out: "fears over hundreds missing". */
    static boolean fear(Claim known, Claim claim) {
        return claim.inTitle()
                && !known.inTitle()
                && claim.asked() == Status.EXPECTED
                && !known.isDenied()
                && known.group() == claim.group()
                && Numbers.point(claim.quantity()) > ClaimReader.COMMON
                && Numbers.samePoint(known.quantity(), claim.quantity());
    }

    /** "Toll passes 400" above a text of 412. */
    static boolean round(Quantity exact, Claim title) {
        Quantity rounded = title.quantity();
        return title.inTitle()
                && rounded.qualifier() == Qualifier.AT_LEAST
                && exact.qualifier() == Qualifier.EXACT
                && Numbers.point(rounded) > Slips.LEAST
                && Numbers.point(rounded) <= Numbers.point(exact)
                && Numbers.near(rounded, exact);
    }

    /** The "prosecutor" of a headline is the "state prosecutor's office" of its text. */
    static boolean nameShort(Claim known, Claim title) {
        return title.inTitle()
                && !known.inTitle()
                && SourceWords.folded(known.credited().authority().name())
                        .containsAll(
                                SourceWords.folded(title.credited().authority().name()));
    }
}

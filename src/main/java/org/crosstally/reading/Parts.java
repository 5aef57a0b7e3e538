package org.crosstally.reading;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Qualifier;
import org.crosstally.figure.Quantity;
import org.crosstally.grammar.Node;

/** Which of a sentence's claims count a part of those whom another one counts. */
final class Parts {

    private Parts() {}

    /**
     * Whether people told of as some of others ("including …", "… of them") are a part of a claim before: for the same
     * measure, or for any where the words say that they are some of them.
     */
    static boolean isPart(Node counted, Measure measure, List<Claim> before) {
        return counted.is("inside") && before.stream().anyMatch(claim -> !claim.part() && claim.measure() == measure);
    }

    /** "30 civilians were killed: seven of one village, seven of another and 16 of a third": they add up, so they are parts. */
    static List<Claim> told(List<Claim> claims) {
        List<Claim> told = new ArrayList<>(claims);
        for (int whole = 0; whole < told.size(); whole++) {
            int end = addUp(told, whole);
            for (int i = whole + 1; i < end; i++) {
                told.set(i, partOf(told.get(whole), told.get(i)));
            }
        }
        return told;
    }

    /** Behind the last of at least two claims that follow and together make the whole, or {@code whole} where none do. */
    private static int addUp(List<Claim> claims, int whole) {
        Claim sum = claims.get(whole);
        if (sum.part() || !isExact(sum) || whole + 1 >= claims.size() || verbBetween(sum, claims.get(whole + 1))) {
            return whole;
        }
        long rest = low(sum);
        for (int i = whole + 1; i < claims.size() && isLike(sum, claims.get(i)); i++) {
            rest -= low(claims.get(i));
            if (rest <= 0) {
                return rest == 0 && i > whole + 1 ? i + 1 : whole;
            }
        }
        return whole;
    }

    private static boolean isLike(Claim sum, Claim claim) {
        return claim.measure() == sum.measure()
                && claim.status() == sum.status()
                && claim.quantity().unit() == sum.quantity().unit()
                && !claim.part()
                && isExact(claim);
    }

    /** A verb between them begins a count of its own: "18 dead in raid. The raid killed 17 men and a boy". */
    private static boolean verbBetween(Claim whole, Claim first) {
        return whole.line().chart().nodes().stream()
                .filter(node -> node.is("spent"))
                .anyMatch(node -> node.begin() > whole.counted().end()
                        && node.end() <= first.counted().begin());
    }

    private static boolean isExact(Claim claim) {
        return claim.quantity().qualifier() == Qualifier.EXACT;
    }

    private static long low(Claim claim) {
        Quantity quantity = claim.quantity();
        return quantity.low().orElse(0);
    }

    private static Claim partOf(Claim whole, Claim claim) {
        boolean open = claim.group() == Group.PEOPLE && whole.group() != Group.WOMEN && whole.group() != Group.CHILDREN;
        return new Claim(
                claim.line(),
                claim.counted(),
                claim.words(),
                claim.mention(),
                claim.quantity(),
                claim.measure(),
                claim.status(),
                open ? whole.group() : claim.group(),
                claim.people(),
                true);
    }
}

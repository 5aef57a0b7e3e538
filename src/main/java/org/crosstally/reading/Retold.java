package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.crosstally.figure.Field;
import org.crosstally.figure.Status;
import org.crosstally.grammar.Node;

/** Which claims of a page tell once more of what another claim tells: headlines, repeated tolls, what lies behind it all. */
final class Retold {

    /** The first sentences of a text, in which a headline's event is told. */
    private static final int OPENING = 4;

    /** Tolls as large are a war's, where a war is named beside them. */
    private static final long OF_A_WAR = 50_000;

    private final Page page;
    private final List<Claim> claims;
    private final String title;

    Retold(Page page, List<Claim> claims) {
        this.page = page;
        this.claims = claims;
        this.title = Spaces.squeeze(page.article().title());
    }

    /** Whether it stands in the headline, or in the headline printed once more before the text. */
    boolean isHeading(Claim claim) {
        if (claim.line().field() == Field.TITLE) {
            return true;
        }
        int at = title.isEmpty() ? -1 : claim.line().squeezed().indexOf(title);
        return at >= 0 && claim.line().placeOf(claim.words()) < at + title.length();
    }

    boolean isOfWholeWar(Claim claim) {
        return claim.quantity().low().orElse(0) >= OF_A_WAR && claim.line().has("war-word");
    }

    /** The claim of the body that tells what this heading claim tells: the same number, else what the text opens with. */
    Optional<Integer> body(int heading) {
        Optional<Integer> opening = Optional.empty();
        for (int k = 0; k < claims.size(); k++) {
            Claim other = claims.get(k);
            if (k == heading || isHeading(other)) {
                continue;
            }
            if (isTwin(claims.get(heading), other)) {
                return Optional.of(k);
            }
            if (opening.isEmpty() && other.line().number() <= firstLine() + OPENING) {
                opening = Optional.of(k);
            }
        }
        return opening;
    }

    /** Another claim of the body with the same number of the same, too large to be so by chance; one of which something is known. */
    Optional<Integer> twin(int claim, IntPredicate known) {
        if (claims.get(claim).quantity().low().orElse(0) <= 2) {
            return Optional.empty();
        }
        for (int k = 0; k < claims.size(); k++) {
            if (k != claim && known.test(k) && isTwin(claims.get(claim), claims.get(k))) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }

    /** Where the text begins. */
    int firstLine() {
        return page.lead().map(Line::number).orElse(0);
    }

    /** Elsewhere, meanwhile, in a similar incident: another event is told of. */
    static boolean beginsAnew(Line line) {
        return line.surface().stream()
                .limit(4)
                .anyMatch(node -> node.is("other-event") || node.is("also") || node.is("recent"));
    }

    /** The attack, the blast: a definite event that was told before. */
    static boolean pointsBack(Line line) {
        List<Node> nodes = line.surface();
        for (int i = 1; i < nodes.size(); i++) {
            boolean event = nodes.get(i).is("event-noun")
                    || (nodes.get(i).is("thing") && !nodes.get(i).labels("k.").isEmpty());
            if (event && (nodes.get(i - 1).is("article") || nodes.get(i - 1).is("demonstrative"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTwin(Claim one, Claim other) {
        return one.measure() == other.measure()
                && one.status() != Status.DENIED
                && one.quantity().low().equals(other.quantity().low())
                && (one.quantity().low().isPresent()
                        || one.quantity().high().equals(other.quantity().high()));
    }
}

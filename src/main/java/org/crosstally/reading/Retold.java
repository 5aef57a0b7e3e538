package org.crosstally.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Status;
import org.crosstally.grammar.Node;

/** Which claims of a page tell once more of what another claim tells: headlines, repeated tolls, what lies behind it all. */
final class Retold {

    /** The first sentences of a text, in which a headline's event is told. */
    private static final int OPENING = 4;

    /** No article tells one toll more often; lists of small numbers do. */
    private static final int MOST_TWINS = 20;

    /** Tolls as large are a war's, where a war is named beside them. */
    private static final long OF_A_WAR = 50_000;

    private static final long OF_ANY_WAR = 1_000;

    private final Page page;
    private final List<Claim> claims;
    private final boolean[] heading;
    private final Map<Line, List<Integer>> byLine = new HashMap<>();
    private final Map<Toll, List<Integer>> byToll = new HashMap<>();

    /** A number of people to whom the same happened, whatever limits it. */
    private record Toll(Measure measure, OptionalLong low, OptionalLong highWithoutLow) {

        static Toll of(Claim claim) {
            OptionalLong low = claim.quantity().low();
            return new Toll(
                    claim.measure(),
                    low,
                    low.isPresent() ? OptionalLong.empty() : claim.quantity().high());
        }
    }

    Retold(Page page, List<Claim> claims) {
        this.page = page;
        this.claims = claims;
        this.heading = new boolean[claims.size()];
        String title = Spaces.squeeze(page.article().title());
        for (int i = 0; i < claims.size(); i++) {
            heading[i] = stoodInHeading(claims.get(i), title);
            byLine.computeIfAbsent(claims.get(i).line(), line -> new ArrayList<>())
                    .add(i);
            byToll.computeIfAbsent(Toll.of(claims.get(i)), toll -> new ArrayList<>())
                    .add(i);
        }
    }

    private boolean stoodInHeading(Claim claim, String title) {
        if (claim.line().field() == Field.TITLE) {
            return true;
        }
        if (title.isEmpty() || claim.line().number() > firstLine() + OPENING) {
            return false;
        }
        int at = claim.line().squeezed().indexOf(title);
        return at >= 0 && claim.line().placeOf(claim.words()) < at + title.length();
    }

    /** Whether it stands in the headline, or in the headline printed once more before the text. */
    boolean isHeading(int claim) {
        return heading[claim];
    }

    /** The claims of a sentence that are no headline's, in their order. */
    List<Integer> of(Line line) {
        return byLine.getOrDefault(line, List.of()).stream()
                .filter(claim -> !heading[claim])
                .toList();
    }

    /** Thousands whom the war has killed or driven out: their days are the war's, so far. */
    boolean isOfWar(Claim claim) {
        return claim.quantity().low().orElse(0) >= OF_ANY_WAR
                && claim.line().has("war-word")
                && claim.status() == Status.OCCURRED
                && claim.measure() != Measure.TRAPPED;
    }

    boolean isOfWholeWar(Claim claim) {
        return claim.quantity().low().orElse(0) >= OF_A_WAR && claim.line().has("war-word");
    }

    /** The claim of the body that tells what this heading claim tells: the same number, else what the text opens with. */
    Optional<Integer> body(int headingClaim) {
        for (int other : same(headingClaim)) {
            if (!heading[other]) {
                return Optional.of(other);
            }
        }
        for (int k = 0; k < claims.size() && claims.get(k).line().number() <= firstLine() + OPENING; k++) {
            if (!heading[k]) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }

    /** Another claim with the same number of the same, too large to be so by chance, of which something is known. */
    Optional<Integer> twin(int claim, IntPredicate known) {
        if (claims.get(claim).quantity().low().orElse(0) <= 2) {
            return Optional.empty();
        }
        for (int other : same(claim)) {
            if (other != claim && known.test(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** The claims with the same number of the same, this one among them. */
    List<Integer> same(int claim) {
        List<Integer> all = byToll.getOrDefault(Toll.of(claims.get(claim)), List.of());
        return all.subList(0, Math.min(all.size(), MOST_TWINS));
    }

    /** The line of the first claim of the body. */
    int firstBody() {
        for (int k = 0; k < claims.size(); k++) {
            if (!heading[k]) {
                return claims.get(k).line().number();
            }
        }
        return firstLine();
    }

    /** Where the text begins. */
    int firstLine() {
        return page.lead().map(Line::number).orElse(0);
    }

    /** Elsewhere, meanwhile, in a similar incident: another event is told of. */
    static boolean beginsAnew(Line line) {
        if (!line.has("other-event") && !line.has("also") && !line.has("recent")) {
            return false;
        }
        List<Node> opening = line.surface().stream().limit(4).toList();
        return opening.get(0).is("also")
                || opening.stream().anyMatch(node -> node.is("other-event") || node.is("recent"));
    }

    /** The attack, the blast: a definite event that was told before. */
    static boolean pointsBack(Line line) {
        if (!line.has("event-noun") && !line.hasPrefix("cause.")) {
            return false;
        }
        List<Node> nodes = line.surface();
        for (int i = 1; i < nodes.size(); i++) {
            boolean event = nodes.get(i).is("event-noun")
                    || (nodes.get(i).is("thing")
                            && !nodes.get(i).labels("cause.").isEmpty());
            if (event && (nodes.get(i - 1).is("article") || nodes.get(i - 1).is("demonstrative"))) {
                return true;
            }
        }
        return false;
    }
}

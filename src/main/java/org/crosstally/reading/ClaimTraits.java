package org.crosstally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Status;
import org.crosstally.grammar.Node;

/** What a claim itself says about having a time of its own, as words that weights are given to. */
final class ClaimTraits {

    /** How far in front of a claim its verb may stand. */
    private static final int VERB_BEFORE = 6;

    private static final int THOUSANDS = 1_000;
    private static final int HUNDREDS = 100;
    private static final int TENS = 10;

    /** How many words into a sentence it may say that it goes on about people told of before. */
    private static final int OPENING = 3;

    private static final Set<String> LASTING = Set.of(
            "perfect",
            "present",
            "so far",
            "of a war",
            "toll",
            "toll rising",
            "displaced",
            "trapped",
            "evacuated",
            "detained",
            "missing",
            "part",
            "each",
            "of the dead");

    private ClaimTraits() {}

    /** Those of a claim's traits that tell how long its time is likely to be. */
    static List<String> lasting(List<String> traits) {
        return traits.stream().filter(LASTING::contains).toList();
    }

    /**
     * @param background whether it is the general toll of a war
     * @param heading whether it stands in the headline
     */
    static List<String> of(Claim claim, boolean background, boolean heading) {
        List<String> traits = new ArrayList<>();
        traits.add(claim.measure().name().toLowerCase(Locale.ROOT));
        if (claim.status() == Status.EXPECTED) {
            traits.add(CauseReader.isOfMove(claim.measure()) ? "move to come" : "feared");
        }
        if (background) {
            traits.add("of a war");
        }
        traits.add(size(claim));
        if (claim.part()) {
            traits.add("part");
        }
        tense(claim).ifPresent(traits::add);
        Line line = claim.line();
        if (claim.mention()
                .part("t")
                .filter(node -> node.is("toll") || node.is("nominal"))
                .isPresent()) {
            traits.add("toll");
            if (line.has("rise")) {
                traits.add("toll rising");
            }
        }
        if (line.has("ongoing") || line.has("remain")) {
            traits.add("so far");
        }
        if (line.has("distributive")) {
            traits.add("each");
        }
        if (line.surface().get(0).is("quote")) {
            traits.add("quote");
        }
        if (opensWithPlace(line)) {
            traits.add("opens in a place");
        }
        if (Retold.beginsAnew(line)) {
            traits.add("begins anew");
        }
        if (Retold.pointsBack(line)) {
            traits.add("points back");
        }
        if (line.surface().stream()
                .limit(OPENING)
                .anyMatch(node -> node.is("those") || node.is("state") || node.is("among"))) {
            traits.add("of the dead");
        }
        if (heading) {
            traits.add("heading");
        }
        if (CauseReader.named(line).isEmpty()) {
            traits.add("uncaused");
        }
        return traits;
    }

    /** How large its number is: thousands seldom came to harm on one day. */
    static String size(Claim claim) {
        long size = claim.number();
        return size >= THOUSANDS ? "thousands" : size >= HUNDREDS ? "hundreds" : size >= TENS ? "tens" : "few";
    }

    /** Hundreds die every year: what comes again and again happened on no days of its own. */
    static boolean recurs(Claim claim) {
        List<Node> nodes = claim.line().surface();
        boolean recurs = false;
        boolean claimed = false;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            claimed |= node.firstToken() == claim.counted().firstToken();
            recurs |= i > 0 && node.is("time-unit") && nodes.get(i - 1).is("distributive");
            if (node.is("clause-mark")) {
                if (claimed) {
                    break;
                }
                recurs = false;
            }
        }
        return recurs;
    }

    private static boolean opensWithPlace(Line line) {
        List<Node> nodes = line.surface();
        return nodes.size() > 2
                && nodes.get(0).is("in")
                && (nodes.get(1).is("capital") || nodes.get(2).is("capital"))
                && !nodes.get(1).is("month")
                && !nodes.get(1).is("year");
    }

    /** Have been killed, are stranded. */
    private static Optional<String> tense(Claim claim) {
        int last = claim.mention()
                .part("t")
                .map(Node::lastToken)
                .orElse(claim.counted().lastToken());
        int first = Math.min(claim.counted().firstToken(), last);
        last = Math.max(last, claim.counted().lastToken());
        boolean present = false;
        for (Node node : claim.line().surface()) {
            if (node.firstToken() >= first - VERB_BEFORE && node.lastToken() <= last && node.is("present")) {
                if (node.is("have")) {
                    return Optional.of("perfect");
                }
                present = true;
            }
        }
        return present ? Optional.of("present") : Optional.empty();
    }
}

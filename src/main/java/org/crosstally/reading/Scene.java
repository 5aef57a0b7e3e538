package org.crosstally.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosstally.grammar.Node;

/**
 * What a line says of where and when without a name: {@code the town}, {@code a village}, the kind of attack, the
 * weekday, and what stands between its words.
 */
final class Scene {

    /** How many words may stand between the town and its article. */
    private static final int FARTHEST_ARTICLE = 4;

    /** No sentence speaks of more places without their names; lists do. */
    private static final int MOST_UNNAMED = 30;

    /**
     * A place that is spoken of without its name.
     *
     * @param noun town, camp
     * @param definite the town, its capital; not a town
     * @param last the noun's last token
     */
    record Unnamed(String noun, Toponym.Extent extent, boolean definite, int last) {

        /** Whether a place of that extent that the article calls by these nouns may be meant. */
        boolean fits(Toponym.Extent other, Set<String> nouns) {
            return nouns.contains(noun) || extent == other && extent != Toponym.Extent.SITE;
        }
    }

    private final List<Node> nodes;
    private final List<Unnamed> unnamed = new ArrayList<>();
    private final Set<String> causes = new HashSet<>();
    private final Set<String> days = new HashSet<>();
    private final boolean pointsBack;
    private final boolean country;

    /** For each token how many of such words begin before it. */
    private final int[] reports;

    private final int[] brackets;
    private final int[] parting;
    private final int[] commas;
    private final int[] ands;

    /** The node that holds each token. */
    private final int[] nodeAt;

    Scene(Line line, List<Toponym> named) {
        this.nodes = line.surface();
        int size = line.tokens().size() + 1;
        this.reports = new int[size];
        this.brackets = new int[size];
        this.parting = new int[size];
        this.commas = new int[size];
        this.ands = new int[size];
        this.nodeAt = new int[size];
        BitSet names = new BitSet();
        named.forEach(place -> names.set(place.first(), place.last() + 1));
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            count(node, i);
            causes.addAll(node.labels("cause."));
            if (node.is("weekday")) {
                days.addAll(node.labels("w."));
            }
            if (node.is("place-noun") && !names.get(node.firstToken()) && unnamed.size() < MOST_UNNAMED) {
                unnamed(i);
            }
        }
        for (int[] counts : List.of(reports, brackets, parting, commas, ands)) {
            for (int i = 1; i < size; i++) {
                counts[i] += counts[i - 1];
            }
        }
        this.pointsBack = Retold.pointsBack(line);
        this.country = unnamed.stream().anyMatch(noun -> noun.definite() && noun.extent() == Toponym.Extent.COUNTRY);
    }

    private void count(Node node, int number) {
        int behind = node.firstToken() + 1;
        reports[behind] = node.is("report") ? 1 : 0;
        brackets[behind] = node.isOneOf("open close") ? 1 : 0;
        commas[behind] = node.isOneOf("comma clause-mark") ? 1 : 0;
        ands[behind] = node.isOneOf("and subordinator") ? 1 : 0;
        parting[behind] = isJoining(node) ? 0 : 1;
        for (int token = node.firstToken(); token <= node.lastToken(); token++) {
            nodeAt[token] = number;
        }
    }

    /** Whether a word may stand between "a town" and the name of the place it lies in. */
    private static boolean isJoining(Node node) {
        return !node.isOneOf("finite harm comma clause-mark report and be subordinator")
                && !(node.is("verb") && node.is("past"));
    }

    private void unnamed(int at) {
        Node noun = nodes.get(at);
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST_ARTICLE); i--) {
            Node node = nodes.get(i);
            boolean definite = node.is("article") || node.is("demonstrative") || node.is("possessive-word");
            boolean listed = node.is("indefinite") && i > 0 && nodes.get(i - 1).is("and");
            if (listed) {
                return; // of "huts, pumps and a depot" the depot is one more thing, not where they all were
            }
            if (definite || node.is("indefinite") || node.is("another")) {
                unnamed.add(new Unnamed(noun.foldedWords(), PlaceExtents.of(noun), definite, noun.lastToken()));
                return;
            }
            if (node.is("preposition") || node.is("verb") && node.is("past") || node.is("comma")) {
                return;
            }
        }
    }

    List<Unnamed> unnamed() {
        return unnamed;
    }

    boolean speaksOfTheCountry() {
        return country;
    }

    Set<String> causes() {
        return causes;
    }

    /** The weekdays it names. */
    Set<String> days() {
        return days;
    }

    /** Whether it speaks of the attack, the blast: of an event told before. */
    boolean pointsBack() {
        return pointsBack;
    }

    /** The words from one token to another, as far as the line has them. */
    List<Node> around(int from, int to) {
        int first = Math.max(0, from);
        int last = Math.min(nodeAt.length - 2, to);
        return first > last ? List.of() : nodes.subList(nodeAt[first], nodeAt[last] + 1);
    }

    boolean joins(int from, int to) {
        return parting[to] == parting[from];
    }

    boolean reports(int from, int to) {
        return reports[to] > reports[from];
    }

    boolean brackets(int from, int to) {
        return brackets[to] > brackets[from];
    }

    boolean commas(int from, int to) {
        return commas[to] > commas[from];
    }

    boolean ands(int from, int to) {
        return ands[to] > ands[from];
    }

    /** Whether no comma or conjunction stands between. */
    boolean unparted(int from, int to) {
        return to <= from || !commas(from, to) && !ands(from, to);
    }
}

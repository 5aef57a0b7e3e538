package org.crosstally.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.grammar.Node;

/**
 * Which claims of an article tell of the same event. Title and lead tell of the article's main event, number {@link
 * #MAIN}; every further line goes on with the event of the line before it, unless its opening words turn to another one.
 * A claim with the number and measure of an earlier claim comes back to that claim's event, and the general toll of a
 * war is an event of its own that the lines behind it do not go on with.
 */
final class Events {

    /** The event that the title and the lead tell of. */
    static final int MAIN = 0;

    /** How many words may stand before the word that turns to another event. */
    private static final int OPENING = 4;

    /** A smaller number says little about being the same number: two dead here, two dead there. */
    private static final long TELLING_NUMBER = 6;

    /** From here on the toll of a sentence that speaks of a war is the toll of the war. */
    private static final long TOLL_OF_A_WAR = 1_000;

    private final int[] ofLine;
    private final int[] ofClaim;
    private final boolean[] background;
    private int next = MAIN + 1;

    private Events(int lines, int claims) {
        this.ofLine = new int[lines];
        this.ofClaim = new int[claims];
        this.background = new boolean[claims];
    }

    /** @param claims of this page, in the order they stand in */
    static Events of(Page page, List<Claim> claims) {
        Events events = new Events(page.lines().size(), claims.size());
        events.followLines(page);
        events.followClaims(claims);
        return events;
    }

    /** The number of the claim's event; the same number, the same event. */
    int of(int claim) {
        return ofClaim[claim];
    }

    /** The number of the event that the line tells of or goes on with, general tolls left aside. */
    int ofLine(int line) {
        return ofLine[line];
    }

    boolean same(int claim, int other) {
        return ofClaim[claim] == ofClaim[other];
    }

    /** Whether the claim is the general toll of a war, not of an event in it. */
    boolean isBackground(int claim) {
        return background[claim];
    }

    /** The claims of an event, in the order they stand in. */
    List<Integer> claimsOf(int event) {
        return IntStream.range(0, ofClaim.length)
                .filter(claim -> ofClaim[claim] == event)
                .boxed()
                .toList();
    }

    /** The numbers of the lines that tell of an event, in their order. */
    List<Integer> linesOf(int event) {
        return IntStream.range(0, ofLine.length)
                .filter(line -> ofLine[line] == event)
                .boxed()
                .toList();
    }

    private void followLines(Page page) {
        int running = MAIN;
        boolean inText = false;
        for (Line line : page.lines()) {
            boolean lead = line.field() == Field.TEXT && !inText;
            inText |= line.field() == Field.TEXT;
            if (inText && !lead && turnsAway(line)) {
                running = next++;
            }
            ofLine[line.number()] = running;
        }
    }

    static boolean turnsAway(Line line) {
        List<Node> nodes = line.surface();
        for (int i = 0; i < Math.min(OPENING, nodes.size()); i++) {
            Node node = nodes.get(i);
            boolean past = i + 1 < nodes.size()
                    && (node.is("last")
                                    && (nodes.get(i + 1).is("time-unit")
                                            || nodes.get(i + 1).is("month"))
                            || node.is("in")
                                    && (nodes.get(i + 1).is("month")
                                            || nodes.get(i + 1).is("year")));
            if (node.is("other-event") || past) {
                return true;
            }
        }
        return false;
    }

    /** A measure with its number, whatever limits it: at least 18 and 18 tell of the same people. */
    private record Toll(Measure measure, long number) {}

    private void followClaims(List<Claim> claims) {
        Map<Toll, Integer> told = new HashMap<>();
        List<Integer> wars = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            int here = ofLine[claim.line().number()];
            if (isTollOfAWar(claim)) {
                background[i] = true;
                wars.add(i);
                ofClaim[i] = wars.size() == 1 ? next++ : ofClaim[wars.get(0)];
                continue;
            }
            Toll toll = new Toll(
                    claim.measure(),
                    claim.quantity().low().orElse(claim.quantity().high().orElse(0)));
            boolean telling = toll.number() >= TELLING_NUMBER;
            ofClaim[i] = telling ? told.computeIfAbsent(toll, unknown -> here) : here;
        }
    }

    private static boolean isTollOfAWar(Claim claim) {
        long size = claim.quantity().high().orElse(claim.quantity().low().orElse(0));
        return size >= TOLL_OF_A_WAR && claim.line().has("war-word");
    }
}

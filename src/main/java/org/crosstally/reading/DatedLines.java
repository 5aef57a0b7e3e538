package org.crosstally.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Measure;

/** What is known of the lines of a page that bears on dating claims, worked out once for each line. */
final class DatedLines {

    private final List<Claim> claims;
    private final List<Optional<TimesTold.Time>> nearest;
    private final TimesTold told;
    private final Map<Line, List<Integer>> claimsOf = new HashMap<>();
    private final Map<Line, Facts> known = new HashMap<>();

    /** @param nearest for each claim the time of its line that stands nearest to it */
    DatedLines(List<Claim> claims, List<Optional<TimesTold.Time>> nearest, TimesTold told) {
        this.claims = claims;
        this.nearest = nearest;
        this.told = told;
        for (int i = 0; i < claims.size(); i++) {
            claimsOf.computeIfAbsent(claims.get(i).line(), line -> new ArrayList<>())
                    .add(i);
        }
    }

    /**
     * @param first the line's first time that may date an event
     * @param event whether it tells of an event
     * @param datedBy for each time that is the nearest of a claim: the numbers that it is so of, by measure
     * @param claimsBefore how many claims begin before each token
     */
    record Facts(
            Optional<TimesTold.Time> first,
            boolean event,
            boolean pointsBack,
            boolean beginsAnew,
            List<Cause> causes,
            Map<TimesTold.Time, Map<Measure, Set<Long>>> datedBy,
            int[] claimsBefore) {

        boolean hasClaims() {
            return claimsBefore[claimsBefore.length - 1] > 0;
        }

        int claims(int from, int to) {
            return from < to ? claimsBefore[to] - claimsBefore[from] : 0;
        }
    }

    Facts of(Line line) {
        Facts facts = known.get(line);
        if (facts == null) {
            facts = facts(line);
            known.put(line, facts);
        }
        return facts;
    }

    private Facts facts(Line line) {
        Map<TimesTold.Time, Map<Measure, Set<Long>>> datedBy = new IdentityHashMap<>();
        int[] before = new int[line.tokens().size() + 1];
        for (int i : claimsOf.getOrDefault(line, List.of())) {
            Claim claim = claims.get(i);
            before[claim.counted().firstToken() + 1]++;
            nearest.get(i)
                    .ifPresent(time -> datedBy.computeIfAbsent(time, other -> new HashMap<>())
                            .computeIfAbsent(claim.measure(), measure -> new HashSet<>())
                            .add(claim.number()));
        }
        for (int i = 1; i < before.length; i++) {
            before[i] += before[i - 1];
        }
        return new Facts(
                told.of(line).stream().filter(TimesTold.Time::dates).findFirst(),
                line.has("event-noun"),
                Retold.pointsBack(line),
                Retold.beginsAnew(line),
                CauseReader.named(line),
                datedBy,
                before);
    }
}

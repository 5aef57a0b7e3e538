package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crosstally.figure.Group;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;

/** Makes answers of the claims to one question: one for each number that each authority gives. */
final class Answering {

    /** A sentence of which so much stands in another's is the same statement, shortened or padded. */
    private static final double SAME_STATEMENT = 0.75;

    private record Key(String authority, long point, boolean vague, Group group, boolean denied) {}

    private final Wording wording;

    Answering(Wording wording) {
        this.wording = wording;
    }

    /** The answers, oldest first. */
    List<Findings.Backed> answers(String questionId, List<Claim> claims) {
        Map<Key, List<Claim>> together = new LinkedHashMap<>();
        for (Claim claim : credited(claims)) {
            Key key = new Key(
                    claim.credited().authority().id(),
                    Numbers.point(claim.quantity()),
                    Numbers.isVague(claim.quantity()),
                    claim.group(),
                    claim.isDenied());
            together.computeIfAbsent(key, unused -> new ArrayList<>()).add(claim);
        }
        List<Findings.Backed> answers = new ArrayList<>();
        together.forEach((key, same) -> answers.add(new Findings.Backed(answer(questionId, key, same), same)));
        answers.sort(Comparator.comparing(
                        (Findings.Backed backed) -> backed.answer().reported().orElse(java.time.LocalDate.MAX))
                .thenComparing(backed -> backed.answer().authority().id())
                .thenComparing(backed -> Numbers.point(backed.answer().quantity()))
                .thenComparing(backed -> backed.answer().id()));
        return Revisions.inOrder(answers);
    }

    /** An uncredited sentence that shortens a credited one with the same number is that body's statement too. */
    private static List<Claim> credited(List<Claim> claims) {
        List<Claim> credited = new ArrayList<>();
        for (Claim claim : claims) {
            Optional<Claim> original = claim.isOutletsOwn()
                    ? claims.stream()
                            .filter(other -> isOriginalOf(claim, other))
                            .findFirst()
                    : Optional.empty();
            credited.add(
                    original.map(known -> claim.creditedTo(known.credited())).orElse(claim));
        }
        return credited;
    }

    private static boolean isOriginalOf(Claim claim, Claim other) {
        return !other.isOutletsOwn()
                && Numbers.samePoint(claim.quantity(), other.quantity())
                && Syndication.containment(
                                claim.figure().passage().sentence(),
                                other.figure().passage().sentence())
                        >= SAME_STATEMENT;
    }

    private Answer answer(String questionId, Key key, List<Claim> claims) {
        Set<Long> carriers = new TreeSet<>();
        Set<String> outlets = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        for (Claim claim : claims) {
            rules.add(claim.credited().rule());
            for (Statement carrier : claim.carriers()) {
                carriers.add(carrier.figureId());
                carrier.outlet().ifPresent(outlets::add);
            }
        }
        Quantity quantity = claims.get(0).quantity();
        return new Answer(
                StableId.of(questionId, key),
                name(claims),
                quantity,
                key.denied() ? Status.DENIED : claims.get(0).asked(),
                wording.said(quantity),
                claims.stream().flatMap(claim -> claim.reported().stream()).min(Comparator.naturalOrder()),
                List.copyOf(carriers),
                List.copyOf(outlets),
                List.copyOf(rules));
    }

    /** Of several ways to write an unlisted name the shortest, so that the order of the input decides nothing. */
    private static Authority name(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.credited().authority())
                .min(Comparator.comparingInt(
                                (Authority authority) -> authority.name().length())
                        .thenComparing(Authority::name)
                        .thenComparing(Authority::kind))
                .orElseThrow();
    }
}

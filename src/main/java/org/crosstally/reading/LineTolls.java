package org.crosstally.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.crosstally.figure.Measure;

/** What the claims of one line tell, kept so that no question about them takes longer in a line of more claims. */
final class LineTolls {

    /** Of a line without claims. */
    static final LineTolls NONE = new LineTolls();

    private final Map<Measure, NavigableSet<Long>> numbers = new EnumMap<>(Measure.class);
    private final Map<Measure, NavigableSet<Integer>> tokens = new EnumMap<>(Measure.class);
    private final Set<Integer> events = new HashSet<>();
    private final List<Claim> claims = new ArrayList<>();
    private final BitSet people = new BitSet();

    void add(Claim claim, int event) {
        numbers.computeIfAbsent(claim.measure(), first -> new TreeSet<>()).add(claim.number());
        tokens.computeIfAbsent(claim.measure(), first -> new TreeSet<>())
                .add(claim.counted().firstToken());
        events.add(event);
        claims.add(claim);
        people.set(claim.counted().firstToken(), claim.counted().lastToken() + 1);
    }

    List<Claim> claims() {
        return claims;
    }

    boolean isOf(int event) {
        return events.contains(event);
    }

    /** Whether it tells of as many to whom the same happened. */
    boolean tells(Claim claim) {
        NavigableSet<Long> alike = numbers.get(claim.measure());
        return alike != null && alike.contains(claim.number());
    }

    boolean tellsFewer(Claim claim) {
        NavigableSet<Long> alike = numbers.get(claim.measure());
        return alike != null && alike.first() < claim.number();
    }

    boolean tellsMore(Claim claim) {
        NavigableSet<Long> alike = numbers.get(claim.measure());
        return alike != null && alike.last() > claim.number();
    }

    /** Whether people to whom that happened are counted from one token on and before another. */
    boolean counts(Measure measure, int begin, int end) {
        NavigableSet<Integer> alike = tokens.get(measure);
        Integer next = alike == null ? null : alike.ceiling(begin);
        return next != null && next < end;
    }

    /** Whether the token stands among the words of people who are counted. */
    boolean counts(int token) {
        return people.get(token);
    }

    boolean countsAnother(Measure measure, int begin, int end) {
        for (Measure other : tokens.keySet()) {
            if (other != measure && counts(other, begin, end)) {
                return true;
            }
        }
        return false;
    }
}

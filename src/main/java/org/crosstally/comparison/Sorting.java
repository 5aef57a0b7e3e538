package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/**
 * Sorts the claims about one event into sets that answer one question each. An authority that gives two numbers for the
 * same people in one article speaks of two things, of which only the one put first is the event's toll.
 */
final class Sorting {

    /** Where place and day do not make one event, tolls further apart than this are not taken for the same one. */
    private static final double COMPARABLE = 3;

    /** The claims that answer one question. */
    record Answers(Group group, List<Claim> claims) {

        Claim first() {
            return claims.get(0);
        }
    }

    private record Subject(Measure measure, Unit unit, Status asked, Group group) implements Comparable<Subject> {

        private static final Comparator<Subject> ORDER = Comparator.comparing(Subject::measure)
                .thenComparing(Subject::unit)
                .thenComparing(Subject::asked)
                .thenComparing(Subject::group);

        @Override
        public int compareTo(Subject other) {
            return ORDER.compare(this, other);
        }

        Subject ofGroup(Group other) {
            return new Subject(measure, unit, asked, other);
        }
    }

    private static final Comparator<Claim> TELLING_FIRST = Comparator.comparing(Claim::isPart)
            .thenComparing((Claim claim) -> Numbers.isVague(claim.quantity()))
            .thenComparing(claim -> !claim.inTitle())
            .thenComparing(Claim.IN_ORDER);

    private Sorting() {}

    static List<Answers> sorted(Event event) {
        Map<Subject, List<List<Claim>>> sets = new TreeMap<>();
        Map<Subject, List<Claim>> bySubject = new TreeMap<>();
        for (Claim claim : event.claims()) {
            Subject subject = new Subject(claim.measure(), claim.unit(), claim.asked(), claim.group());
            bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(claim);
        }
        bySubject.forEach((subject, claims) -> sets.put(subject, split(event, claims)));
        if (!event.isWindow()) {
            joinCivilians(sets);
        }
        List<Answers> all = new ArrayList<>();
        sets.forEach((subject, list) -> list.forEach(claims -> {
            claims.sort(Claim.IN_ORDER);
            all.add(new Answers(subject.group(), List.copyOf(claims)));
        }));
        return all;
    }

    private static List<List<Claim>> split(Event event, List<Claim> claims) {
        List<Claim> ordered = new ArrayList<>(claims);
        ordered.sort(TELLING_FIRST);
        Set<String> spoken = new HashSet<>();
        List<Claim> main = new ArrayList<>();
        List<Claim> further = new ArrayList<>();
        for (Claim claim : ordered) {
            boolean firstOfSpeaker = claim.articles().stream()
                    .map(article -> article + "/" + claim.credited().authority().id())
                    .map(spoken::add)
                    .reduce(true, Boolean::logicalAnd);
            (firstOfSpeaker && !claim.isPart() ? main : further).add(claim);
        }
        List<List<Claim>> sets = new ArrayList<>();
        boolean oneSubject =
                event.isNarrow() || (event.isWindow() && !event.when().isLong());
        main.forEach(claim -> put(claim, sets, oneSubject ? Double.MAX_VALUE : COMPARABLE));
        further.forEach(claim -> put(claim, sets, Numbers.NEAR));
        return sets;
    }

    private static void put(Claim claim, List<List<Claim>> sets, double reach) {
        List<Claim> nearest = List.of();
        double least = Double.MAX_VALUE;
        for (List<Claim> set : sets) {
            double apart = apart(claim, set);
            if (apart <= reach && apart < least && !contradictsItself(claim, set)) {
                nearest = set;
                least = apart;
            }
        }
        if (nearest.isEmpty()) {
            sets.add(new ArrayList<>(List.of(claim)));
        } else {
            nearest.add(claim);
        }
    }

    private static double apart(Claim claim, List<Claim> set) {
        return set.stream()
                .mapToDouble(other -> Numbers.apart(claim.quantity(), other.quantity()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static boolean contradictsItself(Claim claim, List<Claim> set) {
        return set.stream()
                .anyMatch(other -> claim.sharesArticleWith(other)
                        && speakForOne(claim, other)
                        && (!Numbers.mayBeOneToll(claim.quantity(), other.quantity())
                                || claim.sharesSentenceWith(other)));
    }

    /** An article's own voice does not compete with those it credits: a number of its own is a sum or another thing. */
    private static boolean speakForOne(Claim claim, Claim other) {
        boolean ownVoice = (claim.isOutletsOwn() || other.isOutletsOwn())
                && !Numbers.isVague(claim.quantity())
                && !Numbers.isVague(other.quantity());
        return ownVoice
                || claim.credited()
                        .authority()
                        .id()
                        .equals(other.credited().authority().id());
    }

    /** "Eight people" and "eight civilians" are one toll; 20 people with 12 civilians among them are two. */
    private static void joinCivilians(Map<Subject, List<List<Claim>>> sets) {
        for (Subject subject : List.copyOf(sets.keySet())) {
            List<List<Claim>> people = sets.get(subject.ofGroup(Group.PEOPLE));
            if (subject.group() == Group.CIVILIANS && people != null) {
                List<List<Claim>> left = new ArrayList<>();
                for (List<Claim> civilians : sets.getOrDefault(subject, List.of())) {
                    people.stream()
                            .filter(set -> isOneToll(civilians, set))
                            .findFirst()
                            .ifPresentOrElse(set -> set.addAll(civilians), () -> left.add(civilians));
                }
                if (left.isEmpty()) {
                    sets.remove(subject);
                } else {
                    sets.put(subject, left);
                }
            }
        }
    }

    private static boolean isOneToll(List<Claim> civilians, List<Claim> people) {
        boolean near = civilians.stream()
                .anyMatch(one -> people.stream()
                        .anyMatch(other ->
                                other.group() == Group.PEOPLE && Numbers.near(one.quantity(), other.quantity())));
        return near && civilians.stream().noneMatch(claim -> contradictsItself(claim, people));
    }
}

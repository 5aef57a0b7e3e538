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

    /** One event's tolls may differ much, but two dead beside sixty are told of something else. */
    private static final double ONE_EVENT = 6;
    /** A slip of the pen is worth showing even where it makes ten of one. */
    private static final double ONE_EVENT_ONE_SPEAKER = 10.5;

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
        Reach reach = event.isNarrow() || (event.isWindow() && !event.when().isLong())
                ? new Reach(ONE_EVENT, ONE_EVENT_ONE_SPEAKER)
                : new Reach(COMPARABLE, COMPARABLE);
        List<List<Claim>> sets = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        List<Claim> further = new ArrayList<>();
        for (Claim claim : typicalFirst(claims)) {
            boolean firstOfSpeaker = claim.articles().stream()
                    .map(article -> article + "/" + claim.credited().authority().id())
                    .map(spoken::add)
                    .reduce(true, Boolean::logicalAnd);
            if (firstOfSpeaker && !claim.isPart()) {
                put(claim, sets, reach);
            } else {
                further.add(claim);
            }
        }
        further.forEach(claim -> put(claim, sets, new Reach(Numbers.NEAR, Numbers.NEAR)));
        return sets;
    }

    /**
     * Of the numbers that an article gives, the one nearest to what the others say is most likely the event's toll;
     * the others are told of a part, or of something else.
     */
    private static List<Claim> typicalFirst(List<Claim> claims) {
        List<Claim> telling = new ArrayList<>(claims);
        telling.sort(TELLING_FIRST);
        Map<Long, Long> tolls = new TreeMap<>();
        for (Claim claim : telling) {
            if (!claim.isPart() && !Numbers.isVague(claim.quantity())) {
                tolls.putIfAbsent(claim.lead().articleId(), Numbers.point(claim.quantity()));
            }
        }
        List<Long> sorted = tolls.values().stream().sorted().toList();
        if (sorted.size() < 3) {
            return telling;
        }
        double middle = Math.log1p(sorted.get(sorted.size() / 2));
        telling.sort(Comparator.comparing(Claim::isPart)
                .thenComparing((Claim claim) -> Numbers.isVague(claim.quantity()))
                .thenComparing(claim -> Math.abs(Math.log1p(Numbers.point(claim.quantity())) - middle))
                .thenComparing(TELLING_FIRST));
        return telling;
    }

    /** How many times apart claims of one set may be: of different speakers, and of the same one. */
    private record Reach(double others, double same) {}

    private static void put(Claim claim, List<List<Claim>> sets, Reach reach) {
        List<Claim> nearest = List.of();
        double least = Double.MAX_VALUE;
        for (List<Claim> set : sets) {
            double apart = apart(claim, set);
            double allowed = Numbers.isVague(claim.quantity())
                    ? Numbers.NEAR
                    : hasSpeakerOf(claim, set) ? reach.same() : reach.others();
            if (apart <= allowed && apart < least && !contradictsItself(claim, set)) {
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

    private static boolean hasSpeakerOf(Claim claim, List<Claim> set) {
        return set.stream().anyMatch(other -> sameSpeaker(claim, other));
    }

    private static double apart(Claim claim, List<Claim> set) {
        return set.stream()
                .mapToDouble(other -> Numbers.apart(claim.quantity(), other.quantity()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static boolean contradictsItself(Claim claim, List<Claim> set) {
        boolean toldElsewhere = set.stream()
                .anyMatch(other -> !claim.sharesArticleWith(other)
                        && !claim.isOutletsOwn()
                        && sameSpeaker(claim, other)
                        && Numbers.samePoint(claim.quantity(), other.quantity()));
        if (set.stream().anyMatch(claim::sharesSentenceWith)) {
            return true;
        }
        return !toldElsewhere
                && set.stream()
                        .anyMatch(other -> claim.sharesArticleWith(other)
                                && maySpeakForOne(claim, other)
                                && !Numbers.mayBeOneToll(claim.quantity(), other.quantity()));
    }

    /** One body twice, or somebody unnamed, or the article's own voice: two such numbers are of two things. */
    private static boolean maySpeakForOne(Claim claim, Claim other) {
        return sameSpeaker(claim, other)
                || claim.isOutletsOwn()
                || other.isOutletsOwn()
                || !claim.credited().named()
                || !other.credited().named();
    }

    private static boolean sameSpeaker(Claim claim, Claim other) {
        return claim.credited()
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

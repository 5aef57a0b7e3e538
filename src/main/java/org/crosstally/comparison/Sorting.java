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

    /** One body counts civilians where the other counts people: their tolls of one happening may be so far apart. */
    private static final double PEOPLE_OR_CIVILIANS = 2;

    private static final long FEW = 2;

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

    private static final Comparator<Claim> TELLING_FIRST = Comparator.comparing(Sorting::isPart)
            .thenComparing((Claim claim) -> Numbers.isVague(claim.quantity()))
            .thenComparing(claim -> Numbers.isVague(claim.quantity()) && claim.isOutletsOwn())
            .thenComparing(claim -> !claim.inTitle())
            .thenComparing(Claim.IN_ORDER);

    private Sorting() {}

    static List<Answers> sorted(Event event) {
        Map<Subject, List<Claim>> bySubject = new TreeMap<>();
        for (Claim claim : event.claims()) {
            bySubject
                    .computeIfAbsent(subject(claim, event), key -> new ArrayList<>())
                    .add(claim);
        }
        List<Answers> all = new ArrayList<>();
        bySubject.forEach((subject, members) -> {
            for (List<Claim> claims : split(event, Sums.retold(members))) {
                claims.sort(Claim.IN_ORDER);
                all.add(new Answers(groupOf(subject, claims), List.copyOf(claims)));
            }
        });
        return all;
    }

    /** "Eight people" and "eight civilians" of one event may be one toll; over a window they are counted apart. */
    private static Subject subject(Claim claim, Event event) {
        boolean everybody = !event.isWindow() && Report.isEverybody(claim.group());
        return new Subject(claim.measure(), claim.unit(), claim.asked(), everybody ? Group.PEOPLE : claim.group());
    }

    private static Group groupOf(Subject subject, List<Claim> claims) {
        Group first = claims.get(0).group();
        return claims.stream().allMatch(claim -> claim.group() == first) ? first : subject.group();
    }

    private static List<List<Claim>> split(Event event, List<Claim> claims) {
        Reach reach = Reach.in(event).knowing(Civilians.among(claims));
        List<List<Claim>> sets = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        List<Claim> further = new ArrayList<>();
        for (Claim claim : typicalFirst(claims)) {
            boolean firstOfSpeaker = claim.articles().stream()
                    .map(article -> article + "/" + claim.credited().authority().id())
                    .map(spoken::add)
                    .reduce(true, Boolean::logicalAnd);
            if (firstOfSpeaker && !isPart(claim)
                    || event.isNarrow() && claim.manner().trade() && !isOneOfManyFews(claim)) {
                put(claim, sets, reach);
            } else {
                further.add(claim);
            }
        }
        further.forEach(claim -> put(claim, sets, reach.ofSecondNumber()));
        return OnlyTolls.joined(event, SlipPairs.joined(sets, event.claims()));
    }

    /** Some of the people are told of apart; but the children of one attack are its children, in whatever whole they stand. */
    private static boolean isPart(Claim claim) {
        return claim.manner().summand() || claim.manner().some() && Report.isEverybody(claim.group());
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
            if (!isPart(claim) && !Numbers.isVague(claim.quantity())) {
                tolls.putIfAbsent(claim.lead().articleId(), Numbers.point(claim.quantity()));
            }
        }
        List<Long> sorted = tolls.values().stream().sorted().toList();
        if (sorted.size() < 3) {
            return telling;
        }
        double middle = Math.log1p(sorted.get(sorted.size() / 2));
        telling.sort(Comparator.comparing(Sorting::isPart)
                .thenComparing((Claim claim) -> Numbers.isVague(claim.quantity()))
                .thenComparing(claim -> Math.abs(Math.log1p(Numbers.point(claim.quantity())) - middle))
                .thenComparing(TELLING_FIRST));
        return telling;
    }

    /** Beside the very same number, or else in the first set that allows it: that one holds the typical tolls. */
    private static void put(Claim claim, List<List<Claim>> sets, Reach reach) {
        List<Claim> nearest = List.of();
        double least = Double.MAX_VALUE;
        for (List<Claim> set : isOneOfManyFews(claim) ? List.<List<Claim>>of() : sets) {
            double apart = apart(claim, set, reach);
            boolean equal = apart <= 1 && least > 1 && !Numbers.isVague(claim.quantity());
            boolean nearer = reach.typical() && !nearest.isEmpty() ? equal : apart < least;
            if (apart < Double.MAX_VALUE && nearer && !contradictsItself(claim, set, reach)) {
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

    /** One or two of some trade or other are named in every event: an equal number proves nothing. */
    private static boolean isOneOfManyFews(Claim claim) {
        return isPart(claim) && Numbers.point(claim.quantity()) <= FEW;
    }

    /** How far the claim is from the nearest one of the set that it may stand beside. */
    private static double apart(Claim claim, List<Claim> set, Reach reach) {
        boolean hasSpeaker = set.stream().anyMatch(other -> claim.sharesSpeakerWith(other));
        double allowed = hasSpeaker ? reach.same() : reach.others();
        double least = Double.MAX_VALUE;
        boolean vague = Numbers.isVague(claim.quantity());
        boolean anyExact = set.stream().anyMatch(other -> !Numbers.isVague(other.quantity()));
        for (Claim other : set) {
            double apart = Numbers.apart(claim.quantity(), other.quantity());
            double limit =
                    claim.group() == other.group() || isPart(claim) || isPart(other) ? allowed : PEOPLE_OR_CIVILIANS;
            double within = vague ? reach.vague() : Math.min(allowed, limit);
            // "dozens" is near too much to tell for others what belongs beside it
            boolean otherVague = Numbers.isVague(other.quantity());
            boolean tells = vague && (!otherVague || reach.typical() || claim.sharesArticleWith(other))
                    || !vague && (!anyExact || !otherVague);
            if (tells
                    && apart <= within
                    && mayStandTogether(claim, other)
                    && !reach.civilians().keepApart(claim, other)) {
                least = Math.min(least, apart);
            }
        }
        return least;
    }

    /** Some of the people stand beside all only where the number is the same, so that both mean the same people. */
    private static boolean mayStandTogether(Claim claim, Claim other) {
        boolean bothSome = isPart(claim)
                && isPart(other)
                && claim.figure().people().isPresent()
                && claim.figure().people().equals(other.figure().people())
                && !Numbers.isVague(claim.quantity())
                && !Numbers.isVague(other.quantity());
        return isPart(claim) || isPart(other)
                ? bothSome
                        || !Numbers.isVague(claim.quantity()) && Numbers.samePoint(claim.quantity(), other.quantity())
                : true;
    }

    private static boolean contradictsItself(Claim claim, List<Claim> set, Reach reach) {
        boolean toldElsewhere = set.stream()
                .anyMatch(other -> !claim.sharesArticleWith(other)
                        && !claim.isOutletsOwn()
                        && claim.sharesSpeakerWith(other)
                        && Numbers.samePoint(claim.quantity(), other.quantity()));
        if (set.stream()
                .anyMatch(other -> claim.sharesSentenceWith(other) && !tellRevision(claim, other)
                        || claim.sharesArticleWith(other)
                                && claim.manner().beside() != other.manner().beside()
                        || claim.sharesArticleWith(other) && Causes.areGasAndShells(claim, other)
                        || tellVaguelyTwice(claim, other))) {
            return true;
        }
        return !toldElsewhere
                && set.stream()
                        .anyMatch(other -> claim.sharesArticleWith(other)
                                && !tellRevision(claim, other)
                                && claim.maySpeakFor(other)
                                && !isOneToll(claim, other, reach));
    }

    /** "Dozens" here and "scores" there in one article's text need not be the same people; a headline repeats its text. */
    private static boolean tellVaguelyTwice(Claim claim, Claim other) {
        return claim.sharesArticleWith(other)
                && Numbers.isVague(claim.quantity())
                && Numbers.isVague(other.quantity())
                && !claim.inTitle()
                && !other.inTitle();
    }

    private static boolean isOneToll(Claim claim, Claim other, Reach reach) {
        boolean outlets = claim.isOutletsOwn() || other.isOutletsOwn();
        boolean named = claim.credited().named() && other.credited().named();
        boolean twoVoices = reach.typical()
                && !claim.sharesSpeakerWith(other)
                && (reach.once() ? named || !outlets : named && !outlets);
        return Numbers.mayBeOneToll(claim.quantity(), other.quantity())
                || twoVoices
                        && Numbers.apart(claim.quantity(), other.quantity())
                                <= (reach.once() ? Reach.ONE_EVENT : Reach.COMPARABLE);
    }

    /** "At least 126, up from 112": both are the event's toll, at two times. */
    private static boolean tellRevision(Claim claim, Claim other) {
        return (claim.manner().revised() && other.manner().revised())
                && claim.group() == other.group()
                && !claim.manner().some()
                && !other.manner().some();
    }
}

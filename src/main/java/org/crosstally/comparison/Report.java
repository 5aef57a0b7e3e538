package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;

/** What one article tells of one place, time and cause: its killed and its wounded belong together. */
record Report(Where where, When when, Optional<Cause> cause, List<Claim> claims) {

    private record Key(long article, String spot, String part, When when, Optional<Cause> cause) {}

    static final Comparator<Report> IN_ORDER =
            Comparator.comparing(report -> report.claims().get(0), Claim.IN_ORDER);

    static List<Report> of(List<Claim> claims) {
        Map<Key, List<Claim>> together = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Where where = claim.where();
            Key key = new Key(
                    claim.lead().articleId(),
                    where.isTold() ? where.spot() : "",
                    where.isTold() ? where.part() : "",
                    claim.when(),
                    claim.cause());
            together.computeIfAbsent(key, unused -> new ArrayList<>()).add(claim);
        }
        List<Report> reports = new ArrayList<>();
        for (List<Claim> members : together.values()) {
            Claim first = members.get(0);
            reports.add(new Report(first.where(), first.when(), first.cause(), List.copyOf(members)));
        }
        reports.sort(IN_ORDER);
        return reports;
    }

    /** Whether some number here is near one there for the same measure and people; "dozens" is near too much to count. */
    boolean hasNumberNear(List<Claim> others, long least) {
        return hasNumberWithin(others, least, Numbers.NEAR);
    }

    /** As {@link #hasNumberNear}, with numbers so many times apart allowed. */
    boolean hasNumberWithin(List<Claim> others, long least, double times) {
        for (Claim mine : claims) {
            for (Claim theirs : others) {
                if (comparable(mine, theirs)
                        && !Numbers.isVague(mine.quantity())
                        && !Numbers.isVague(theirs.quantity())
                        && Numbers.apart(mine.quantity(), theirs.quantity()) <= times
                        && Numbers.point(mine.quantity()) >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As {@link #hasNumberWithin}, taking "at least" and "about" by the number alone. */
    boolean hasPointWithin(List<Claim> others, long least, double times) {
        return claims.stream()
                .filter(mine -> !Numbers.isVague(mine.quantity()) && Numbers.point(mine.quantity()) >= least)
                .anyMatch(mine -> others.stream()
                        .anyMatch(theirs -> comparable(mine, theirs)
                                && !Numbers.isVague(theirs.quantity())
                                && Numbers.point(mine.quantity()) <= Numbers.point(theirs.quantity()) * times
                                && Numbers.point(theirs.quantity()) <= Numbers.point(mine.quantity()) * times));
    }

    /** Whether some number here is the very number there for the same measure and people. */
    boolean hasSameNumber(List<Claim> others, long least) {
        for (Claim mine : claims) {
            for (Claim theirs : others) {
                if (comparable(mine, theirs)
                        && !Numbers.isVague(mine.quantity())
                        && Numbers.samePoint(mine.quantity(), theirs.quantity())
                        && Numbers.point(mine.quantity()) >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some number of children, or others of one kind, is the very number of them there. */
    boolean hasSameNumberOfAKind(List<Claim> others, long least) {
        return claims.stream()
                .filter(mine -> !isEverybody(mine.group()) || mine.manner().trade())
                .filter(mine -> !Numbers.isVague(mine.quantity()) && Numbers.point(mine.quantity()) >= least)
                .anyMatch(mine -> others.stream()
                        .anyMatch(theirs ->
                                comparable(mine, theirs) && Numbers.samePoint(mine.quantity(), theirs.quantity())));
    }

    /** Whether "dozens" of soldiers, or others of one kind, here may be the number of them that is told there. */
    boolean countsVaguely(List<Claim> others, long least) {
        for (Claim mine : claims) {
            for (Claim theirs : others) {
                boolean oneIsVague = Numbers.isVague(mine.quantity()) != Numbers.isVague(theirs.quantity());
                Claim exact = Numbers.isVague(mine.quantity()) ? theirs : mine;
                if (oneIsVague
                        && comparable(mine, theirs)
                        && !isEverybody(mine.group())
                        && mine.quantity().overlaps(theirs.quantity())
                        && Numbers.point(exact.quantity()) >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether two measures, such as killed and injured, have the very numbers told there. */
    boolean hasSameNumbers(List<Claim> others, long least) {
        Set<Measure> same = EnumSet.noneOf(Measure.class);
        for (Claim mine : claims) {
            for (Claim theirs : others) {
                if (comparable(mine, theirs)
                        && !Numbers.isVague(mine.quantity())
                        && Numbers.samePoint(mine.quantity(), theirs.quantity())
                        && Numbers.point(mine.quantity()) >= least) {
                    same.add(mine.measure());
                }
            }
        }
        return same.size() > 1;
    }

    /** Whether anything here could be set beside anything there. */
    boolean asksTheSame(List<Claim> others) {
        return claims.stream().anyMatch(mine -> others.stream().anyMatch(theirs -> comparable(mine, theirs)));
    }

    /**
     * Whether neither article has a date, and both tell of times that need not be one: "Wednesday" and "last week". Then
     * only the very same number shows that one event is meant.
     */
    boolean tellsOfAnotherTimeThan(List<Claim> others) {
        Set<String> mine = timesLeftOpen(claims);
        if (mine.isEmpty()) {
            return false;
        }
        Set<String> theirs = timesLeftOpen(others);
        return !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains) && !hasSameNumber(others, 1);
    }

    private static Set<String> timesLeftOpen(List<Claim> claims) {
        Set<String> times = new TreeSet<>();
        claims.forEach(claim -> times.addAll(claim.openTimes()));
        return times;
    }

    boolean sharesArticleWith(List<Claim> others) {
        return claims.stream().anyMatch(mine -> others.stream().anyMatch(mine::sharesArticleWith));
    }

    /** Whether one speaker, or somebody unnamed, gives another number for the same people in the same article. */
    boolean tellsAnotherThingThan(List<Claim> others) {
        return claims.stream()
                .anyMatch(mine -> others.stream()
                        .anyMatch(theirs -> comparable(mine, theirs)
                                && mine.sharesArticleWith(theirs)
                                && mine.maySpeakFor(theirs)
                                && !Numbers.mayBeOneToll(mine.quantity(), theirs.quantity())));
    }

    private static boolean comparable(Claim one, Claim other) {
        return one.measure() == other.measure()
                && one.unit() == other.unit()
                && one.asked() == other.asked()
                && !one.countsAnotherTradeThan(other)
                && (one.group() == other.group() || (isEverybody(one.group()) && isEverybody(other.group())));
    }

    static boolean isEverybody(Group group) {
        return group == Group.PEOPLE || group == Group.CIVILIANS;
    }
}

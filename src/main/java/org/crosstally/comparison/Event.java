package org.crosstally.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Period;

/** One event, or one window of time at one place, while its reports are gathered. */
final class Event {

    /** So many articles that name the site know it. */
    private static final int SEVERAL = 3;

    /** Landscapes whose middles lie so many kilometres apart are parts of one. */
    private static final double ONE_LANDSCAPE = 20;

    /** Where it was told, most widely, and when: what its questions' ids are made from. */
    private Where where;

    private final When when;
    private final List<Claim> claims = new ArrayList<>();
    private final Set<Cause> causes = EnumSet.noneOf(Cause.class);
    private Optional<Cause> commonest = Optional.empty();
    private String part;

    Event(Where where, When when) {
        this.where = where;
        this.when = when;
        this.part = where.isTold() ? where.part() : "";
    }

    static Event startedBy(Report report) {
        Event event = new Event(report.where(), report.when());
        event.add(report);
        return event;
    }

    void add(Report report) {
        claims.addAll(report.claims());
        report.cause().ifPresent(causes::add);
        commonest = ClaimReader.commonest(claims);
        if (where.isTold() && report.where().isWholeOf(where) && !report.where().isLarge()) {
            where = report.where();
        }
        if (part.isEmpty() && report.where().isTold() && report.where().spot().equals(spot())) {
            part = report.where().part();
        }
    }

    Where where() {
        return where;
    }

    /** The place that most articles name, which the question is called by; the closer one where they are as many. */
    Where mostNamed() {
        Map<Where, Set<Long>> naming = new LinkedHashMap<>();
        naming.put(where, new HashSet<>());
        for (Claim claim : claims) {
            if (claim.where().isTold() && (where.isBroad() || !claim.where().isBroad())) {
                naming.computeIfAbsent(claim.where(), key -> new HashSet<>()).addAll(claim.articles());
            }
        }
        int most = naming.values().stream().mapToInt(Set::size).max().orElse(0);
        Optional<Where> site = site();
        if (site.isPresent()) {
            return site.get();
        }
        int here = naming.getOrDefault(where, Set.of()).size();
        return here == most
                ? where
                : naming.entrySet().stream()
                        .filter(entry -> entry.getValue().size() == most)
                        .map(Map.Entry::getKey)
                        .min(Comparator.comparing(Where::spot)
                                .thenComparing(Where::part)
                                .thenComparing(Where::words))
                        .orElse(where);
    }

    /**
     * The quarter or landscape that several articles name and none but it, where others name the city beside it; parts of
     * one landscape count as that landscape.
     */
    private Optional<Where> site() {
        Map<String, Set<Long>> naming = new TreeMap<>();
        Map<String, Where> sites = new TreeMap<>();
        for (Claim claim : claims) {
            Where named = claim.where();
            boolean quarter = named.isTold()
                    && named.spot().equals(spot())
                    && !named.part().isEmpty()
                    && !named.side();
            boolean landscape = Causes.isRare(commonest) && named.isArea() && !where.isBroad();
            if (quarter || landscape) {
                String key = landscape ? landscapeAround(named, sites) : named.spot() + "/" + named.part();
                naming.computeIfAbsent(key, site -> new HashSet<>()).addAll(claim.articles());
                sites.merge(key, named, Event::shorter);
            }
        }
        return naming.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= SEVERAL)
                .filter(entry -> naming.size() == 1
                        || sites.getOrDefault(entry.getKey(), where).isArea() && isMostNamed(entry.getKey(), naming))
                .findFirst()
                .map(entry -> sites.getOrDefault(entry.getKey(), where));
    }

    /** One article may name a quarter of the city beside a landscape that many name. */
    private static boolean isMostNamed(String key, Map<String, Set<Long>> naming) {
        int own = naming.getOrDefault(key, Set.of()).size();
        return naming.entrySet().stream()
                .allMatch(
                        other -> other.getKey().equals(key) || other.getValue().size() * SEVERAL <= own);
    }

    private static String landscapeAround(Where named, Map<String, Where> sites) {
        return sites.entrySet().stream()
                .filter(known -> known.getValue().isArea() && known.getValue().isWithin(ONE_LANDSCAPE, named))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(named.spot());
    }

    private static Where shorter(Where one, Where other) {
        return one.words().length() < other.words().length()
                        || one.words().length() == other.words().length()
                                && one.words().compareTo(other.words()) <= 0
                ? one
                : other;
    }

    When when() {
        return when;
    }

    List<Claim> claims() {
        return claims;
    }

    /** How many articles tell of it. */
    int toldBy() {
        Set<Long> articles = new HashSet<>();
        claims.forEach(claim -> articles.addAll(claim.articles()));
        return articles.size();
    }

    String spot() {
        return where.isTold() ? where.spot() : "";
    }

    boolean isWindow() {
        return when.kind() == When.Kind.WINDOW;
    }

    /** Whether place and time alone make it one event, so that its tolls are comparable however far apart. */
    boolean isNarrow() {
        return where.isTold()
                && where.place().isPresent()
                && when.kind() == When.Kind.DAYS
                && (Causes.isRare(cause()) || !where.isLarge());
    }

    /** Whether it is a blow of a kind that hardly falls twice on one small place in some days, whether mapped or not. */
    boolean isOneBlow() {
        return where.isTold() && !where.isLarge() && when.kind() == When.Kind.DAYS && Causes.isSingleBlow(cause());
    }

    boolean allowsPart(Where other) {
        return part.isEmpty() || other.part().isEmpty() || part.equals(other.part());
    }

    boolean allowsCause(Optional<Cause> cause) {
        return causes.isEmpty()
                || cause.isEmpty()
                || causes.stream().anyMatch(one -> Causes.meet(Optional.of(one), cause));
    }

    Optional<Cause> cause() {
        return commonest;
    }

    LocalDate day() {
        return when.last();
    }

    /** The days for the table: those told; none where every article leaves them open. */
    Period period() {
        boolean told =
                claims.stream().anyMatch(claim -> !claim.figure().period().isUnknown());
        return told
                ? new Period(
                        Optional.empty(),
                        when.isOpen() ? Optional.empty() : Optional.of(when.first()),
                        Optional.of(when.last()))
                : Period.UNKNOWN;
    }
}

package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.gazetteer.Gazetteer;

/** Makes claims of statements: finds authority, place and days, and joins what one article says more than once. */
final class ClaimReader {

    /** Numbers up to this are so common that an equal number alone does not make a repetition. */
    static final long COMMON = 2;

    /** What speaks for itself leads: credited before uncredited, numbers before vague words, the text before the title. */
    private static final Comparator<Claim> LEADING = Comparator.comparing((Claim claim) -> claim.isOutletsOwn())
            .thenComparing(claim -> Numbers.isVague(claim.quantity()))
            .thenComparing(Claim::inTitle)
            .thenComparing(Claim.IN_ORDER);

    /** So many dead in a sentence that speaks of a war are the whole war's, whatever day stands beside them. */
    private static final long WAR = 10_000;

    /** So many people called by their nation hardly are one place's. */
    private static final long NATION = 100_000;

    private final Gazetteer gazetteer;
    private final Places places;
    private final Authorities authorities;
    private final EventWords eventWords;
    private final Sums sums;

    ClaimReader(Gazetteer gazetteer, Authorities authorities, EventWords eventWords) {
        this.gazetteer = gazetteer;
        this.places = new Places(gazetteer, eventWords);
        this.authorities = authorities;
        this.eventWords = eventWords;
        this.sums = new Sums(gazetteer);
    }

    /** The claims of many articles, in the order they were printed. */
    List<Claim> claims(Collection<Statement> statements, Optional<String> country) {
        Map<Long, List<Statement>> articles = new HashMap<>();
        for (Statement statement : statements) {
            articles.computeIfAbsent(statement.articleId(), key -> new ArrayList<>())
                    .add(statement);
        }
        List<Claim> claims = new ArrayList<>();
        for (List<Statement> article : articles.values()) {
            claims.addAll(ofOneArticle(article, country));
        }
        claims.sort(Claim.IN_ORDER);
        return claims;
    }

    private List<Claim> ofOneArticle(List<Statement> article, Optional<String> country) {
        List<Claim> single = new ArrayList<>();
        for (Statement statement : article) {
            single.add(claim(statement, country, article));
        }
        single.replaceAll(claim -> isPlacedByOrigin(claim) ? claim.at(commonestPlace(claim, single)) : claim);
        Surnames.join(single);
        single.sort(LEADING);
        Map<String, List<Claim>> byMeasure = new TreeMap<>();
        for (Claim claim : single) {
            take(byMeasure.computeIfAbsent(claim.measure() + "/" + claim.unit(), key -> new ArrayList<>()), claim);
        }
        return QuartersOfCity.marked(byMeasure.values().stream()
                .flatMap(known -> sums.marked(known).stream())
                .toList());
    }

    private void take(List<Claim> known, Claim claim) {
        for (int i = 0; i < known.size(); i++) {
            if (repeats(known.get(i), claim)) {
                known.set(i, known.get(i).joinedBy(claim));
                return;
            }
        }
        for (int i = 0; i < known.size(); i++) {
            if (Headlines.fear(known.get(i), claim) && sameSpeaker(known.get(i), claim)) {
                known.set(i, known.get(i).joinedBy(claim));
                return;
            }
        }
        known.add(claim);
    }

    private Claim claim(Statement statement, Optional<String> country, List<Statement> article) {
        Figure figure = statement.figure();
        Credited credited = authorities.creditIn(
                figure.passage().sentence(),
                figure.source(),
                statement.outlet(),
                statement.article(),
                statement.articleDate());
        Where where = where(figure, country);
        boolean rare = Causes.isRare(figure.cause());
        EventWords.Told sentence = eventWords.toldBy(figure.passage().sentence());
        boolean oneOff = When.isVague(figure.period()) && sentence.ofOne();
        boolean beside = figure.measure() == Measure.KILLED && eventWords.countBeside(figure.passage());
        boolean some = figure.part()
                || beside
                || eventWords.nameSome(figure.people())
                || eventWords.nameBodies(figure.people()) && (sentence.scenes().isEmpty() || countsOtherDead(article))
                || eventWords.takeFrom(figure.passage())
                || figure.measure() == Measure.DISPLACED && eventWords.wentAbroad(figure.people())
                || eventWords.tellOfOnePerson(figure.passage())
                || figure.measure() == Measure.INJURED && eventWords.countPatients(figure.passage());
        boolean manyAttacks = where.isLarge() || where.place().isEmpty();
        boolean sumUp = !oneOff && manyAttacks && eventWords.sumUp(figure.period());
        When.Told told = new When.Told(oneOff, rare, eventWords.tellOfNight(figure.period()), sumUp);
        boolean ofWar = sentence.ofWar() && isToll(figure.measure()) && Numbers.point(figure.quantity()) >= WAR;
        When when = ofWar
                ? When.ofWar(figure.period(), statement.articleDate(), told)
                : When.of(figure.period(), statement.articleDate(), told);
        return new Claim(
                statement,
                List.of(statement),
                credited,
                figure.group(),
                where,
                when,
                figure.cause(),
                new Manner(
                        sentence.revised(),
                        some,
                        sentence.ofSeveral() && isToll(figure.measure()),
                        beside || eventWords.tellOfAnother(figure.passage()),
                        eventWords.nameTrade(figure.people()),
                        eventWords.nameAnOlderToll(figure.passage())),
                when.kind() == When.Kind.UNKNOWN ? sentence.times() : Set.of(),
                sentence.scenes());
    }

    /** Where an article counts the dead of a crash or a landslide only as bodies found, these are its toll. */
    private boolean countsOtherDead(List<Statement> article) {
        return article.stream()
                .map(Statement::figure)
                .anyMatch(figure -> figure.measure() == Measure.KILLED
                        && figure.status() == Status.OCCURRED
                        && !figure.part()
                        && !eventWords.nameBodies(figure.people()));
    }

    private Where where(Figure figure, Optional<String> country) {
        if (figure.place().isEmpty()) {
            return Where.NOWHERE;
        }
        String words = figure.place().get();
        EventWords.PlaceTold told = eventWords.toldOf(words, figure.passage().sentence());
        Optional<Where> listed = places.listedIn(figure.passage().sentence(), words, country);
        if (listed.isPresent()) {
            return listed.get();
        }
        if (eventWords.tellOfPlaceBefore(words, figure.passage())) {
            return Where.NOWHERE;
        }
        Optional<Where> nation = nation(figure, words);
        if (nation.isPresent()) {
            return nation.get();
        }
        Where named = places.named(words, country);
        return told.oneOfSeveral() ? named.whole(gazetteer) : named;
    }

    /** So many of a nation, told in a sentence that does not name the place, live in all the country: "600,000 Syrians". */
    private Optional<Where> nation(Figure figure, String words) {
        boolean many = Numbers.point(figure.quantity()) >= NATION
                && !figure.passage().sentence().contains(words);
        return many ? figure.people().flatMap(places::countryOfPeople) : Optional.empty();
    }

    private boolean isPlacedByOrigin(Claim claim) {
        return claim.figure()
                .place()
                .filter(place -> isToll(claim.measure()))
                .map(place -> eventWords
                        .toldOf(place, claim.figure().passage().sentence())
                        .origin())
                .orElse(false);
    }

    /** Where people died who came from elsewhere: where the article tells of others who died as they did. */
    private Where commonestPlace(Claim claim, List<Claim> ofArticle) {
        Map<Where, Integer> counts = new LinkedHashMap<>();
        ofArticle.stream()
                .filter(other -> other.where().isTold() && !isPlacedByOrigin(other))
                .filter(other -> isToll(other.measure()) && other.cause().equals(claim.cause()))
                .filter(other -> other.when().overlaps(claim.when()))
                .forEach(other -> counts.merge(other.where(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Where.NOWHERE);
    }

    private static boolean isToll(Measure measure) {
        return measure == Measure.KILLED || measure == Measure.INJURED || measure == Measure.CASUALTIES;
    }

    private boolean repeats(Claim known, Claim claim) {
        return known.asked() == claim.asked()
                && known.manner().beside() == claim.manner().beside()
                && !known.countsAnotherTradeThan(claim)
                && known.isDenied() == claim.isDenied()
                && sameNumber(known, claim)
                && sameSpeaker(known, claim)
                && sameGroup(known, claim)
                && (!known.where().isTold()
                        || !claim.where().isTold()
                        || known.where().meets(claim.where(), gazetteer))
                && sameTime(known, claim)
                && Causes.meet(known.cause(), claim.cause())
                && !known.sharesSentenceWith(claim);
    }

    private static boolean sameNumber(Claim known, Claim claim) {
        Quantity first = known.quantity();
        Quantity second = claim.quantity();
        return Numbers.samePoint(first, second)
                || Headlines.round(first, claim)
                || (Numbers.isVague(second) && !Numbers.isVague(first) && Numbers.near(first, second));
    }

    private static boolean sameSpeaker(Claim known, Claim claim) {
        return known.isOutletsOwn()
                || Headlines.nameShort(known, claim)
                || claim.isOutletsOwn()
                || known.credited()
                        .authority()
                        .id()
                        .equals(claim.credited().authority().id())
                || isOneUnnamed(known, claim);
    }

    /** "An informed source in the city" is "the source" further down in the article. */
    private static boolean isOneUnnamed(Claim known, Claim claim) {
        String first = " " + known.credited().authority().name().toLowerCase(Locale.ROOT) + " ";
        String second = " " + claim.credited().authority().name().toLowerCase(Locale.ROOT) + " ";
        return known.credited().authority().kind() == AuthorityKind.UNNAMED
                && claim.credited().authority().kind() == AuthorityKind.UNNAMED
                && (first.contains(second) || second.contains(first));
    }

    private static boolean sameGroup(Claim known, Claim claim) {
        if (known.group() == claim.group()) {
            return true;
        }
        boolean vague = Numbers.isVague(known.quantity()) || Numbers.isVague(claim.quantity());
        return !vague
                && Numbers.point(known.quantity()) > COMMON
                && (known.group() == Group.PEOPLE || claim.group() == Group.PEOPLE);
    }

    private static boolean sameTime(Claim known, Claim claim) {
        boolean eitherUndated =
                known.figure().period().isUnknown() || claim.figure().period().isUnknown();
        boolean sameKind =
                (known.when().kind() == When.Kind.WINDOW) == (claim.when().kind() == When.Kind.WINDOW);
        return eitherUndated || (sameKind && known.when().overlaps(claim.when()));
    }

    static Optional<Cause> commonest(List<Claim> claims) {
        Map<Cause, Integer> counts = new TreeMap<>();
        claims.forEach(claim -> claim.cause().ifPresent(cause -> counts.merge(cause, 1, Integer::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.<Cause, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Cause, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }
}

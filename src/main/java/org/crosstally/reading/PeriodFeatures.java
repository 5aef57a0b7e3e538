package org.crosstally.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.grammar.Node;

/** What speaks for and against a time that the page tells being when a claim's people came to harm. */
final class PeriodFeatures {

    private final Page page;
    private final List<Claim> claims;
    private final Events events;
    private final Retold retold;
    private final TimesTold told;
    private final List<Optional<Cause>> causes;
    private final PlacesNear places;
    private final Map<WhenTold, List<String>> tellings = new IdentityHashMap<>();
    private final Map<Line, Facts> factsOf = new HashMap<>();
    private final PlainPeriods plain;
    private final List<PlainPeriods.Answer> answers;
    private final Map<Line, List<Integer>> claimsOf = new HashMap<>();
    private final List<Optional<TimesTold.Time>> nearest = new ArrayList<>();
    private final List<List<String>> traits = new ArrayList<>();

    private final LocalDate printed;
    private final Map<Span, Integer> toldOften;

    PeriodFeatures(
            Page page,
            List<Claim> claims,
            Events events,
            Retold retold,
            TimesTold told,
            PlainPeriods plain,
            LocalDate printed,
            Map<Span, Integer> toldOften) {
        this.printed = printed;
        this.toldOften = toldOften;
        this.page = page;
        this.claims = claims;
        this.events = events;
        this.retold = retold;
        this.told = told;
        this.plain = plain;
        this.answers = plain.read();
        this.causes = claims.stream().map(CauseReader::named).toList();
        for (int i = 0; i < claims.size(); i++) {
            claimsOf.computeIfAbsent(claims.get(i).line(), line -> new ArrayList<>())
                    .add(i);
        }
        this.places = new PlacesNear(page);
        for (int i = 0; i < claims.size(); i++) {
            nearest.add(plain.nearest(claims.get(i)));
            traits.add(ClaimTraits.of(claims.get(i), events.isBackground(i), retold.isHeading(i)).stream()
                    .map(trait -> "away " + trait)
                    .toList());
        }
    }

    /** The features that hold, with their strength. */
    Map<String, Double> of(int number, WhenTold when) {
        Map<String, Double> features = new LinkedHashMap<>();
        Claim claim = claims.get(number);
        boolean here = when.line() == claim.line();
        String where = here ? "here" : "away";
        features.put(where, 1.0);
        features.put(where + " " + length(when), 1.0);
        put(
                features,
                where + " from " + when.start().name().toLowerCase(Locale.ROOT),
                when.start() != WhenTold.Start.TOLD);
        features.put(where + " " + since(when.span()), 1.0);
        Integer often = when.time().dates() ? toldOften.get(when.span()) : null;
        if (often != null) {
            int days = toldOften.size();
            features.put(where + (days == 1 ? " only day" : days == 2 ? " one of two days" : " of many days"), 1.0);
            features.put(where + " told", Math.min(2, Math.log(often)));
        }
        put(features, where + " relative", when.time().node().is("relative"));
        put(features, where + " owned", when.time().node().is("owned"));
        put(features, where + " begun", when.time().node().is("begun"));
        put(features, where + " fronted", when.time().node().is("fronted"));
        put(features, where + " before", when.time().node().is("before"));
        put(features, where + " after", when.time().node().is("after"));
        put(features, where + " saying", !when.time().dates());
        put(features, where + " back then", when.time().node().is("back-then"));
        put(features, where + " lasting", when.time().node().is("lasting-time"));
        for (String telling : tellings.computeIfAbsent(when, WhenTold::tellsOf)) {
            features.put(where + " " + telling, 1.0);
        }
        if (!here) {
            for (String trait : traits.get(number)) {
                features.put(trait, 1.0);
            }
        }
        PlainPeriods.Answer answer = answers.get(number);
        if (answer.period().isPresent()) {
            boolean agrees = answer.period().get().from().equals(when.span().from())
                    && answer.period().get().to().equals(when.span().to());
            String ground = answer.ground().name().toLowerCase(Locale.ROOT);
            features.put((agrees ? "plainly " : "plainly another " + where + " ") + ground, 1.0);
            if (agrees) {
                for (String trait : traits.get(number)) {
                    features.put("plainly " + ground + trait.substring("away".length()), 1.0);
                }
            }
        }
        if (here) {
            here(number, claim, when, features);
        } else {
            away(number, claim, when, features);
        }
        return features;
    }

    /** How long before the article was printed. */
    private String since(Span span) {
        if (span.from().isEmpty()) {
            return "open";
        }
        if (span.to().isEmpty()) {
            return "open after";
        }
        LocalDate to = span.to().get();
        long ago = ChronoUnit.DAYS.between(to, printed);
        if (!span.isDay()) {
            return ago == 0 ? "span to printing" : ago < 7 ? "span lately" : "span of old";
        }
        if (ago < 2) {
            return ago < 0 ? "to come" : ago == 0 ? "today" : "yesterday";
        }
        return ago < 7 ? "this week" : ago < 31 ? "this month" : "long ago";
    }

    private static String length(WhenTold when) {
        Span span = when.span();
        if (when.time().node().is("since")) {
            return "since";
        }
        if (span.from().isEmpty()) {
            return "up to";
        }
        return span.isDay() ? "day" : span.isLongerThan(7) ? "long" : "days";
    }

    private static void put(Map<String, Double> features, String name, boolean holds) {
        if (holds) {
            features.put(name, 1.0);
        }
    }

    private void here(int number, Claim claim, WhenTold when, Map<String, Double> features) {
        Node time = when.time().node();
        Course course = plain.course(claim.line());
        int first = claim.counted().firstToken();
        int last = claim.counted().lastToken();
        Optional<Node> trigger = claim.mention().part("t");
        if (trigger.isPresent()) {
            first = Math.min(first, trigger.get().firstToken());
            last = Math.max(last, trigger.get().lastToken());
        }
        boolean after = time.firstToken() > last;
        int from = after ? last + 1 : time.lastToken() + 1;
        int to = after ? time.firstToken() : first;
        features.put("distance", Math.log1p(Math.max(0, to - from)));
        put(features, "after", after);
        features.put("clauses between", (double) Math.min(3, course.clauses(from, to)));
        features.put("verbs between", (double) Math.min(3, course.verbs(from, to)));
        put(features, "stop between", course.stops(from, to) > 0);
        put(features, "harm between", course.harms(from, to) > 0);
        put(features, "nearest", nearest.get(number).filter(when.time()::equals).isPresent());
        features.put(after ? "claims between, after" : "claims between, before", (double)
                Math.min(3, facts(claim.line()).claims(from, to)));
    }

    private void away(int number, Claim claim, WhenTold when, Map<String, Double> features) {
        Line line = when.line();
        Facts facts = facts(line);
        boolean heading = retold.isHeading(number);
        int lines = heading
                ? Math.max(0, line.number() - retold.firstLine())
                : line.number() - claim.line().number();
        boolean title = line.field() == Field.TITLE;
        features.put(
                title ? "in title" : heading ? "lines behind title" : lines > 0 ? "lines later" : "lines earlier",
                title ? 1.0 : Math.log1p(Math.abs(lines)));
        if (!heading && !title) {
            String direction = lines > 0 ? "lines later " : "lines earlier ";
            int far = Math.abs(lines);
            features.put(direction + (far > 6 ? "many" : far > 3 ? "some" : String.valueOf(far)), 1.0);
        }
        put(features, "lead", line.number() == retold.firstLine());
        put(features, "another event", events.ofLine(line.number()) != events.of(number));
        put(features, "own time here", nearest.get(number).isPresent());
        put(features, "a time here", !told.of(claim.line()).isEmpty());
        put(features, "passes another", passes(claim.line(), line));
        put(
                features,
                "first of its line",
                facts.first().filter(when.time()::equals).isPresent());
        put(features, "line of an event", facts.event());
        if (lines > 0 && !title) {
            put(features, "later points back", Retold.pointsBack(line));
            put(
                    features,
                    "later fronted",
                    when.time().node().is("fronted") || when.time().node().firstToken() <= 1);
            put(features, "later begins anew", Retold.beginsAnew(line));
            put(features, "later owned", when.time().node().is("owned"));
        }
        int shared = sharedNames(claim.line(), line);
        features.put("shares names " + Math.min(3, shared), 1.0);
        int things = sharedThings(claim.line(), line);
        features.put("shares things " + Math.min(3, things), 1.0);
        features.put((lines > 0 ? "later " : "earlier ") + "shares " + Math.min(4, things + shared), 1.0);
        places.compare(claim.line(), line).ifPresent(place -> features.put(place, 1.0));
        boolean dates = facts.dated().contains(new Dated(when.time(), Optional.empty(), 0));
        boolean same = facts.dated().contains(new Dated(when.time(), Optional.of(claim.measure()), 0));
        boolean equal = facts.dated().contains(new Dated(when.time(), Optional.of(claim.measure()), claim.number()));
        put(features, "dates the number", equal);
        put(features, "dates another number", same && !equal);
        put(features, "dates another claim", dates && !same);
        put(features, "dates no claim there", facts.hasClaims() && !dates);
        List<Cause> named = facts.causes();
        boolean caused = causes.get(number).isPresent() && !named.isEmpty();
        put(features, "same cause", caused && named.contains(causes.get(number).get()));
        put(
                features,
                "another cause",
                caused && !named.contains(causes.get(number).get()));
    }

    private int sharedNames(Line one, Line other) {
        Set<String> there = names(other, true);
        return (int) names(one, true).stream().filter(there::contains).count();
    }

    private int sharedThings(Line one, Line other) {
        Set<String> there = names(other, false);
        return (int) names(one, false).stream().filter(there::contains).count();
    }

    private Set<String> names(Line line, boolean capital) {
        return (capital ? namesOf : thingsOf).computeIfAbsent(line, l -> {
            Set<String> names = new HashSet<>();
            for (Node node : l.surface()) {
                boolean name = node.is("capital") && !node.is("weekday") && !node.is("month") && !node.is("opening");
                boolean thing = !name
                        && (node.is("event-noun")
                                || node.is("thing")
                                || !node.labels("cause.").isEmpty());
                if (capital ? name : thing) {
                    String folded = node.folded();
                    if (folded.length() > 3) {
                        names.add(folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded);
                    }
                }
            }
            return names;
        });
    }

    private final Map<Line, Set<String>> namesOf = new HashMap<>();
    private final Map<Line, Set<String>> thingsOf = new HashMap<>();

    /** A time that is the nearest of a claim; with the claim's measure and number where these are asked for. */
    private record Dated(TimesTold.Time time, Optional<Measure> measure, long number) {}

    /** What is known of a line, worked out once. */
    private record Facts(
            Optional<TimesTold.Time> first, boolean event, List<Cause> causes, Set<Dated> dated, int[] claimsBefore) {

        boolean hasClaims() {
            return claimsBefore[claimsBefore.length - 1] > 0;
        }

        int claims(int from, int to) {
            return from < to ? claimsBefore[to] - claimsBefore[from] : 0;
        }
    }

    private Facts facts(Line line) {
        Facts known = factsOf.get(line);
        if (known == null) {
            known = factsOf(line);
            factsOf.put(line, known);
        }
        return known;
    }

    private Facts factsOf(Line line) {
        Set<Dated> dated = new HashSet<>();
        int[] before = new int[line.tokens().size() + 1];
        for (int claim : claimsOf.getOrDefault(line, List.of())) {
            before[claims.get(claim).counted().firstToken() + 1]++;
            nearest.get(claim).ifPresent(time -> {
                Optional<Measure> measure = Optional.of(claims.get(claim).measure());
                dated.add(new Dated(time, Optional.empty(), 0));
                dated.add(new Dated(time, measure, 0));
                dated.add(new Dated(time, measure, claims.get(claim).number()));
            });
        }
        for (int i = 1; i < before.length; i++) {
            before[i] += before[i - 1];
        }
        return new Facts(
                told.of(line).stream().filter(TimesTold.Time::dates).findFirst(),
                line.has("event-noun"),
                CauseReader.named(line),
                dated,
                before);
    }

    /** Whether a line between the two tells a time too. */
    private boolean passes(Line from, Line to) {
        int step = from.number() < to.number() ? 1 : -1;
        for (int i = from.number() + step; i != to.number(); i += step) {
            if (page.line(i).filter(line -> facts(line).first().isPresent()).isPresent()) {
                return true;
            }
        }
        return false;
    }
}

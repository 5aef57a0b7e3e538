package org.crosstally.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a place that another line than the claim's names. */
final class PlaceAway {

    /** A smaller number says little about being the same number. */
    private static final long TELLING_NUMBER = 6;

    /** Where a claim stands to a place: in the opening of the article, else before or behind it. */
    private enum Where {
        OPENING(
                PlaceFeature.OPENING_FINER_INSIDE,
                PlaceFeature.OPENING_FINER_OUTSIDE,
                PlaceFeature.OPENING_FINER_UNKNOWN,
                PlaceFeature.OPENING_EQUAL,
                PlaceFeature.OPENING_COARSER,
                PlaceFeature.OPENING_FINER_OF_NONE),
        LATER(
                PlaceFeature.LATER_FINER_INSIDE,
                PlaceFeature.LATER_FINER_OUTSIDE,
                PlaceFeature.LATER_FINER_UNKNOWN,
                PlaceFeature.LATER_EQUAL,
                PlaceFeature.LATER_COARSER,
                PlaceFeature.LATER_FINER_OF_NONE),
        EARLIER(
                PlaceFeature.EARLIER_FINER_INSIDE,
                PlaceFeature.EARLIER_FINER_OUTSIDE,
                PlaceFeature.EARLIER_FINER_UNKNOWN,
                PlaceFeature.EARLIER_EQUAL,
                PlaceFeature.EARLIER_COARSER,
                PlaceFeature.EARLIER_FINER_OF_NONE);

        private final PlaceFeature inside;
        private final PlaceFeature outside;
        private final PlaceFeature unknown;
        private final PlaceFeature equal;
        private final PlaceFeature coarser;
        private final PlaceFeature ofNone;

        Where(
                PlaceFeature inside,
                PlaceFeature outside,
                PlaceFeature unknown,
                PlaceFeature equal,
                PlaceFeature coarser,
                PlaceFeature ofNone) {
            this.inside = inside;
            this.outside = outside;
            this.unknown = unknown;
            this.equal = equal;
            this.coarser = coarser;
            this.ofNone = ofNone;
        }

        PlaceFeature finer(Nestings.Nesting nesting) {
            return switch (nesting) {
                case INSIDE -> inside;
                case OUTSIDE -> outside;
                case UNKNOWN -> unknown;
            };
        }
    }

    /** The finest place that a line ties to what it tells, with how fine it is; none where that is 0. */
    private record FinestHere(@Nullable Toponym place, int fineness) {}

    private final Map<Line, FinestHere> finestHere = new HashMap<>();
    private @Nullable Line nestedLine;
    private Nestings.@Nullable Nesting[] nested = {};

    private final List<Claim> claims;
    private final Events events;
    private final PlacesTold told;
    private final Toponyms toponyms;

    PlaceAway(List<Claim> claims, Events events, PlacesTold told, Toponyms toponyms) {
        this.claims = claims;
        this.events = events;
        this.told = told;
        this.toponyms = toponyms;
    }

    void of(int number, Toponym place, PlaceEvidence evidence) {
        Claim claim = claims.get(number);
        Line line = place.line();
        boolean title = told.isHead(claim.line());
        int lines = title
                ? Math.max(0, line.number() - told.lastHead())
                : line.number() - claim.line().number();
        boolean lead = told.isLead(claim.line()) && lines > 0;
        Where where = title || lead ? Where.OPENING : lines > 0 ? Where.LATER : Where.EARLIER;
        evidence.put(PlaceFeature.AWAY, 1);
        evidence.put(
                switch (place.extent()) {
                    case COUNTRY -> PlaceFeature.AWAY_COUNTRY;
                    case PROVINCE -> PlaceFeature.AWAY_PROVINCE;
                    default -> PlaceFeature.AWAY_FINER;
                },
                1);
        evidence.put(PlaceFeature.MAJOR_CITY_AWAY, toponyms.isMajorCity(place));
        evidence.put(PlaceFeature.ANOTHER_EVENT, !isSameEvent(number, line));
        evidence.put(
                title
                        ? PlaceFeature.LINES_BEHIND_TITLE
                        : lead
                                ? PlaceFeature.LINES_BEHIND_LEAD
                                : lines > 0 ? PlaceFeature.LINES_LATER : PlaceFeature.LINES_EARLIER,
                Math.log1p(Math.abs(lines)));
        evidence.put(PlaceFeature.NEXT_LINE, !title && lines == 1);
        evidence.put(PlaceFeature.LINE_BEFORE, lines == -1);
        evidence.put(PlaceFeature.IN_TITLE, told.isHead(line));
        evidence.put(PlaceFeature.IN_LEAD, told.isLead(line));
        evidence.put(
                PlaceFeature.RUNNING,
                !title && lines < 0 && told.lastTelling(claim.line()) == line.number() && told.isTelling(place));
        placesHere(claim, place, where, evidence);
        numbers(claim, line, evidence);
        scenes(claim, place, lines, evidence);
        nouns(claim, place, lines, evidence);
    }

    private boolean isSameEvent(int number, Line line) {
        if (events.ofLine(line.number()) == events.of(number)) {
            return true;
        }
        return told.tolls(line).isOf(events.of(number));
    }

    /** What the claim's own line names, and how the place away is to that. */
    private void placesHere(Claim claim, Toponym place, Where where, PlaceEvidence evidence) {
        Line line = claim.line();
        evidence.put(PlaceFeature.SEVERAL_HERE, told.namesSeveral(line));
        Nestings.Nesting nested = nested(place, line);
        evidence.put(PlaceFeature.INSIDE_THE_PLACE_HERE, nested == Nestings.Nesting.INSIDE);
        evidence.put(PlaceFeature.OUTSIDE_THE_PLACE_HERE, nested == Nestings.Nesting.OUTSIDE);
        FinestHere here = finestHere.computeIfAbsent(line, this::finest);
        int finest = here.fineness();
        Toponym best = here.place();
        int own = told.fineness(place);
        evidence.put(PlaceFeature.ROUGH_HERE, best != null && finest <= 2);
        if (best == null) {
            evidence.put(where.ofNone, own > 0);
        } else if (own > finest) {
            evidence.put(where.finer(toponyms.nesting(place, best)), 1);
        } else {
            evidence.put(own == finest ? where.equal : where.coarser, 1);
        }
    }

    private FinestHere finest(Line line) {
        int finest = 0;
        Toponym best = null;
        for (Toponym other : told.placesOf(line)) {
            int fine = told.fineness(other) - (other.narrowed() || other.link() == Toponym.Link.NEAR ? 1 : 0);
            if (fine > finest && isTied(other)) {
                finest = fine;
                best = other;
            }
        }
        return new FinestHere(best, finest);
    }

    /** Where a place lies to those that a line names: claims of one line follow each other, so the last line's are kept. */
    private Nestings.Nesting nested(Toponym place, Line line) {
        if (line != nestedLine) {
            nestedLine = line;
            nested = new Nestings.@Nullable Nesting[toponyms.all().size()];
        }
        Nestings.Nesting known = nested[place.number()];
        if (known == null) {
            known = nest(place, line);
            nested[place.number()] = known;
        }
        return known;
    }

    private Nestings.Nesting nest(Toponym place, Line line) {
        Nestings.Nesting nested = Nestings.Nesting.UNKNOWN;
        for (Toponym other : told.placesOf(line)) {
            if (other.extent() != Toponym.Extent.COUNTRY && !other.name().equals(place.words())) {
                switch (toponyms.nesting(place, other)) {
                    case INSIDE -> {
                        return Nestings.Nesting.INSIDE;
                    }
                    case OUTSIDE -> nested = Nestings.Nesting.OUTSIDE;
                    case UNKNOWN -> {}
                }
            }
        }
        return nested;
    }

    private boolean isTied(Toponym place) {
        return place.link() != Toponym.Link.NONE && place.link() != Toponym.Link.TO && !toponyms.isContainer(place);
    }

    private void numbers(Claim claim, Line line, PlaceEvidence evidence) {
        LineTolls tolls = told.tolls(line);
        boolean equal = tolls.tells(claim);
        boolean smaller = tolls.tellsFewer(claim);
        boolean larger = tolls.tellsMore(claim);
        evidence.put(PlaceFeature.LINE_WITH_THE_NUMBER, equal && claim.number() >= TELLING_NUMBER);
        evidence.put(PlaceFeature.LINE_WITH_A_SMALLER_NUMBER, smaller && !equal);
        evidence.put(PlaceFeature.LINE_WITH_A_LARGER_NUMBER, larger && !equal && !smaller);
    }

    private void scenes(Claim claim, Toponym place, int lines, PlaceEvidence evidence) {
        Scene here = told.scene(claim.line());
        Scene there = told.scene(place.line());
        if (!here.causes().isEmpty() && !there.causes().isEmpty()) {
            boolean meet = meet(here.causes(), there.causes());
            evidence.put(meet ? PlaceFeature.SAME_CAUSE : PlaceFeature.ANOTHER_CAUSE, 1);
        }
        if (!here.days().isEmpty() && !there.days().isEmpty()) {
            boolean meet = meet(here.days(), there.days());
            evidence.put(meet ? PlaceFeature.SAME_DAY : PlaceFeature.ANOTHER_DAY, 1);
        }
        evidence.put(PlaceFeature.POINTS_BACK, there.pointsBack() && lines > 0);
        evidence.put(PlaceFeature.POINTS_BACK_TO, here.pointsBack() && lines < 0);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        for (String one : some) {
            if (others.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** The town here and the town of X there; a village here and, later, the village of X. */
    private void nouns(Claim claim, Toponym place, int lines, PlaceEvidence evidence) {
        if (place.extent() == Toponym.Extent.COUNTRY) {
            return;
        }
        Set<String> called = told.nouns(place);
        boolean named = false;
        boolean another = false;
        boolean described = false;
        boolean otherwise = false;
        for (Scene.Unnamed noun : told.scene(claim.line()).unnamed()) {
            boolean same = called.contains(noun.noun());
            boolean fits = noun.fits(place.extent(), called);
            boolean back = noun.definite() && lines < 0;
            boolean onward = !noun.definite() && lines > 0;
            named |= back && same;
            another |= back && !fits;
            described |= onward && fits;
            otherwise |= onward && !fits;
        }
        evidence.put(PlaceFeature.NOUN_NAMED, named);
        evidence.put(PlaceFeature.ANOTHER_NOUN, another);
        evidence.put(PlaceFeature.DESCRIBED_BEHIND, described);
        evidence.put(PlaceFeature.DESCRIBED_OTHERWISE, otherwise);
    }
}

package org.crosstally.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.crosstally.figure.Measure;

/** What speaks for and against a named place being where a claim's event happened. */
final class PlaceFeatures {

    private static final Set<Measure> MOVES = Set.of(Measure.DISPLACED, Measure.EVACUATED);

    /** What happens to a town's people at once, where death at that scale is a whole country's. */
    private static final Set<Measure> MASSES =
            Set.of(Measure.DISPLACED, Measure.EVACUATED, Measure.TRAPPED, Measure.RETURNED);

    /** More people than one attack kills. */
    private static final long LARGE = 500;

    /** More than one battle or one flood harms. */
    private static final long HUGE = 10_000;

    private final List<Claim> claims;
    private final Events events;
    private final Toponyms toponyms;
    private final PlacesTold told;
    private final PlaceStanding standing;
    private final PlaceHere here;
    private final PlaceAway away;
    private final PlaceReach reach;
    private final BitSet mainCountry = new BitSet();

    PlaceFeatures(Page page, List<Claim> claims, Events events, Toponyms toponyms) {
        this.claims = claims;
        this.events = events;
        this.toponyms = toponyms;
        this.told = new PlacesTold(page, claims, events, toponyms);
        this.standing = new PlaceStanding(told, toponyms);
        this.here = new PlaceHere(told);
        this.reach = new PlaceReach(page, told);
        this.away = new PlaceAway(claims, events, told, toponyms);
        for (Toponym place : toponyms.all()) {
            mainCountry.set(place.number(), place.extent() == Toponym.Extent.COUNTRY && isNameOfMainCountry(place));
        }
    }

    /** What the article tells of places, as it was looked up for these. */
    PlacesTold told() {
        return told;
    }

    /** Whether the claim stands in the title or in the line behind it, which tell of the main event. */
    boolean isOpening(int claim) {
        Line line = claims.get(claim).line();
        return told.isHead(line) || told.isLead(line);
    }

    /** What holds for a place whatever the claim. */
    void standing(Toponym place, PlaceEvidence evidence) {
        standing.of(place, evidence);
    }

    /** What holds for a place and a claim; where the country is named is nothing to the toll of a war in it. */
    void of(int number, Toponym place, PlaceEvidence evidence) {
        Claim claim = claims.get(number);
        if (MOVES.contains(claim.measure())) {
            evidence.put(PlaceFeature.ofMoves(place.link()), 1);
        }
        if (told.isBrokenDown(number)) {
            boolean fine = told.fineness(place) >= 2;
            evidence.put(fine ? PlaceFeature.BROKEN_DOWN_FINER : PlaceFeature.BROKEN_DOWN_COARSER, 1);
        }
        boolean country = place.extent() == Toponym.Extent.COUNTRY;
        boolean main = mainCountry.get(place.number());
        size(number, country, evidence);
        if (told.scene(claim.line()).speaksOfTheCountry()) {
            evidence.put(main ? PlaceFeature.THE_COUNTRY : PlaceFeature.THE_COUNTRY_SMALLER, 1);
        }
        if (main && (events.isBackground(number) || claim.number() >= HUGE)) {
            return;
        }
        reach.of(claim, place, evidence);
        if (place.line() == claim.line()) {
            here.of(claim, place, evidence);
        } else {
            away.of(number, place, evidence);
        }
    }

    /** What holds for a claim whose place nobody can tell. */
    void none(int number, PlaceEvidence evidence) {
        Claim claim = claims.get(number);
        evidence.put(PlaceFeature.NONE, 1);
        evidence.put(PlaceFeature.NONE_MOVES, MOVES.contains(claim.measure()));
        evidence.put(PlaceFeature.NONE_NO_PLACE_HERE, toponyms.in(claim.line()).isEmpty());
        evidence.put(PlaceFeature.NONE_BACKGROUND, events.isBackground(number));
        evidence.put(PlaceFeature.NONE_TITLE, told.isHead(claim.line()));
        evidence.put(PlaceFeature.NONE_LARGE, claim.number() >= LARGE);
    }

    private void size(int number, boolean country, PlaceEvidence evidence) {
        long people = claims.get(number).number();
        if (events.isBackground(number)) {
            evidence.put(country ? PlaceFeature.BACKGROUND_COUNTRY : PlaceFeature.BACKGROUND_SMALLER, 1);
        } else if (people >= LARGE && MASSES.contains(claims.get(number).measure())) {
            evidence.put(country ? PlaceFeature.MASSES_COUNTRY : PlaceFeature.MASSES_SMALLER, 1);
        } else if (people >= HUGE) {
            evidence.put(country ? PlaceFeature.HUGE_COUNTRY : PlaceFeature.HUGE_SMALLER, 1);
        } else if (people >= LARGE) {
            evidence.put(country ? PlaceFeature.LARGE_COUNTRY : PlaceFeature.LARGE_SMALLER, 1);
        }
    }

    private boolean isNameOfMainCountry(Toponym place) {
        return toponyms.place(place.name())
                .filter(resolved ->
                        toponyms.country().filter(resolved.country()::equals).isPresent())
                .isPresent();
    }
}

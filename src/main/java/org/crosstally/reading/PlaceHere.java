package org.crosstally.reading;

/** What speaks for and against a place that the claim's own line names. */
final class PlaceHere {

    private final PlacesTold told;

    PlaceHere(PlacesTold told) {
        this.told = told;
    }

    void of(Claim claim, Toponym place, PlaceEvidence evidence) {
        Scene scene = told.scene(claim.line());
        boolean after = place.first() > claim.counted().lastToken();
        int begin = after ? claim.counted().lastToken() + 1 : place.last() + 1;
        int end = Math.max(begin, after ? place.first() : claim.counted().firstToken());
        evidence.put(PlaceFeature.HERE, 1);
        evidence.put(PlaceFeature.DISTANCE, Math.log1p(end - begin));
        evidence.put(PlaceFeature.AFTER, after);
        evidence.put(PlaceFeature.PART_BEFORE, claim.part() && !after);
        evidence.put(PlaceFeature.REPORT_BETWEEN, scene.reports(begin, end));
        evidence.put(PlaceFeature.BRACKET_BETWEEN, scene.brackets(begin, end));
        evidence.put(PlaceFeature.COMMA_BETWEEN, scene.commas(begin, end));
        evidence.put(PlaceFeature.AND_BETWEEN, scene.ands(begin, end));
        tolls(claim, begin, end, evidence);
        boolean nearer = false;
        for (Toponym other : told.tellingPlacesOf(claim.line())) {
            nearer |= other != place && other.first() >= begin && other.last() < end;
        }
        evidence.put(PlaceFeature.PLACE_BETWEEN, nearer);
    }

    /** Two here, three there: each toll of the same has the place on its own side of the other. */
    private void tolls(Claim claim, int begin, int end, PlaceEvidence evidence) {
        LineTolls tolls = told.tolls(claim.line());
        evidence.put(PlaceFeature.TOLL_BETWEEN, tolls.counts(claim.measure(), begin, end));
        evidence.put(PlaceFeature.OTHER_TOLL_BETWEEN, tolls.countsAnother(claim.measure(), begin, end));
    }
}

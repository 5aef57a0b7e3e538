package org.crosstally.reading;

/** What speaks for and against a place that the claim's own line names. */
final class PlaceHere {

    /** A place that leads its clause stands right in front of the people counted there: in X, 14 died. */
    private static final int LEADING = 2;

    private final PlacesTold told;
    private final OwnPlaces own;

    PlaceHere(PlacesTold told) {
        this.told = told;
        this.own = told.ownPlaces();
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
        own.of(claim).ifPresent(of -> {
            evidence.put(PlaceFeature.OWN_IN_LIST, of == place);
            evidence.put(PlaceFeature.NOT_OWN_IN_LIST, of != place);
        });
        evidence.put(
                PlaceFeature.LEADS_ITS_CLAUSE,
                !after && end - begin <= LEADING && scene.commas(begin, end) && leads(place, scene));
    }

    /** In X, 14 died: the place opens the sentence or what stands behind a comma or conjunction. */
    private static boolean leads(Toponym place, Scene scene) {
        int link = place.first() - 1;
        return place.link() == Toponym.Link.IN && (link <= 0 || !scene.unparted(link - 1, link));
    }

    /** Two here, three there: each toll of the same has the place on its own side of the other. */
    private void tolls(Claim claim, int begin, int end, PlaceEvidence evidence) {
        LineTolls tolls = told.tolls(claim.line());
        evidence.put(PlaceFeature.TOLL_BETWEEN, tolls.counts(claim.measure(), begin, end));
        evidence.put(PlaceFeature.OTHER_TOLL_BETWEEN, tolls.countsAnother(claim.measure(), begin, end));
    }
}

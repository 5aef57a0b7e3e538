package org.crosstally.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.figure.Measure;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a place that the claim's own line names. */
final class PlaceHere {

    /** A place that leads its clause stands right in front of the people counted there: in X, 14 died. */
    private static final int LEADING = 2;

    /** How many words stand at most between people of a list and their place. */
    private static final int CLOSE = 8;

    /** A number stands at most two words behind the name whose share it is. */
    private static final int RIGHT_BEFORE = 3;

    private final PlacesTold told;
    private final Map<Line, Map<Claim, Optional<Toponym>>> listed = new IdentityHashMap<>();

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
        ownOf(claim).ifPresent(of -> {
            evidence.put(PlaceFeature.OWN_IN_LIST, of == place);
            evidence.put(PlaceFeature.NOT_OWN_IN_LIST, of != place);
        });
        evidence.put(
                PlaceFeature.LEADS_ITS_CLAUSE,
                !after && end - begin <= LEADING && scene.commas(begin, end) && leads(place, scene));
    }

    /** Nine in X and four in Y: where a line lists tolls of the same with their places, each has the one behind it. */
    private Optional<Toponym> ownOf(Claim claim) {
        return listed.computeIfAbsent(claim.line(), this::listed).getOrDefault(claim, Optional.empty());
    }

    private Map<Claim, Optional<Toponym>> listed(Line line) {
        Map<Claim, Optional<Toponym>> own = new IdentityHashMap<>();
        Map<Measure, Set<String>> names = new EnumMap<>(Measure.class);
        for (Claim claim : told.tolls(line).claims()) {
            Optional<Toponym> beside =
                    claim.part() ? Optional.empty() : placeBehind(claim).or(() -> placeBefore(claim));
            own.put(claim, beside);
            beside.ifPresent(place -> names.computeIfAbsent(claim.measure(), first -> new HashSet<>())
                    .add(place.name()));
        }
        own.replaceAll(
                (claim, place) -> names.getOrDefault(claim.measure(), Set.of()).size() > 1 ? place : Optional.empty());
        return own;
    }

    /** The finest place behind the people counted, before other people are. */
    private Optional<Toponym> placeBehind(Claim claim) {
        int behind = claim.counted().lastToken() + 1;
        Optional<Toponym> finest = Optional.empty();
        for (Toponym place : told.placesOf(claim.line())) {
            if (place.first() < behind) {
                continue;
            }
            boolean ties = place.link() == Toponym.Link.IN || place.link() == Toponym.Link.NEAR;
            if (place.first() - behind > CLOSE || !ties) {
                break;
            }
            LineTolls tolls = told.tolls(claim.line());
            if (tolls.counts(claim.measure(), behind, place.first())
                    || tolls.countsAnother(claim.measure(), behind, place.first())
                    || !told.scene(claim.line()).unparted(behind, place.first())) {
                break;
            }
            if (finest.isEmpty() || told.fineness(place) >= told.fineness(finest.get())) {
                finest = Optional.of(place);
            }
        }
        return finest;
    }

    /** X 111, Y reporting 97: the place right in front of the number. */
    private Optional<Toponym> placeBefore(Claim claim) {
        int begin = claim.words().firstToken();
        @Nullable Toponym last = null;
        for (Toponym place : told.placesOf(claim.line())) {
            if (place.last() < begin) {
                last = place;
            }
        }
        return last != null
                        && last.link() != Toponym.Link.IN
                        && begin - last.last() <= RIGHT_BEFORE
                        && told.scene(claim.line()).unparted(last.last() + 1, begin)
                ? Optional.of(last)
                : Optional.empty();
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

package org.crosstally.comparison;

import java.util.Optional;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;
import org.crosstally.gazetteer.PlaceKind;

/**
 * Where a claim says it happened.
 *
 * @param place the place, where the gazetteer knows it
 * @param words the article's words, folded; empty text where none is told
 * @param side whether only a side of the place is told ({@code eastern Aleppo}), which is as good as a city of its own
 */
record Where(Optional<Place> place, String words, boolean side) {

    /** In cities of this size several attacks a day are nothing unusual, so the place alone does not make an event. */
    private static final long LARGE = 100_000;

    static final Where NOWHERE = new Where(Optional.empty(), "", false);

    boolean isTold() {
        return !words.isEmpty();
    }

    /** A country, province, district or landscape: it holds many events a day. */
    boolean isBroad() {
        return place.map(found -> found.kind().compareTo(PlaceKind.AREA) <= 0).orElse(false);
    }

    /** A landscape, which lies in no one province. */
    boolean isArea() {
        return place.map(found -> found.kind() == PlaceKind.AREA).orElse(false);
    }

    boolean isCountry() {
        return place.map(found -> found.kind() == PlaceKind.COUNTRY).orElse(false);
    }

    /** The settlement as a key: its id, or the folded words where the gazetteer does not know them. */
    String spot() {
        return place.map(found -> found.settlementId().orElse(found.id())).orElse("~" + words);
    }

    /** Which part of the settlement, as a key; empty text for the whole. */
    String part() {
        return place.map(found -> found.settlementId().isPresent()
                        ? found.id()
                        : found.part().orElse(""))
                .orElse("");
    }

    /** Whether so much happens there that place and day do not make one event. */
    boolean isLarge() {
        return isBroad()
                || ((part().isEmpty() || side)
                        && place.map(found -> found.population() >= LARGE).orElse(false));
    }

    /** Whether it is the whole of which the other is a part. */
    boolean isWholeOf(Where other) {
        return spot().equals(other.spot()) && part().isEmpty() && !other.part().isEmpty();
    }

    /** The city of which it is a quarter or a side; itself where it is none. */
    Where whole(Gazetteer gazetteer) {
        Optional<Place> city = place.flatMap(found -> found.settlementId().isPresent()
                ? found.settlementId().flatMap(gazetteer::byId)
                : Optional.of(found.whole()));
        return city.map(found -> new Where(city, gazetteer.fold(found.name()), false))
                .orElse(this);
    }

    /** Whether both are known and lie no further apart than so many kilometres. */
    boolean isWithin(double kilometres, Where other) {
        return place.isPresent()
                && other.place.isPresent()
                && place.get().kilometresTo(other.place.get()) <= kilometres;
    }

    boolean sameAs(Where other) {
        return isTold() && other.isTold() && spot().equals(other.spot()) && part().equals(other.part());
    }

    /** Whether the other place lies in this one, or is it; a city that lends its province its name may stand for it. */
    boolean holds(Where other, Gazetteer gazetteer) {
        if (place.isEmpty() || other.place.isEmpty()) {
            return sameAs(other);
        }
        Place larger = place.get();
        Place smaller = other.place.get();
        return larger.whole().id().equals(smaller.whole().id()) && (part().isEmpty() || part().equals(other.part()))
                || (part().isEmpty() && gazetteer.contains(larger, smaller))
                || standsForProvince(gazetteer)
                        && larger.provinceId().isPresent()
                        && larger.provinceId().equals(smaller.provinceId());
    }

    /** Whether both can be one place, named more and less closely. */
    boolean meets(Where other, Gazetteer gazetteer) {
        return holds(other, gazetteer) || other.holds(this, gazetteer);
    }

    /** Whether it is a city that lends its province its name: {@code in Idlib} is often said of the province. */
    boolean standsForProvince(Gazetteer gazetteer) {
        return place.filter(found ->
                        found.kind() == PlaceKind.SETTLEMENT && found.part().isEmpty())
                .flatMap(found -> found.provinceId()
                        .flatMap(gazetteer::byId)
                        .map(province -> gazetteer.fold(province.name()).equals(gazetteer.fold(found.name()))))
                .orElse(false);
    }

    Optional<String> country() {
        return place.map(Place::country);
    }
}

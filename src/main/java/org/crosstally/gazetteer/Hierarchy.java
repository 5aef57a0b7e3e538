package org.crosstally.gazetteer;

import java.util.Optional;
import java.util.OptionalInt;

/** What lies in what. */
final class Hierarchy {

    private final PlaceTable places;

    Hierarchy(PlaceTable places) {
        this.places = places;
    }

    boolean contains(Place larger, Place smaller) {
        if (larger.id().equals(smaller.id())) {
            return larger.part().isEmpty() || larger.part().equals(smaller.part());
        }
        if (larger.part().isPresent() || !larger.country().equals(smaller.country())) {
            return false;
        }
        return switch (larger.kind()) {
            case COUNTRY -> true;
            case PROVINCE -> smaller.provinceId().equals(Optional.of(larger.id()));
            case DISTRICT -> smaller.districtId().equals(Optional.of(larger.id()));
            case AREA ->
                smaller.kind().compareTo(PlaceKind.AREA) >= 0
                        && radius(larger) >= radius(smaller)
                        && larger.kilometresTo(smaller) <= radius(larger);
            case SETTLEMENT, NEIGHBOURHOOD, SITE -> smaller.settlementId().equals(Optional.of(larger.id()));
        };
    }

    private double radius(Place place) {
        OptionalInt row = places.rowOf(place.id());
        return row.isPresent() ? places.radii[row.getAsInt()] : 0;
    }

    Optional<Place> lowestCommon(Place one, Place other) {
        if (contains(one, other)) {
            return Optional.of(one);
        }
        if (contains(other, one)) {
            return Optional.of(other);
        }
        if (one.id().equals(other.id())) {
            return Optional.of(one.whole());
        }
        if (!one.country().equals(other.country())) {
            return Optional.empty();
        }
        return shared(one.settlementId(), other.settlementId())
                .or(() -> shared(one.districtId(), other.districtId()))
                .or(() -> shared(one.provinceId(), other.provinceId()))
                .or(() -> shared(Optional.of(one.country()), Optional.of(other.country())));
    }

    private Optional<Place> shared(Optional<String> one, Optional<String> other) {
        if (one.isEmpty() || !one.equals(other)) {
            return Optional.empty();
        }
        OptionalInt row = places.rowOf(one.get());
        return row.isPresent() ? Optional.of(places.place(row.getAsInt())) : Optional.empty();
    }
}

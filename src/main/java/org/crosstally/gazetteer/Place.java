package org.crosstally.gazetteer;

import java.util.Optional;

/**
 * A place on the map. Two places are the same where {@link #id} and {@link #part} are; a part of a place carries the
 * whole's id, so that grouping by id keeps a city and its quarters that nobody has mapped together.
 *
 * @param id GeoNames' number for a settlement ({@code 170063}), its code for a province ({@code SY.09}) or district
 *     ({@code SY.09.172081}), ISO 3166 alpha-2 for a country ({@code SY}), {@code own:…} for a place of the
 *     supplement
 * @param name as it is written on the map, in Latin letters
 * @param country ISO 3166 alpha-2
 * @param provinceId id of the province it lies in, or its own where it is one
 * @param districtId id of the district it lies in, or its own where it is one
 * @param settlementId id of the city it is a quarter or site of
 * @param latitude degrees north; for a province or district that of its largest settlement
 * @param longitude degrees east
 * @param population how many people live there; 0 where not known
 * @param kind what sort of place
 * @param part which part of it is meant, as folded words ({@code east}, {@code bab nayrab}); empty for the whole
 */
public record Place(
        String id,
        String name,
        String country,
        Optional<String> provinceId,
        Optional<String> districtId,
        Optional<String> settlementId,
        double latitude,
        double longitude,
        long population,
        PlaceKind kind,
        Optional<String> part) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Place {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a place has an id and a name, not '" + id + "' and '" + name + "'");
        }
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(name + " lies outside the globe: " + latitude + ", " + longitude);
        }
        if (population < 0) {
            throw new IllegalArgumentException(name + " cannot have a population of " + population);
        }
    }

    /** The whole that this is a part of, or itself. */
    public Place whole() {
        return part.isEmpty() ? this : withPart(Optional.empty());
    }

    /** This place, narrowed to the part so named. */
    public Place narrowedTo(String namedPart) {
        return withPart(Optional.of(namedPart));
    }

    /** Distance along the globe between the two places' centres. */
    public double kilometresTo(Place other) {
        return kilometres(latitude, longitude, other.latitude, other.longitude);
    }

    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude);
        double east = Math.toRadians(otherLongitude - longitude);
        double haversine = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }

    private Place withPart(Optional<String> namedPart) {
        return new Place(
                id,
                name,
                country,
                provinceId,
                districtId,
                settlementId,
                latitude,
                longitude,
                population,
                kind,
                namedPart);
    }
}

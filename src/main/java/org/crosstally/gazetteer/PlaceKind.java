package org.crosstally.gazetteer;

/** What sort of place it is, from the largest to the smallest. */
public enum PlaceKind {
    /** A country of ISO 3166. */
    COUNTRY,
    /** A country's first division: a province, governorate, state. */
    PROVINCE,
    /** A province's division: a district, county. */
    DISTRICT,
    /** A landscape or stretch of land without an office of its own, known by a centre and a radius. */
    AREA,
    /** A city, town, village or camp. */
    SETTLEMENT,
    /** A quarter of a city. */
    NEIGHBOURHOOD,
    /** A single site: an airfield, a prison, a crossing. */
    SITE
}

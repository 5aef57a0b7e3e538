package org.crosstally.gazetteer;

import java.util.LinkedHashSet;
import java.util.Set;

/** One place on its way from GeoNames' file into the condensed one. */
final class CondensedRow {
    String code = "";
    int number;
    String name = "";
    Set<String> names = new LinkedHashSet<>();
    String country = "";
    String province = "";
    String district = "";
    int settlement;
    double latitude;
    double longitude;
    long population;
    PlaceKind kind = PlaceKind.SETTLEMENT;
    int seat;
}

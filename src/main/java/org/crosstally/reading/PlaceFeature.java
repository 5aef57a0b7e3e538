package org.crosstally.reading;

import java.util.Locale;

/** What may speak for or against a place being where a claim's event happened; {@link PlaceFeatures} says when. */
enum PlaceFeature {
    EXTENT_COUNTRY,
    EXTENT_PROVINCE,
    EXTENT_DISTRICT,
    EXTENT_SETTLEMENT,
    EXTENT_QUARTER,
    EXTENT_SITE,
    EXTENT_UNKNOWN,
    LINK_IN,
    LINK_NEAR,
    LINK_OF,
    LINK_FROM,
    LINK_TO,
    LINK_BESIDE,
    LINK_OBJECT,
    LINK_NONE,
    MOVES_IN,
    MOVES_NEAR,
    MOVES_OF,
    MOVES_FROM,
    MOVES_TO,
    MOVES_BESIDE,
    MOVES_OBJECT,
    MOVES_NONE,
    MAJOR_CITY,
    MAJOR_CITY_AWAY,
    NARROWED,
    CONTAINER,
    HOLDS_THE_UNNAMED,
    HOLDS_AN_UNNAMED,
    DATELINE,
    WITH_AGENCY,
    ABROAD,
    SPOKEN_THERE,
    SPEAKING_THERE,
    SPEAKS_BEHIND,
    BRACKET_BEHIND,
    INSTITUTION_BEHIND,
    INSTITUTION_BEFORE,
    PRINTED_IN_CAPITALS,
    CAPITAL_BEFORE,
    CAPITAL_BEHIND,
    MENTIONS,
    BACKGROUND_COUNTRY,
    BACKGROUND_SMALLER,
    HUGE_COUNTRY,
    HUGE_SMALLER,
    LARGE_COUNTRY,
    LARGE_SMALLER,
    MASSES_COUNTRY,
    MASSES_SMALLER,
    HERE,
    DISTANCE,
    AFTER,
    PLACE_BETWEEN,
    BRACKET_BETWEEN,
    REPORT_BETWEEN,
    PART_BEFORE,
    TOLL_BETWEEN,
    OTHER_TOLL_BETWEEN,
    COMMA_BETWEEN,
    AND_BETWEEN,
    OWN_IN_LIST,
    NOT_OWN_IN_LIST,
    LEADS_ITS_CLAUSE,
    AWAY,
    AWAY_COUNTRY,
    AWAY_PROVINCE,
    AWAY_FINER,
    ANOTHER_EVENT,
    LINES_BEHIND_TITLE,
    LINES_BEHIND_LEAD,
    LINES_LATER,
    LINES_EARLIER,
    NEXT_LINE,
    LINE_BEFORE,
    RUNNING,
    IN_TITLE,
    IN_LEAD,
    LINE_WITH_THE_NUMBER,
    LINE_WITH_A_SMALLER_NUMBER,
    LINE_WITH_A_LARGER_NUMBER,
    BROKEN_DOWN_FINER,
    BROKEN_DOWN_COARSER,
    INSIDE_THE_PLACE_HERE,
    OPENING_FINER_INSIDE,
    OPENING_FINER_UNKNOWN,
    OPENING_FINER_OUTSIDE,
    OPENING_EQUAL,
    OPENING_COARSER,
    OPENING_FINER_OF_NONE,
    LATER_FINER_INSIDE,
    LATER_FINER_UNKNOWN,
    LATER_FINER_OUTSIDE,
    LATER_EQUAL,
    LATER_COARSER,
    LATER_FINER_OF_NONE,
    EARLIER_FINER_INSIDE,
    EARLIER_FINER_UNKNOWN,
    EARLIER_FINER_OUTSIDE,
    EARLIER_EQUAL,
    EARLIER_COARSER,
    EARLIER_FINER_OF_NONE,
    ROUGH_HERE,
    OUTSIDE_THE_PLACE_HERE,
    SEVERAL_HERE,
    THE_COUNTRY,
    THE_COUNTRY_SMALLER,
    SAME_CAUSE,
    ANOTHER_CAUSE,
    SAME_DAY,
    ANOTHER_DAY,
    POINTS_BACK,
    POINTS_BACK_TO,
    NOUN_NAMED,
    ANOTHER_NOUN,
    DESCRIBED_BEHIND,
    DESCRIBED_OTHERWISE,
    NUMBER_COUNTRY,
    NUMBER_PROVINCE,
    NUMBER_FINER,
    SWEEPING_COUNTRY_HERE,
    SWEEPING_PROVINCE_HERE,
    SWEEPING_FINER_HERE,
    SWEEPING_COUNTRY_AWAY,
    SWEEPING_PROVINCE_AWAY,
    SWEEPING_FINER_AWAY,
    SWEEPING_NUMBER_FINER,
    ACCIDENT_COUNTRY_HERE,
    ACCIDENT_PROVINCE_HERE,
    ACCIDENT_FINER_HERE,
    ACCIDENT_COUNTRY_AWAY,
    ACCIDENT_PROVINCE_AWAY,
    ACCIDENT_FINER_AWAY,
    ACCIDENT_FINER_OPENING,
    SWEEPING_FINER_OPENING,
    NARROWED_COARSE,
    CAPITAL_OF,
    LISTED_HERE,
    FINE_PLACES,
    MOST_MENTIONED,
    BEFORE_SECTION,
    OPENS_SECTION,
    BEHIND_NEXT_SECTION,
    HAPPENS_THERE,
    OTHER_YEAR_COUNTRY_AWAY,
    OTHER_YEAR_FINER_AWAY,
    NONE,
    NONE_MOVES,
    NONE_NO_PLACE_HERE,
    NONE_BACKGROUND,
    NONE_TITLE,
    NONE_LARGE;

    static PlaceFeature of(Toponym.Extent extent) {
        return switch (extent) {
            case COUNTRY -> EXTENT_COUNTRY;
            case PROVINCE -> EXTENT_PROVINCE;
            case DISTRICT -> EXTENT_DISTRICT;
            case SETTLEMENT -> EXTENT_SETTLEMENT;
            case QUARTER -> EXTENT_QUARTER;
            case SITE -> EXTENT_SITE;
            case UNKNOWN -> EXTENT_UNKNOWN;
        };
    }

    static PlaceFeature of(Toponym.Link link) {
        return switch (link) {
            case IN -> LINK_IN;
            case NEAR -> LINK_NEAR;
            case OF -> LINK_OF;
            case FROM -> LINK_FROM;
            case TO -> LINK_TO;
            case BESIDE -> LINK_BESIDE;
            case OBJECT -> LINK_OBJECT;
            case NONE -> LINK_NONE;
        };
    }

    /** For people who left a place, the word that ties it says more. */
    static PlaceFeature ofMoves(Toponym.Link link) {
        return switch (link) {
            case IN -> MOVES_IN;
            case NEAR -> MOVES_NEAR;
            case OF -> MOVES_OF;
            case FROM -> MOVES_FROM;
            case TO -> MOVES_TO;
            case BESIDE -> MOVES_BESIDE;
            case OBJECT -> MOVES_OBJECT;
            case NONE -> MOVES_NONE;
        };
    }

    /** Its name in the table of weights. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

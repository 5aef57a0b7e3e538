package org.crosstally.gazetteer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A count of which country an article speaks of, name by name as they are found. One thread only. */
public final class Votes {

    private final CountryVote countries;
    private final Map<String, Integer> byCountry = new LinkedHashMap<>();

    Votes(CountryVote countries) {
        this.countries = countries;
    }

    /** Counts a place's name, as printed. */
    public void ofName(String printed) {
        countries.ofName(printed).castInto(byCountry);
    }

    /** Counts the name of a place told of, which one small place alone in the world may bear. */
    void ofNameTold(String printed) {
        countries.ofNameTold(printed).castInto(byCountry);
    }

    /** Counts a word with a capital that begins no place's name, as printed: a people's may be one. */
    public void ofWord(String printed) {
        countries.ofWord(printed).castInto(byCountry);
    }

    /** The country most spoken of, as an ISO 3166 code; the first of several, empty where none was named. */
    public Optional<String> country() {
        return byCountry.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}

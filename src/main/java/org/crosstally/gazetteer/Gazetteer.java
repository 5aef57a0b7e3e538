package org.crosstally.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The world's places by name. Immutable and safe to share between threads; load it once.
 *
 * <p>Country codes are ISO 3166 alpha-2 ({@code SY}). Names are folded before they are looked up, so case, accents,
 * apostrophes, hyphens and the usual ways to write Arabic names in Latin letters make no difference.
 */
public final class Gazetteer {

    private Gazetteer() {}

    /** Reads the gazetteer that is bundled with Crosstally. */
    public static Gazetteer load() {
        return new Gazetteer();
    }

    /**
     * The place that the words name. Words around the name are understood ({@code eastern Aleppo}, {@code near Homs},
     * {@code Idlib province}); a list gives the smallest place that holds all its members.
     *
     * @param country the country that the article speaks of: preferred where a name stands for several places
     * @return empty where the name is not known
     */
    public Optional<Place> resolve(String words, Optional<String> country) {
        return Optional.empty();
    }

    /** The places of a list ({@code Homs, Hama and Idlib}), in their order, without members that are not known. */
    public List<Place> resolveAll(String words, Optional<String> country) {
        return List.of();
    }

    /** The place of that id. */
    public Optional<Place> byId(String id) {
        return Optional.empty();
    }

    /** The words folded, so that names the gazetteer does not know can be compared as words. */
    public String fold(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** Whether the smaller place lies in the larger one, or is the same. */
    public boolean contains(Place larger, Place smaller) {
        return larger.equals(smaller);
    }

    /** The smallest place that holds both; empty where they share not even a country. */
    public Optional<Place> lowestCommon(Place one, Place other) {
        return Optional.empty();
    }

    /** The country most spoken of, judged by place names taken from an article, each as often as it stands there. */
    public Optional<String> countryOf(Iterable<String> placeNames) {
        return Optional.empty();
    }

    /** The country most spoken of in a text. */
    public Optional<String> countryOfText(String text) {
        return Optional.empty();
    }

    /** Whether the words, taken whole, are a place's name. */
    public boolean isPlaceName(CharSequence words) {
        return false;
    }

    /**
     * How many tokens, from that one on, make the longest known place name; 0 where none starts there. Letter case is
     * not looked at: a caller who wants names only where a capital stands checks that first. Hyphens and apostrophes
     * may be tokens of their own or stand inside one.
     */
    public int longestMatch(String[] tokens, int from) {
        return 0;
    }
}

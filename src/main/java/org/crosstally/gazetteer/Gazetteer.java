package org.crosstally.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The world's places by name. Immutable and safe to share between threads; load it once.
 *
 * <p>Country codes are ISO 3166 alpha-2 ({@code SY}). Names are folded before they are looked up, so case, accents,
 * apostrophes, hyphens and the usual ways to write Arabic names in Latin letters make no difference.
 */
public final class Gazetteer {

    /** As a power of two. */
    private static final int REMEMBERED = 14;

    static final String PEOPLES = "peoples.tsv";

    /** The shortest name that its people may be called by with an ending. */
    private static final int SHORTEST_HOME = 4;

    private final PlaceTable places;
    private final NameFolding folding;
    private final NameScanner scanner;
    private final Hierarchy hierarchy;
    private final PhraseReader phrases;
    private final CountryVote countries;
    private final Candidates candidates;
    private final Set<String> notPlaces;
    private final List<String> endingsOfPeoples = new ArrayList<>();

    private final Remembered<Asked, Optional<Place>> resolved = new Remembered<>(REMEMBERED, this::read);

    private record Asked(String words, Optional<String> country) {

        // asked several times for every name: the equality that comes with a record takes thrice the time
        @Override
        public boolean equals(Object other) {
            return other instanceof Asked asked && words.equals(asked.words) && country.equals(asked.country);
        }

        @Override
        public int hashCode() {
            return 31 * words.hashCode() + country.hashCode();
        }
    }

    private Gazetteer() {
        this.folding = new NameFolding();
        PlaceFile.Contents file = PlaceFile.read(Supplement.ROOM);
        this.places = file.places();
        NameIndex names = file.names();
        Supplement supplement = new Supplement(places, names, folding);
        WordsAroundNames around = new WordsAroundNames();
        this.notPlaces = supplement.notPlaces(around);
        TableReader.read(PEOPLES, 1, row -> endingsOfPeoples.add(row.cell(0)));
        this.hierarchy = new Hierarchy(places);
        this.candidates = new Candidates(places, names, folding, supplement.countryRows());
        this.scanner = new NameScanner(names, folding, candidates, notPlaces);
        this.phrases = new PhraseReader(
                places, folding, candidates, hierarchy, around, notPlaces, supplement.countryByPeople());
        this.countries = new CountryVote(places, folding, candidates, scanner, supplement.countryByPeople());
    }

    /** Reads the gazetteer that is bundled with Crosstally. */
    public static Gazetteer load() {
        return new Gazetteer();
    }

    /** Changes with every change of the places and of the rules by which their names are found; loads nothing. */
    public static String version() {
        return GazetteerVersion.ofBundled();
    }

    /**
     * The place that the words name. Words around the name are understood ({@code eastern Aleppo}, {@code near Homs},
     * {@code Idlib province}); a list gives the smallest place that holds all its members.
     *
     * @param country the country that the article speaks of: preferred where a name stands for several places
     * @return empty where the name is not known
     */
    public Optional<Place> resolve(String words, Optional<String> country) {
        return resolved.of(new Asked(words, country));
    }

    private Optional<Place> read(Asked asked) {
        return phrases.read(asked.words(), asked.country().map(code -> code.toUpperCase(Locale.ROOT)));
    }

    /** The places of a list ({@code Homs, Hama and Idlib}), in their order, without members that are not known. */
    public List<Place> resolveAll(String words, Optional<String> country) {
        return phrases.readAll(words, country.map(code -> code.toUpperCase(Locale.ROOT)));
    }

    /** The place of that id. */
    public Optional<Place> byId(String id) {
        OptionalInt row = places.rowOf(id);
        return row.isPresent() ? Optional.of(places.place(row.getAsInt())) : Optional.empty();
    }

    /**
     * The words folded as far as spellings of Arabic names vary, so that names the gazetteer does not know can be
     * compared as words. A key, not for showing.
     */
    public String fold(String words) {
        return folding.loose(folding.exact(words));
    }

    /** Whether the smaller place lies in the larger one, or is the same. */
    public boolean contains(Place larger, Place smaller) {
        return hierarchy.contains(larger, smaller);
    }

    /** Whether any place of that name lies in the larger one: the Addison of an article on Texas is the one there. */
    public boolean holdsOneNamed(Place larger, String name) {
        // most namesakes of a town lie abroad: for these no place need be made
        return candidates
                .bearers(folding.exact(name))
                .filter(row -> places.country(row).equals(larger.country()))
                .anyMatch(row -> hierarchy.contains(larger, places.place(row)));
    }

    /** The smallest place that holds both; empty where they share not even a country. */
    public Optional<Place> lowestCommon(Place one, Place other) {
        return hierarchy.lowestCommon(one, other);
    }

    /** The country most spoken of, judged by place names taken from an article, each as often as it stands there. */
    public Optional<String> countryOf(Iterable<String> placeNames) {
        Votes votes = votes();
        placeNames.forEach(votes::ofNameTold);
        return votes.country();
    }

    /** The country most spoken of in a text. */
    public Optional<String> countryOfText(String text) {
        Votes votes = votes();
        countries.ofText(text, votes);
        return votes.country();
    }

    /** The same for who finds the names himself. */
    public Votes votes() {
        return new Votes(countries);
    }

    /** The names that the words may be those of a people from: Kashmir of Kashmiri, whether or not there is such a place. */
    public Stream<String> homesOfPeople(String words) {
        return endingsOfPeoples.stream()
                .filter(ending -> words.endsWith(ending) && words.length() >= SHORTEST_HOME + ending.length())
                .map(ending -> words.substring(0, words.length() - ending.length()));
    }

    /** Whether the words, taken whole, are a place's name. */
    public boolean isPlaceName(CharSequence words) {
        String exact = folding.exact(words);
        return !exact.isEmpty() && !notPlaces.contains(exact) && candidates.isName(exact);
    }

    /**
     * How many tokens, from that one on, make the longest place name; 0 where none starts there. Letter case is not
     * looked at: a caller who wants names only where a capital stands checks that first. Hyphens and apostrophes may be
     * tokens of their own or stand inside one; a possessive s, with or without its apostrophe, belongs to the name.
     * Names that are mostly ordinary words or people's are left out, and so are small places of one word.
     */
    public int longestMatch(String[] tokens, int from) {
        return longestMatch(tokens, from, Optional.empty());
    }

    /**
     * As above, in an article that speaks of that country: its small places count too, and small places far from it do
     * not.
     */
    public int longestMatch(String[] tokens, int from, Optional<String> country) {
        return scanner.longest(Words.of(tokens), from, country);
    }
}

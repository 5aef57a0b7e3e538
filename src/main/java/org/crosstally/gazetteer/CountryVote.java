package org.crosstally.gazetteer;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.crosstally.gazetteer.Candidates.Hint;

/** Which country an article speaks of: every place named votes for its country, the country's own name most. */
final class CountryVote {

    private static final int BY_ITS_NAME = 3;
    private static final int BY_ITS_PEOPLE = 1;
    private static final int BY_A_CITY = 2;
    private static final int BY_A_TOWN = 1;

    /** A name shared by many places says little unless one of them has so many people. */
    private static final int TOWN = 50_000;

    private static final int CITY = 300_000;

    /** As a power of two: articles have many different words with a capital, few of them names. */
    private static final int REMEMBERED = 13;

    private static final Ballot NONE = new Ballot("", 0);

    private final PlaceTable places;
    private final NameFolding folding;
    private final Candidates candidates;
    private final NameScanner scanner;
    private final Map<String, String> countryByPeople;

    /** By a place's name, as it is printed. */
    private final Remembered<String, Ballot> byName = new Remembered<>(REMEMBERED, this::ofPrinted);

    /** By a word that is no place's name but may be a people's, as it is printed. */
    private final Remembered<String, Ballot> byPeople = new Remembered<>(REMEMBERED + 1, this::ofPeople);

    /** The country that a name votes for, with what weight; none where that is 0. */
    record Ballot(String country, int weight) {

        void castInto(Map<String, Integer> votes) {
            if (weight > 0) {
                votes.merge(country, weight, Integer::sum);
            }
        }
    }

    CountryVote(
            PlaceTable places,
            NameFolding folding,
            Candidates candidates,
            NameScanner scanner,
            Map<String, String> countryByPeople) {
        this.places = places;
        this.folding = folding;
        this.candidates = candidates;
        this.scanner = scanner;
        this.countryByPeople = countryByPeople;
    }

    Ballot ofName(String printed) {
        return byName.of(printed);
    }

    Ballot ofWord(String printed) {
        return byPeople.of(printed);
    }

    /** The ballot of a name taken from an article, which one small place alone may bear. */
    Ballot ofNameTold(String printed) {
        Ballot ballot = ofName(printed);
        return ballot.weight() > 0
                ? ballot
                : onlyBearer(folding.exact(printed))
                        .map(country -> new Ballot(country, BY_A_TOWN))
                        .orElse(NONE);
    }

    void ofText(String text, Votes votes) {
        Words words = Words.of(text);
        for (int at = 0; at < words.count(); ) {
            boolean capital = mayBegin(words, at);
            int length = capital ? scanner.longest(words, at, Optional.empty()) : 0;
            if (length > 0) {
                votes.ofName(words.joined(at, length));
            } else if (capital) {
                votes.ofWord(words.at(at));
            }
            at += Math.max(1, length);
        }
    }

    /** A capital, or an article in front of a hyphen: {@code al-Bab}. */
    private boolean mayBegin(Words words, int at) {
        char first = words.firstLetter(at);
        return Character.isUpperCase(first)
                || folding.mayBeginArticle(first) && folding.isArticle(words.beginning(at, folding.longestArticle()));
    }

    /** The country of a name that one place alone bears, however few people are known to live there. */
    private Optional<String> onlyBearer(String name) {
        OptionalInt row = candidates.onlyBearer(name);
        return row.isPresent() ? Optional.of(places.country(row.getAsInt())) : Optional.empty();
    }

    private Ballot ofPeople(String printed) {
        String country = countryByPeople.get(folding.exact(printed));
        return country == null ? NONE : new Ballot(country, BY_ITS_PEOPLE);
    }

    private Ballot ofPrinted(String printed) {
        Ballot people = ofPeople(printed);
        if (people.weight() > 0) {
            return people;
        }
        OptionalInt row = chosen(folding.exact(printed));
        return row.isPresent() ? new Ballot(places.country(row.getAsInt()), weight(row.getAsInt())) : NONE;
    }

    private int weight(int row) {
        if (places.kind(row) == PlaceKind.COUNTRY) {
            return BY_ITS_NAME;
        }
        int population = places.populations[row];
        return population >= CITY ? BY_A_CITY : population >= TOWN ? BY_A_TOWN : 0;
    }

    private OptionalInt chosen(String name) {
        OptionalInt row = candidates.choose(name, Hint.NONE);
        return row.isPresent() ? row : candidates.chooseOwner(name, Hint.NONE);
    }
}

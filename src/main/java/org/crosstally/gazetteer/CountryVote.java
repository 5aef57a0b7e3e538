package org.crosstally.gazetteer;

import java.util.LinkedHashMap;
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

    private static final int REMEMBERED = 1 << 12;

    private final PlaceTable places;
    private final NameFolding folding;
    private final Candidates candidates;
    private final NameScanner scanner;
    private final Map<String, String> countryByPeople;

    /**
     * The names asked for last, because articles speak of few places over and over. Threads may overwrite each other's
     * entries and lose nothing but time: an entry never changes and is checked against the name.
     */
    private final Ballot[] remembered = new Ballot[REMEMBERED];

    /** The country that a name votes for, with what weight; none where that is 0. */
    private record Ballot(String name, String country, int weight) {}

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

    Optional<String> ofNames(Iterable<String> names) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (String name : names) {
            String exact = folding.exact(name);
            if (!vote(exact, votes)) {
                onlyBearer(exact).ifPresent(country -> votes.merge(country, BY_A_TOWN, Integer::sum));
            }
        }
        return most(votes);
    }

    Optional<String> ofText(String text) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        Words words = Words.of(text);
        for (int at = 0; at < words.count(); ) {
            boolean capital = mayBegin(words, at);
            int length = capital ? scanner.longest(words, at, Optional.empty()) : 0;
            if (length > 0) {
                vote(folding.exact(words.joined(at, length)), votes);
            } else if (capital) {
                String people = folding.exact(words.at(at));
                if (countryByPeople.containsKey(people)) {
                    vote(people, votes);
                }
            }
            at += Math.max(1, length);
        }
        return most(votes);
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

    private boolean vote(String name, Map<String, Integer> votes) {
        int slot = (name.hashCode() * 0x9E3779B9 >>> 16) & REMEMBERED - 1;
        Ballot ballot = remembered[slot];
        if (ballot == null || !ballot.name().equals(name)) {
            ballot = ballot(name);
            remembered[slot] = ballot;
        }
        if (ballot.weight() > 0) {
            votes.merge(ballot.country(), ballot.weight(), Integer::sum);
        }
        return ballot.weight() > 0;
    }

    private Ballot ballot(String name) {
        String country = countryByPeople.get(name);
        if (country != null) {
            return new Ballot(name, country, BY_ITS_PEOPLE);
        }
        OptionalInt row = chosen(name);
        return row.isPresent()
                ? new Ballot(name, places.country(row.getAsInt()), weight(row.getAsInt()))
                : new Ballot(name, "", 0);
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

    private static Optional<String> most(Map<String, Integer> votes) {
        return votes.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey);
    }
}

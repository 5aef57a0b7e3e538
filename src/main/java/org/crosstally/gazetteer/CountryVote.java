package org.crosstally.gazetteer;

import java.util.Arrays;
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

    private final PlaceTable places;
    private final NameFolding folding;
    private final Candidates candidates;
    private final NameScanner scanner;
    private final Map<String, String> countryByPeople;

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
            vote(folding.exact(name), votes);
        }
        return most(votes);
    }

    Optional<String> ofText(String text) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        String[] tokens = text.split("\\s+");
        for (int at = 0; at < tokens.length; ) {
            boolean capital = !tokens[at].isEmpty()
                    && (Character.isUpperCase(tokens[at].charAt(0))
                            || folding.isArticle(tokens[at].split("[-‐‑–]", 2)[0]));
            int length = capital ? scanner.longest(tokens, at, Optional.empty()) : 0;
            if (length > 0) {
                vote(folding.exact(String.join(" ", Arrays.asList(tokens).subList(at, at + length))), votes);
            } else if (capital) {
                String people = folding.exact(tokens[at]);
                if (countryByPeople.containsKey(people)) {
                    vote(people, votes);
                }
            }
            at += Math.max(1, length);
        }
        return most(votes);
    }

    private void vote(String name, Map<String, Integer> votes) {
        String country = countryByPeople.get(name);
        if (country != null) {
            votes.merge(country, BY_ITS_PEOPLE, Integer::sum);
            return;
        }
        OptionalInt row = chosen(name);
        if (row.isPresent()) {
            int weight = weight(row.getAsInt());
            if (weight > 0) {
                votes.merge(places.country(row.getAsInt()), weight, Integer::sum);
            }
        }
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

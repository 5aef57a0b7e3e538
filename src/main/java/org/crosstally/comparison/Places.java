package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;

/** The places that articles name; the same few thousand names come again and again, so what was found is kept. */
final class Places {

    private static final long CITY = 50_000;

    private record Name(String words, Optional<String> country) {}

    private final Gazetteer gazetteer;
    private final Set<String> sides;
    private final Set<String> beforeLists;
    private final Set<String> withinLists;
    private final Remembered<Name, Where> found = new Remembered<>();
    private final Remembered<Name, Optional<Where>> lists = new Remembered<>();

    Places(Gazetteer gazetteer, EventWords words) {
        this.gazetteer = gazetteer;
        this.sides = words.sides();
        this.beforeLists = words.beforeLists();
        this.withinLists = words.withinLists();
    }

    /** A city is meant wherever the article plays, even where its other places made it seem to play elsewhere. */
    private Optional<Place> abroad(String words, Optional<String> country) {
        return country.isEmpty()
                ? Optional.empty()
                : gazetteer.resolve(words, Optional.empty()).filter(place -> place.population() >= CITY);
    }

    Where named(String words, Optional<String> country) {
        return found.of(new Name(words, country), this::find);
    }

    /** The country of people who are called by nothing but their nation, such as "Syrians". */
    Optional<Where> countryOfPeople(String people) {
        return people.contains(" ")
                ? Optional.empty()
                : gazetteer
                        .countryOfText(people)
                        .flatMap(gazetteer::byId)
                        .map(country -> new Where(Optional.of(country), gazetteer.fold(country.name()), false));
    }

    private Where find(Name name) {
        String words = name.words();
        Optional<Place> place = gazetteer.resolve(words, name.country()).or(() -> abroad(words, name.country()));
        boolean side = place.flatMap(Place::part)
                .map(part -> sides.containsAll(List.of(part.split(" "))))
                .orElse(false);
        return new Where(place, gazetteer.fold(words), side);
    }

    /**
     * Where a sentence plays that sums up several places ("injure nine in Hasaka and Aleppo"), although the article tells
     * of the place so named: the smallest place that holds them all.
     *
     * @return empty where the sentence names that place itself, or lists none
     */
    Optional<Where> listedIn(String sentence, String named, Optional<String> country) {
        return sentence.contains(named) ? Optional.empty() : lists.of(new Name(sentence, country), this::list);
    }

    private Optional<Where> list(Name sentence) {
        String[] tokens = sentence.words().split("[^\\p{L}\\p{N}'’-]+");
        for (int at = 1; at < tokens.length; at++) {
            if (beforeLists.contains(tokens[at - 1].toLowerCase(Locale.ROOT))) {
                Optional<Where> common = common(membersFrom(tokens, at, sentence.country()));
                if (common.isPresent()) {
                    return common;
                }
            }
        }
        return Optional.empty();
    }

    private List<Place> membersFrom(String[] tokens, int from, Optional<String> country) {
        List<Place> members = new ArrayList<>();
        int at = from;
        while (at < tokens.length) {
            boolean capital = !tokens[at].isEmpty() && Character.isUpperCase(tokens[at].codePointAt(0));
            int length = capital ? gazetteer.longestMatch(tokens, at, country) : 0;
            if (length > 0) {
                gazetteer
                        .resolve(String.join(" ", Arrays.copyOfRange(tokens, at, at + length)), country)
                        .ifPresent(members::add);
            } else if (!withinLists.contains(tokens[at].toLowerCase(Locale.ROOT))) {
                return members;
            }
            at += Math.max(1, length);
        }
        return members;
    }

    private Optional<Where> common(List<Place> members) {
        for (Place one : members) {
            for (Place other : members) {
                boolean apart = !gazetteer.contains(one, other) && !gazetteer.contains(other, one);
                Optional<Place> common = apart ? gazetteer.lowestCommon(one, other) : Optional.empty();
                if (common.isPresent()) {
                    return Optional.of(
                            new Where(common, gazetteer.fold(common.get().name()), false));
                }
            }
        }
        return Optional.empty();
    }
}

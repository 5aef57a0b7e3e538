package org.crosstally.gazetteer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of {@code around-names.tsv} by the role they play. */
final class WordsAroundNames {

    static final String FILE = "around-names.tsv";

    /** What a word does to the name it stands by. */
    enum Role {
        SKIP,
        NEAR,
        PART,
        KIND,
        NAMESAKE,
        OF,
        NEARBY,
        AND,
        CAPITAL,
        DIVISION
    }

    /** A phrase found at an end of some words. */
    record Phrase(int length, String value) {}

    private static final int LONGEST = 4;

    private final Map<Role, Map<String, String>> phrases = new EnumMap<>(Role.class);

    WordsAroundNames() {
        for (Role role : Role.values()) {
            phrases.put(role, new HashMap<>());
        }
        TableReader.read(FILE, 3, row -> {
            Role role = Role.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
            if (role == Role.KIND) {
                PlaceKind.valueOf(row.cell(2));
            }
            of(role).put(row.cell(1), row.cell(2));
        });
    }

    private Map<String, String> of(Role role) {
        return phrases.getOrDefault(role, Map.of());
    }

    /** The longest phrase of that role with which the words begin, leaving at least one word. */
    Optional<Phrase> before(Role role, List<String> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            String value = of(role).get(String.join(" ", words.subList(0, length)));
            if (value != null) {
                return Optional.of(new Phrase(length, value));
            }
        }
        return Optional.empty();
    }

    /** The longest phrase of that role with which the words end, leaving at least one word. */
    Optional<Phrase> behind(Role role, List<String> words) {
        for (int length = Math.min(LONGEST, words.size() - 1); length > 0; length--) {
            String value = of(role).get(String.join(" ", words.subList(words.size() - length, words.size())));
            if (value != null) {
                return Optional.of(new Phrase(length, value));
            }
        }
        return Optional.empty();
    }

    /** How many words of a phrase of that role stand at that position; 0 where none does. */
    int lengthAt(Role role, List<String> words, int at) {
        for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            if (of(role).containsKey(String.join(" ", words.subList(at, at + length)))) {
                return length;
            }
        }
        return 0;
    }

    /** All of them, whatever their role. */
    Stream<String> all() {
        return phrases.values().stream().flatMap(words -> words.keySet().stream());
    }

    boolean is(Role role, List<String> words) {
        return of(role).containsKey(String.join(" ", words));
    }
}

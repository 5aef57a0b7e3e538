package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How often patterns ask for each label. A set of labels takes as many looks as there are machine words that hold any of
 * them, so the labels asked for most should share the first words: that makes the whole grammar faster.
 */
final class LabelUse {

    /** A name after a dollar sign, a quoted word, the name of a part before its colon, or else a label. */
    private static final Pattern PIECE = Pattern.compile("\\$[\\w.-]+|''?[^']*'|[a-zA-Z][\\w.-]*:?");

    /** Deeper than any definition that compiles. */
    private static final int DEEPEST = 20;

    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<String> patterns = new ArrayList<>();

    void define(Map<String, String> more) {
        definitions.putAll(more);
    }

    void pattern(String pattern) {
        patterns.add(pattern);
    }

    /** The labels of all patterns, those asked for most often first. */
    List<String> mostUsedFirst() {
        patterns.forEach(pattern -> count(pattern, 0));
        return uses.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(String pattern, int depth) {
        if (depth > DEEPEST) {
            return; // the compiler refuses it
        }
        PIECE.matcher(pattern).results().map(MatchResult::group).forEach(piece -> {
            if (piece.startsWith("$")) {
                count(definitions.getOrDefault(piece.substring(1), ""), depth + 1);
            } else if (!piece.startsWith("'") && !piece.endsWith(":")) {
                uses.merge(piece, 1, Integer::sum);
            }
        });
    }
}

package org.crosstally.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.article.Token;

/** Words and phrases with their labels; the longest phrase at a place wins. */
final class Lexicon {

    /** What may follow a word so that a longer phrase comes about; labels where a phrase ends here. */
    private static final class Entry {
        private final Map<String, Entry> next = new HashMap<>(2);
        private Labels labels = Labels.NONE;
        private boolean ends;
    }

    /** A phrase found: how many tokens it takes, and its labels. */
    record Found(int length, Labels labels) {}

    private final Entry root = new Entry();
    private final Map<String, Labels> acronyms = new HashMap<>();

    void add(List<String> words, Labels labels) {
        Entry entry = root;
        for (String word : words) {
            entry = entry.next.computeIfAbsent(word, unknown -> new Entry());
        }
        entry.labels = entry.labels.with(labels);
        entry.ends = true;
    }

    Optional<Found> longestAt(List<Token> tokens, int from) {
        Entry entry = root;
        Found found = null;
        for (int i = from; i < tokens.size(); i++) {
            entry = entry.next.get(tokens.get(i).folded());
            if (entry == null) {
                break;
            }
            if (entry.ends) {
                found = new Found(i - from + 1, entry.labels);
            }
        }
        return Optional.ofNullable(found);
    }

    /** A word that means this only in capitals: IS, US, WHO. */
    void addAcronym(String capitals, Labels labels) {
        acronyms.merge(capitals, labels, Labels::with);
    }

    Optional<Labels> acronym(String capitals) {
        return Optional.ofNullable(acronyms.get(capitals));
    }

    boolean knows(String word) {
        Entry entry = root.next.get(word);
        return entry != null && entry.ends;
    }
}

package org.crosstally.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosstally.article.Token;
import org.jspecify.annotations.Nullable;

/** Words and phrases with their labels; the longest phrase at a place wins. */
final class Lexicon {

    /** What may follow a word so that a longer phrase comes about; what is known of the phrase that ends here. */
    private static final class Entry {
        private final int length;
        private Map<String, Entry> next = Map.of();
        private Found found;

        Entry(int length) {
            this.length = length;
            this.found = new Found(1, Labels.NONE, Labels.NONE, false);
        }
    }

    /** What stands at a place. */
    static final class Found {

        /** The labels with those of one print, and with those of prints met before it. */
        private record Printed(
                int print, Labels labels, @Nullable Printed before) {}

        private final int length;
        private final Labels labels;
        private final Labels literals;
        private final boolean known;

        // a word is printed in a few ways; whichever thread sets this, it is right for its prints
        private @Nullable Printed last;

        private Found(int length, Labels labels, Labels literals, boolean known) {
            this.length = length;
            this.labels = labels;
            this.literals = literals;
            this.known = known;
        }

        /** How many tokens it takes. */
        int length() {
            return length;
        }

        /** The labels that stand for the word itself, where it is one word that a rule asks for. */
        Labels literals() {
            return literals;
        }

        /** Whether the lexicon knows it; where not, it is a word alone and without labels. */
        boolean isKnown() {
            return known;
        }

        /** All its labels together with those of how it is printed, of which there is a number. */
        Labels printed(int print, Labels labelsOfPrint) {
            for (Printed known = last; known != null; known = known.before()) {
                if (known.print() == print) {
                    return known.labels();
                }
            }
            Printed now = new Printed(print, labels.with(literals).with(labelsOfPrint), last);
            last = now;
            return now.labels();
        }
    }

    private final Entry root = new Entry(0);

    /** What no lexicon knows; one of each lexicon's own, for it keeps labels as that numbers them. */
    private final Found nothing = new Found(1, Labels.NONE, Labels.NONE, false);

    private final Map<String, Labels> acronyms = new HashMap<>();

    void add(List<String> words, Labels labels) {
        Entry entry = root;
        for (String word : words) {
            entry = next(entry, word);
        }
        entry.found = new Found(entry.length, entry.found.labels.with(labels), entry.found.literals, true);
    }

    private static Entry next(Entry entry, String word) {
        if (entry.next.isEmpty()) {
            // few words begin a phrase: the others share one map that stays empty
            entry.next = new HashMap<>(2);
        }
        return entry.next.computeIfAbsent(word, unknown -> new Entry(entry.length + 1));
    }

    /** A word that rules ask for as such. */
    void addLiteral(String word, Labels labels) {
        Entry entry = next(root, word);
        entry.found = new Found(1, entry.found.labels, labels, entry.found.known);
    }

    Found longestAt(List<Token> tokens, int from) {
        Entry entry = root.next.get(tokens.get(from).folded());
        if (entry == null) {
            return nothing;
        }
        Found found = entry.found;
        for (int i = from + 1; i < tokens.size() && !entry.next.isEmpty(); i++) {
            Entry longer = entry.next.get(tokens.get(i).folded());
            if (longer == null) {
                break;
            }
            entry = longer;
            found = entry.found.known ? entry.found : found;
        }
        return found;
    }

    /** A word that means this only in capitals: IS, US, WHO. */
    void addAcronym(String capitals, Labels labels) {
        acronyms.merge(capitals, labels, Labels::with);
    }

    @Nullable
    Labels acronym(String capitals) {
        return acronyms.get(capitals);
    }

    boolean knows(String word) {
        Entry entry = root.next.get(word);
        return entry != null && entry.found.known;
    }
}

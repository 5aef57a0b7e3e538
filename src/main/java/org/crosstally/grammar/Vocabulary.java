package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the labels of a grammar, so that a node's labels fit into a few machine words. Filled while loading, by one
 * thread; read by many after that.
 */
final class Vocabulary {

    /** No label has this number. */
    static final int UNKNOWN = -1;

    private static final String LITERAL = "'";

    /** The commonness of a word without letters; each letter more makes a quarter of it. */
    private static final int SHORTEST = 1 << 17;

    /** As common as so many words is what a rule gives a label to. */
    private static final int RULED = 1 << 10;

    /** Some machine words full: the labels behind them are asked for in few places each. */
    private static final int MOST_RESERVED = 4 * Long.SIZE;

    /** In the order they were met. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private final Map<String, Integer> reserved = new HashMap<>();
    private int size;
    private final Map<String, Family> families = new ConcurrentHashMap<>();
    private final Map<String, Labels> sets = new ConcurrentHashMap<>();

    /** By label that something gives to nodes: how many words do, a rule counting for many. */
    private final Map<Integer, Integer> given = new HashMap<>();

    /** By label that stands for one very word: how many letters it has. */
    private final Map<Integer, Integer> letters = new HashMap<>();

    private Labels literals = Labels.NONE;

    // asked for every node and label by name: a table of its own saves the boxes of a map
    private @Nullable String[] names = new @Nullable String[64];
    private int[] hashes = new int[64];
    private int[] ofNames = new int[64];

    /** The labels that begin with one prefix: their numbers, and the names without the prefix, in the same order. */
    record Family(Labels all, List<Integer> numbers, List<String> rests) {}

    /** Keeps the lowest numbers for these labels, asked for most often first; before any is numbered. */
    void reserve(List<String> labels) {
        for (String label : labels.subList(0, Math.min(labels.size(), MOST_RESERVED))) {
            reserved.put(label, size++);
        }
    }

    int number(String label) {
        Integer known = numbers.get(label);
        if (known != null) {
            return known;
        }
        families.clear();
        Integer kept = reserved.get(label);
        int number = kept != null ? kept : size++;
        if (number == Labels.MOST) {
            throw new IllegalArgumentException("the grammar has more than " + Labels.MOST + " labels");
        }
        numbers.put(label, number);
        if (numbers.size() * 4 > names.length) {
            names = new @Nullable String[names.length * 2];
            hashes = new int[names.length];
            ofNames = new int[names.length];
            numbers.forEach(this::enter);
        } else {
            enter(label, number);
        }
        return number;
    }

    /** The number of a label that something gives to nodes; a label that is only asked for is a mistake in a rule. */
    int numberOfGiven(String label) {
        return numberOfGiven(label, 1);
    }

    /** The same for a label that a rule gives: to numbers, people and times, of which any sentence may have some. */
    int numberOfRuled(String label) {
        return numberOfGiven(label, RULED);
    }

    private int numberOfGiven(String label, int commonness) {
        int number = number(label);
        given.merge(number, commonness, Integer::sum);
        return number;
    }

    /** The number of the label that stands for one very word, so that words and labels are asked for in the same way. */
    int numberOfLiteral(String word) {
        int number = numberOfGiven(LITERAL + word);
        literals = literals.with(number);
        letters.put(number, word.length());
        return number;
    }

    /** The labels that stand for words. */
    Labels literals() {
        return literals;
    }

    /**
     * How common nodes with one of the labels are, by a rough guess that only orders what is looked for first: by how many
     * words of the lexicon have a label, and for a word itself by its length (the shorter, the commoner: G. K. Zipf, The
     * Psycho-Biology of Language, 1935).
     */
    int commonness(Labels labels) {
        return labels.numbers().map(this::commonness).sum();
    }

    private int commonness(int label) {
        Integer length = letters.get(label);
        return length == null ? given.getOrDefault(label, 0) : SHORTEST >> 2 * length;
    }

    /** The words that rules ask for as such. */
    List<String> literalWords() {
        return numbers.keySet().stream()
                .filter(label -> label.startsWith(LITERAL))
                .map(label -> label.substring(LITERAL.length()))
                .toList();
    }

    boolean isGiven(String label) {
        return given.containsKey(known(label));
    }

    private void enter(String label, int number) {
        int hash = label.hashCode();
        int slot = slot(hash);
        while (names[slot] != null) {
            slot = slot + 1 & names.length - 1;
        }
        // the very string that a constant in the code is, so that most look-ups compare no characters
        names[slot] = label.intern();
        hashes[slot] = hash;
        ofNames[slot] = number;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & names.length - 1;
    }

    /** The label's number, or {@link #UNKNOWN}. */
    int known(String label) {
        int hash = label.hashCode();
        for (int slot = slot(hash); ; slot = slot + 1 & names.length - 1) {
            String name = names[slot];
            if (name == null) {
                return UNKNOWN;
            }
            if (name == label || hashes[slot] == hash && name.equals(label)) {
                return ofNames[slot];
            }
        }
    }

    Family withPrefix(String prefix) {
        Family known = families.get(prefix);
        return known != null ? known : families.computeIfAbsent(prefix, this::family);
    }

    /** The labels named with a blank between; asked for when all are numbered. */
    Labels set(String labels) {
        Labels known = sets.get(labels);
        return known != null ? known : sets.computeIfAbsent(labels, this::named);
    }

    private Labels named(String labels) {
        return Labels.of(Arrays.stream(labels.split(" "))
                .mapToInt(this::known)
                .filter(number -> number != UNKNOWN)
                .toArray());
    }

    private Family family(String prefix) {
        List<Integer> found = new ArrayList<>();
        List<String> rests = new ArrayList<>();
        numbers.forEach((label, number) -> {
            if (label.startsWith(prefix)) {
                found.add(number);
                rests.add(label.substring(prefix.length()));
            }
        });
        Labels all = Labels.of(found.stream().mapToInt(Integer::intValue).toArray());
        return new Family(all, List.copyOf(found), List.copyOf(rests));
    }

    /** All numbers are lower than this. */
    int size() {
        return size;
    }
}

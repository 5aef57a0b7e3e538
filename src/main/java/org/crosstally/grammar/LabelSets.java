package org.crosstally.grammar;

/**
 * Sets of labels side by side in two arrays: what is asked of every set for every row of nodes must read few places of
 * memory.
 */
final class LabelSets {

    /** By set: where its machine words begin in the two arrays; the last entry is their length. */
    private final int[] begins;

    private final int[] words;
    private final long[] labels;

    LabelSets(Labels[] sets) {
        this.begins = new int[sets.length + 1];
        for (int set = 0; set < sets.length; set++) {
            begins[set + 1] = begins[set] + Long.bitCount(sets[set].words());
        }
        this.words = new int[begins[sets.length]];
        this.labels = new long[words.length];
        int at = 0;
        for (Labels set : sets) {
            int place = 0;
            for (long holding = set.words(); holding != 0; holding &= holding - 1) {
                words[at] = Long.numberOfTrailingZeros(holding);
                labels[at++] = set.held()[place++];
            }
        }
    }

    /** Whether one of the labels of a set is among the caller's. */
    boolean meets(int set, long[] others) {
        for (int i = begins[set]; i < begins[set + 1]; i++) {
            if ((others[words[i]] & labels[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Puts the labels of a set among the caller's. */
    void addTo(long[] others, int set) {
        for (int i = begins[set]; i < begins[set + 1]; i++) {
            others[words[i]] |= labels[i];
        }
    }
}

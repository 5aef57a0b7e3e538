package org.crosstally.grammar;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An immutable set of label numbers. A node has a handful of a thousand labels: which machine words hold any is kept in
 * one more word, so that two sets which share nothing are mostly told apart in a single look.
 */
final class Labels {

    static final Labels NONE = new Labels(new long[0]);

    /** There is one bit for each machine word. */
    static final int MOST = Long.SIZE * Long.SIZE;

    private final long[] bits;

    /** Bit i: whether machine word i holds a label. */
    private final long words;

    private Labels(long[] bits) {
        long held = 0;
        for (int i = 0; i < bits.length; i++) {
            held |= bits[i] == 0 ? 0 : 1L << i;
        }
        this.bits = bits;
        this.words = held;
    }

    static Labels of(int... numbers) {
        Labels labels = NONE;
        for (int number : numbers) {
            labels = labels.with(number);
        }
        return labels;
    }

    boolean has(int number) {
        int word = number >> 6;
        return word < bits.length && (bits[word] & (1L << number)) != 0;
    }

    boolean meets(Labels other) {
        for (long shared = words & other.words; shared != 0; shared &= shared - 1) {
            int word = Long.numberOfTrailingZeros(shared);
            if ((bits[word] & other.bits[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return words == 0;
    }

    int size() {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The numbers of the labels, in their order. */
    IntStream numbers() {
        return IntStream.range(0, bits.length * Long.SIZE).filter(this::has);
    }

    Labels and(Labels other) {
        if (!meets(other)) {
            return NONE;
        }
        long[] shared = new long[Math.min(bits.length, other.bits.length)];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = bits[i] & other.bits[i];
        }
        return new Labels(shared);
    }

    Labels without(Labels other) {
        if (!meets(other)) {
            return this;
        }
        long[] rest = bits.clone();
        for (int i = Math.min(rest.length, other.bits.length) - 1; i >= 0; i--) {
            rest[i] &= ~other.bits[i];
        }
        return new Labels(rest);
    }

    private boolean contains(Labels other) {
        if ((other.words & ~words) != 0) {
            return false;
        }
        for (long left = other.words; left != 0; left &= left - 1) {
            int word = Long.numberOfTrailingZeros(left);
            if ((other.bits[word] & ~bits[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    Labels with(int number) {
        if (has(number)) {
            return this;
        }
        long[] copy = Arrays.copyOf(bits, Math.max(bits.length, (number >> 6) + 1));
        copy[number >> 6] |= 1L << number;
        return new Labels(copy);
    }

    Labels with(Labels other) {
        if (words == 0) {
            return other;
        }
        if (contains(other)) {
            return this;
        }
        long[] copy = Arrays.copyOf(bits, Math.max(bits.length, other.bits.length));
        for (int i = 0; i < other.bits.length; i++) {
            copy[i] |= other.bits[i];
        }
        return new Labels(copy);
    }

    /**
     * Puts these labels into a set of the caller's, which is wide enough for every label there is.
     *
     * @return whether one of them is new to it
     */
    boolean addTo(long[] set) {
        long fresh = 0;
        for (long left = words; left != 0; left &= left - 1) {
            int word = Long.numberOfTrailingZeros(left);
            fresh |= bits[word] & ~set[word];
            set[word] |= bits[word];
        }
        return fresh != 0;
    }

    /** Whether the caller's set has one of these labels. */
    boolean meets(long[] set) {
        for (long left = words; left != 0; left &= left - 1) {
            int word = Long.numberOfTrailingZeros(left);
            if ((bits[word] & set[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Labels labels && contains(labels) && labels.contains(this);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(words) + size();
    }

    /** The machine words that hold the labels: label number n is bit n of them. Not to be written to. */
    long[] bits() {
        return bits;
    }

    /** Bit i: whether machine word i of {@link #bits} holds a label. */
    long words() {
        return words;
    }
}

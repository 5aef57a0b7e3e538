package org.crosstally.grammar;

import java.util.Arrays;

/** An immutable set of label numbers. */
final class Labels {

    static final Labels NONE = new Labels(new long[0]);

    private final long[] bits;

    private Labels(long[] bits) {
        this.bits = bits;
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
        long[] own = bits;
        long[] others = other.bits;
        for (int i = Math.min(own.length, others.length) - 1; i >= 0; i--) {
            if ((own[i] & others[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return size;
    }

    Labels and(Labels other) {
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
        for (int i = 0; i < other.bits.length; i++) {
            long own = i < bits.length ? bits[i] : 0;
            if ((other.bits[i] & ~own) != 0) {
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
        if (other.bits.length == 0) {
            return this;
        }
        if (bits.length == 0) {
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

    /** Puts these labels into a set of the caller's, which is wide enough for every label there is. */
    void addTo(long[] set) {
        for (int i = bits.length - 1; i >= 0; i--) {
            set[i] |= bits[i];
        }
    }

    /** Whether the caller's set has one of these labels. */
    boolean meets(long[] set) {
        for (int i = bits.length - 1; i >= 0; i--) {
            if ((bits[i] & set[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The machine words that hold the labels: label number n is bit n of them. Not to be written to. */
    long[] bits() {
        return bits;
    }
}

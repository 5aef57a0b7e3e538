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
        for (int i = Math.min(bits.length, other.bits.length) - 1; i >= 0; i--) {
            if ((bits[i] & other.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    Labels and(Labels other) {
        long[] shared = new long[Math.min(bits.length, other.bits.length)];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = bits[i] & other.bits[i];
        }
        return new Labels(shared);
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
}

package org.crosstally.grammar;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;

/**
 * An immutable set of label numbers. A node has a handful of some thousand labels: of the machine words that would hold
 * them all only those are kept that hold any, and which these are in one more, so that two sets which share nothing are
 * mostly told apart in a single look.
 */
final class Labels {

    static final Labels NONE = new Labels(0, new long[0]);

    /** There is one bit for each machine word. */
    static final int MOST = Long.SIZE * Long.SIZE;

    /** Bit i: whether machine word i holds a label. */
    private final long words;

    /** The machine words that hold labels, in their order. */
    private final long[] held;

    /** Machine word 0, which holds the labels asked for most: many looks end here. */
    private final long first;

    private Labels(long words, long[] held) {
        this.words = words;
        this.held = held;
        this.first = (words & 1) == 0 ? 0 : held[0];
    }

    static Labels of(int... numbers) {
        Labels labels = NONE;
        for (int number : numbers) {
            labels = labels.with(number);
        }
        return labels;
    }

    private static Labels of(int number) {
        return new Labels(1L << (number >> 6), new long[] {1L << number});
    }

    boolean has(int number) {
        return (word(number >> 6) & 1L << number) != 0;
    }

    private long word(int word) {
        return (words & 1L << word) == 0 ? 0 : held[placeOf(word)];
    }

    /** How many words with labels come before it. */
    private int placeOf(int word) {
        return Long.bitCount(words & (1L << word) - 1);
    }

    boolean meets(Labels other) {
        if ((first & other.first) != 0) {
            return true;
        }
        for (long shared = words & other.words & ~1L; shared != 0; shared &= shared - 1) {
            int word = Long.numberOfTrailingZeros(shared);
            if ((held[placeOf(word)] & other.held[other.placeOf(word)]) != 0) {
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
        for (long word : held) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** The numbers of the labels, in their order. */
    IntStream numbers() {
        IntStream.Builder numbers = IntStream.builder();
        int place = 0;
        for (long left = words; left != 0; left &= left - 1) {
            int first = Long.numberOfTrailingZeros(left) << 6;
            for (long labels = held[place++]; labels != 0; labels &= labels - 1) {
                numbers.add(first + Long.numberOfTrailingZeros(labels));
            }
        }
        return numbers.build();
    }

    Labels and(Labels other) {
        return meets(other) ? combined(words & other.words, other, (own, others) -> own & others) : NONE;
    }

    Labels without(Labels other) {
        return meets(other) ? combined(words, other, (own, others) -> own & ~others) : this;
    }

    Labels with(int number) {
        return has(number) ? this : with(of(number));
    }

    Labels with(Labels other) {
        if (words == 0) {
            return other;
        }
        return contains(other) ? this : combined(words | other.words, other, (own, others) -> own | others);
    }

    /** @param mayHold the machine words that may hold labels of the combination */
    private Labels combined(long mayHold, Labels other, LongBinaryOperator combination) {
        long[] combined = new long[Long.bitCount(mayHold)];
        long holding = 0;
        int count = 0;
        for (long left = mayHold; left != 0; left &= left - 1) {
            int word = Long.numberOfTrailingZeros(left);
            long labels = combination.applyAsLong(word(word), other.word(word));
            if (labels != 0) {
                combined[count++] = labels;
                holding |= 1L << word;
            }
        }
        return new Labels(holding, count == combined.length ? combined : Arrays.copyOf(combined, count));
    }

    private boolean contains(Labels other) {
        if ((other.words & ~words) != 0) {
            return false;
        }
        int place = 0;
        for (long left = other.words; left != 0; left &= left - 1) {
            if ((other.held[place++] & ~held[placeOf(Long.numberOfTrailingZeros(left))]) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Puts these labels into a set of the caller's, which is wide enough for every label there is.
     *
     * @return whether one of them is new to it
     */
    boolean addTo(long[] set) {
        long fresh = 0;
        int place = 0;
        for (long left = words; left != 0; left &= left - 1) {
            int word = Long.numberOfTrailingZeros(left);
            long labels = held[place++];
            fresh |= labels & ~set[word];
            set[word] |= labels;
        }
        return fresh != 0;
    }

    /** Whether the caller's set has one of these labels. */
    boolean meets(long[] set) {
        int place = 0;
        for (long left = words; left != 0; left &= left - 1) {
            if ((held[place++] & set[Long.numberOfTrailingZeros(left)]) != 0) {
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

    /** Bit i: whether machine word i holds a label. Label number n is bit n of machine word n / 64. */
    long words() {
        return words;
    }

    /** The machine words that hold a label, in their order. Not to be written to. */
    long[] held() {
        return held;
    }
}

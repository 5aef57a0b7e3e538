package org.crosstally.gazetteer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers to what was asked last, because articles ask for few names over and over. Two questions that fall on the
 * same row are both kept, and the older of three is forgotten. Threads may overwrite each other's entries and lose
 * nothing but time: an entry never changes and is checked against the question.
 *
 * @param <Q> what is asked, with an equality of its own
 * @param <A> what the answer is, always the same for the same question
 */
final class Remembered<Q, A> {

    private static final int ROW = 2;
    private static final int SPREAD = 0x9E3779B9;

    private final @Nullable Object[] entries;
    private final int bits;
    private final Function<Q, A> answer;

    private record Entry<Q, A>(Q question, A answer) {}

    /** @param bits how many questions are kept, as a power of two */
    Remembered(int bits, Function<Q, A> answer) {
        this.entries = new Object[1 << bits];
        this.bits = bits;
        this.answer = answer;
    }

    A of(Q question) {
        int row = (question.hashCode() * SPREAD >>> Integer.SIZE - bits) & -ROW;
        Entry<Q, A> latest = at(row);
        if (latest != null && latest.question().equals(question)) {
            return latest.answer();
        }
        Entry<Q, A> older = at(row + 1);
        if (older != null && older.question().equals(question)) {
            return older.answer();
        }
        Entry<Q, A> fresh = new Entry<>(question, answer.apply(question));
        entries[row + 1] = latest;
        entries[row] = fresh;
        return fresh.answer();
    }

    @SuppressWarnings("unchecked") // nothing but entries of these kinds is put there
    private @Nullable Entry<Q, A> at(int place) {
        return (Entry<Q, A>) entries[place];
    }
}

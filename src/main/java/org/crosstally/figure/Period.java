package org.crosstally.figure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that a figure covers, both ends included; an end that the article does not tell is open.
 *
 * @param words the words that fix the time, verbatim; empty where the article has none
 * @param from the first day
 * @param to the last day
 */
public record Period(Optional<String> words, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Nothing told about the time. */
    public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException(
                    "a period cannot end on " + to.get() + " before it starts on " + from.get());
        }
    }

    public static Period of(String words, LocalDate from, LocalDate to) {
        return new Period(Optional.of(words), Optional.of(from), Optional.of(to));
    }

    public boolean isUnknown() {
        return from.isEmpty() && to.isEmpty();
    }

    /** Whether both ends are told. */
    public boolean isClosed() {
        return from.isPresent() && to.isPresent();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from.orElse(LocalDate.MIN)) && !day.isAfter(to.orElse(LocalDate.MAX));
    }

    /** Whether some day lies in both; an open end reaches without limit. */
    public boolean overlaps(Period other) {
        return !from.orElse(LocalDate.MIN).isAfter(other.to.orElse(LocalDate.MAX))
                && !other.from.orElse(LocalDate.MIN).isAfter(to.orElse(LocalDate.MAX));
    }
}

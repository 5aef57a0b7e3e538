package org.crosstally.store;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Streams that fetch their rows a page at a time, so that memory does not grow with the table. */
final class Pages {

    static final int SIZE = 500;

    private Pages() {}

    /** Rows in rising order of a number, each page asked for by the last number of the page before. */
    static <T> Stream<T> rising(LongFunction<List<T>> after, ToLongFunction<T> number) {
        List<T> first = after.apply(0);
        return Stream.iterate(
                        first,
                        page -> !page.isEmpty(),
                        page -> page.size() < SIZE
                                ? List.of()
                                : after.apply(number.applyAsLong(page.get(page.size() - 1))))
                .flatMap(List::stream);
    }

    /** Rows in the order of their keys. */
    static <K, T> Stream<T> of(List<K> keys, Function<List<K>, List<T>> rows) {
        return Stream.iterate(0, from -> from < keys.size(), from -> from + SIZE)
                .flatMap(from -> rows.apply(keys.subList(from, Math.min(from + SIZE, keys.size()))).stream());
    }
}

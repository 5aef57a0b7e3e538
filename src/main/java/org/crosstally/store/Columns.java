package org.crosstally.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a list of rows as arrays, which {@code unnest} makes rows of again: one statement for a whole chunk. */
final class Columns {

    /**
     * So many rows go into one statement. The columns of many more are arrays of half a megabyte, for each of which the
     * garbage collector makes room of its own and looks through all of the memory.
     */
    private static final int SLICE = 2_000;

    private Columns() {}

    /** @param statement is given some of the rows after the other, and none where there are none */
    static <T> void inSlices(List<T> rows, Consumer<List<T>> statement) {
        for (int from = 0; from < rows.size(); from += SLICE) {
            statement.accept(rows.subList(from, Math.min(from + SLICE, rows.size())));
        }
    }

    static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    static <T> @Nullable String[] optionalTexts(List<T> rows, Function<T, Optional<String>> column) {
        @Nullable String[] values = new String[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = column.apply(rows.get(row)).orElse(null);
        }
        return values;
    }

    /** As texts, because the driver has no arrays of days: to be cast to {@code date}. */
    static <T> @Nullable String[] optionalDays(List<T> rows, Function<T, Optional<LocalDate>> column) {
        return optionalTexts(rows, row -> column.apply(row).map(LocalDate::toString));
    }

    static <T, E extends Enum<E>> @Nullable String[] optionalNames(List<T> rows, Function<T, Optional<E>> column) {
        return optionalTexts(rows, row -> column.apply(row).map(Enum::name));
    }

    static <T> Long[] numbers(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    static <T> @Nullable Long[] optionalNumbers(List<T> rows, Function<T, OptionalLong> column) {
        @Nullable Long[] values = new Long[rows.size()];
        for (int row = 0; row < values.length; row++) {
            OptionalLong value = column.apply(rows.get(row));
            values[row] = value.isPresent() ? value.getAsLong() : null;
        }
        return values;
    }

    static <T> Integer[] smallNumbers(List<T> rows, Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }

    static <T> Boolean[] flags(List<T> rows, Function<T, Boolean> column) {
        return rows.stream().map(column).toArray(Boolean[]::new);
    }

    static <T> Double[] fractions(List<T> rows, Function<T, Double> column) {
        return rows.stream().map(column).toArray(Double[]::new);
    }
}

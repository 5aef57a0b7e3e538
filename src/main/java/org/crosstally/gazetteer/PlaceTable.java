package org.crosstally.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All places in columns, one row each: a quarter of a million records would take ten times the memory. Rows of the file
 * come first (provinces, districts, then settlements by rising number), those of the supplement after them.
 */
final class PlaceTable {

    /** Stands for "none" in the columns that name another row. */
    static final int NONE = -1;

    /** How high a seat of government the place is: 0 none, 1 of a district, 2 of a province, 3 of the country. */
    static final int SEAT_OF_PROVINCE = 2;

    static final int SEAT_OF_COUNTRY = 3;
    static final double DEGREE = 10_000;

    private static final PlaceKind[] KINDS = PlaceKind.values();

    int size;
    int firstSettlement;
    int settlementsEnd;
    byte[] names = {};
    int[] nameEnds;
    int[] numbers;
    short[] countries;
    int[] provinces;
    int[] districts;
    int[] settlements;
    int[] latitudes;
    int[] longitudes;
    int[] populations;
    byte[] kinds;
    byte[] seats;
    float[] radii;
    String[] countryCodes = {};

    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, Integer> rowsByCode = new HashMap<>();

    PlaceTable(int capacity) {
        nameEnds = new int[capacity];
        numbers = new int[capacity];
        countries = new short[capacity];
        provinces = new int[capacity];
        districts = new int[capacity];
        settlements = new int[capacity];
        latitudes = new int[capacity];
        longitudes = new int[capacity];
        populations = new int[capacity];
        kinds = new byte[capacity];
        seats = new byte[capacity];
        radii = new float[capacity];
    }

    /** Adds a row that has a code instead of a number; its other columns are filled by the caller. */
    int add(String code, String name) {
        if (rowsByCode.containsKey(code)) {
            throw new IllegalArgumentException("the id " + code + " is taken");
        }
        int row = size++;
        code(row, code);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int start = row == 0 ? 0 : nameEnds[row - 1];
        if (names.length < start + bytes.length) {
            names = Arrays.copyOf(names, start + bytes.length + 16_384);
        }
        System.arraycopy(bytes, 0, names, start, bytes.length);
        nameEnds[row] = start + bytes.length;
        provinces[row] = NONE;
        districts[row] = NONE;
        settlements[row] = NONE;
        return row;
    }

    void code(int row, String code) {
        codes.put(row, code);
        rowsByCode.put(code, row);
    }

    OptionalInt rowOf(String id) {
        Integer row = rowsByCode.get(id);
        if (row != null) {
            return OptionalInt.of(row);
        }
        if (id.isEmpty() || id.length() > 9 || !id.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            return OptionalInt.empty();
        }
        int found = Arrays.binarySearch(numbers, firstSettlement, settlementsEnd, Integer.parseInt(id));
        return found >= 0 ? OptionalInt.of(found) : OptionalInt.empty();
    }

    String id(int row) {
        String code = codes.get(row);
        return code == null ? Integer.toString(numbers[row]) : code;
    }

    String name(int row) {
        int start = row == 0 ? 0 : nameEnds[row - 1];
        return new String(names, start, nameEnds[row] - start, StandardCharsets.UTF_8);
    }

    String country(int row) {
        return countryCodes[countries[row]];
    }

    PlaceKind kind(int row) {
        return KINDS[kinds[row]];
    }

    Place place(int row) {
        return new Place(
                id(row),
                name(row),
                country(row),
                kind(row) == PlaceKind.PROVINCE ? Optional.of(id(row)) : idOf(provinces[row]),
                kind(row) == PlaceKind.DISTRICT ? Optional.of(id(row)) : idOf(districts[row]),
                idOf(settlements[row]),
                latitudes[row] / DEGREE,
                longitudes[row] / DEGREE,
                populations[row],
                kind(row),
                Optional.empty());
    }

    private Optional<String> idOf(int row) {
        return row == NONE ? Optional.empty() : Optional.of(id(row));
    }

    double kilometresBetween(int one, int other) {
        return Place.kilometres(
                latitudes[one] / DEGREE,
                longitudes[one] / DEGREE,
                latitudes[other] / DEGREE,
                longitudes[other] / DEGREE);
    }
}

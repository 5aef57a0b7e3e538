package org.crosstally.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Adds to the file's places the countries, the project's own places, and the words that are no places. */
final class Supplement {

    static final String COUNTRIES = "countries.tsv";
    static final String PLACES = "supplement.tsv";
    static final String NOT_PLACES = "not-places.tsv";

    /** Rows that countries and own places may take. */
    static final int ROOM = 4_000;

    private final PlaceTable places;
    private final NameIndex names;
    private final NameFolding folding;
    private final Map<String, Integer> countryNumbers = new HashMap<>();
    private final Map<String, String> countryByPeople = new HashMap<>();
    private final int[] countryRows;

    Supplement(PlaceTable places, NameIndex names, NameFolding folding) {
        this.places = places;
        this.names = names;
        this.folding = folding;
        for (int number = 0; number < places.countryCodes.length; number++) {
            countryNumbers.put(places.countryCodes[number], number);
        }
        this.countryRows = new int[places.countryCodes.length];
        TableReader.read(COUNTRIES, 3, this::addCountry);
        measureCountries();
        TableReader.read(PLACES, 10, this::addPlace);
    }

    int[] countryRows() {
        return countryRows;
    }

    Map<String, String> countryByPeople() {
        return countryByPeople;
    }

    /** Words that are also places' names but hardly ever meant so, as exact keys. */
    Set<String> notPlaces(WordsAroundNames around) {
        Set<String> words = new HashSet<>();
        TableReader.read(NOT_PLACES, 2, row -> words.add(folding.exact(row.cell(0))));
        around.all().forEach(words::add);
        return words;
    }

    private void addCountry(TableReader.Row cells) {
        String code = cells.cell(0);
        Integer number = countryNumbers.get(code);
        if (number == null) {
            throw new IllegalArgumentException("no settlement is known in " + code);
        }
        int row = places.add(code, cells.list(1).get(0));
        places.countries[row] = number.shortValue();
        places.kinds[row] = (byte) PlaceKind.COUNTRY.ordinal();
        countryRows[number] = row;
        for (String name : cells.list(1)) {
            names.add(NameFolding.EXACT + folding.exact(name), row);
        }
        for (String people : cells.list(2)) {
            countryByPeople.put(folding.exact(people), code);
        }
    }

    /** A country lies where its capital does, and has the people of its settlements. */
    private void measureCountries() {
        long[] people = new long[countryRows.length];
        for (int row = places.firstSettlement; row < places.settlementsEnd; row++) {
            int country = places.countries[row];
            if (places.kind(row) == PlaceKind.SETTLEMENT) {
                people[country] += places.populations[row];
            }
            int countryRow = countryRows[country];
            boolean unplaced = places.latitudes[countryRow] == 0 && places.longitudes[countryRow] == 0;
            if (unplaced || places.seats[row] == PlaceTable.SEAT_OF_COUNTRY) {
                places.latitudes[countryRow] = places.latitudes[row];
                places.longitudes[countryRow] = places.longitudes[row];
            }
        }
        for (int country = 0; country < people.length; country++) {
            places.populations[countryRows[country]] = (int) Math.min(Integer.MAX_VALUE, people[country]);
        }
    }

    /** id, names, country, lies in, kind, latitude, longitude, population, radius, about. */
    private void addPlace(TableReader.Row cells) {
        OptionalInt known = places.rowOf(cells.cell(0));
        int row = known.isPresent() ? known.getAsInt() : newPlace(cells);
        for (String name : cells.list(1)) {
            enter(name, row);
        }
    }

    private int newPlace(TableReader.Row cells) {
        List<String> placeNames = cells.list(1);
        Integer country = countryNumbers.get(cells.cell(2));
        if (country == null) {
            throw new IllegalArgumentException(
                    "no country has the code '" + cells.cell(2) + "', nor is there a place " + cells.cell(0));
        }
        int row = places.add(cells.cell(0), placeNames.get(0));
        places.countries[row] = country.shortValue();
        places.kinds[row] = (byte) PlaceKind.valueOf(cells.cell(4)).ordinal();
        places.populations[row] = cells.cell(7).isEmpty() ? 0 : Integer.parseInt(cells.cell(7));
        places.radii[row] = cells.cell(8).isEmpty() ? 0 : Float.parseFloat(cells.cell(8));
        int larger = cells.cell(3).isEmpty()
                ? countryRows[country]
                : places.rowOf(cells.cell(3))
                        .orElseThrow(() -> new IllegalArgumentException("no place has the id " + cells.cell(3)));
        putInto(row, larger);
        if (!cells.cell(5).isEmpty()) {
            places.latitudes[row] = (int) Math.round(Double.parseDouble(cells.cell(5)) * PlaceTable.DEGREE);
            places.longitudes[row] = (int) Math.round(Double.parseDouble(cells.cell(6)) * PlaceTable.DEGREE);
        }
        return row;
    }

    private void putInto(int row, int larger) {
        switch (places.kind(larger)) {
            case PROVINCE -> places.provinces[row] = larger;
            case DISTRICT -> {
                places.provinces[row] = places.provinces[larger];
                places.districts[row] = larger;
            }
            case SETTLEMENT -> {
                places.provinces[row] = places.provinces[larger];
                places.districts[row] = places.districts[larger];
                places.settlements[row] = larger;
            }
            default -> {}
        }
        places.latitudes[row] = places.latitudes[larger];
        places.longitudes[row] = places.longitudes[larger];
    }

    private void enter(String name, int row) {
        String exact = folding.exact(name);
        names.add(NameFolding.EXACT + exact, row);
        if (folding.loosens(places.country(row))) {
            String loose = folding.loose(exact);
            names.add(NameFolding.LOOSE + loose, row);
            folding.skeleton(loose).ifPresent(skeleton -> names.add(NameFolding.SKELETON + skeleton, row));
        }
    }
}

package org.crosstally.gazetteer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.crosstally.gazetteer.WordsAroundNames.Phrase;
import org.crosstally.gazetteer.WordsAroundNames.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Condenses GeoNames' places into {@code places.bin.gz}; run by {@code src/gazetteer/condense.sh}. Arguments:
 * cities500.txt, admin1.json, admin2.json, the file to write.
 *
 * <p>Left out: places that are no more (PPLH, PPLW, PPLCH), names not in Latin letters, airport codes, names written
 * all in lower case (romanised letter by letter), districts without a settlement, time zones, elevations.
 */
public final class CondenseGeoNames {

    private static final Set<String> GONE = Set.of("PPLH", "PPLW", "PPLCH");
    private static final Pattern AIRPORT_CODE = Pattern.compile("[A-Z]{3,4}");
    private static final double QUARTER_OF_CITY_KM = 20;

    private final NameFolding folding = new NameFolding();
    private final WordsAroundNames around = new WordsAroundNames();
    private final List<CondensedRow> rows = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();
    private final TreeMap<String, Set<Integer>> rowsByKey = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        CondenseGeoNames condenser = new CondenseGeoNames();
        List<CondensedRow> settlements = condenser.settlements(Path.of(arguments[0]));
        Map<String, CondensedRow> provinces = divisions(Path.of(arguments[1]), settlements, PlaceKind.PROVINCE);
        Map<String, CondensedRow> districts = divisions(Path.of(arguments[2]), settlements, PlaceKind.DISTRICT);
        condenser.rows.addAll(provinces.values());
        condenser.rows.addAll(districts.values());
        condenser.rows.addAll(settlements);
        condenser.index();
        Path target = Path.of(arguments[3]);
        try (OutputStream file = Files.newOutputStream(target);
                OutputStream packed = new GZIPOutputStream(file, 1 << 16) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            packed.write(new CondensedPlaces(condenser.rows, condenser.countries, condenser.rowsByKey)
                    .bytes(provinces.size() + districts.size(), provinces.size()));
        }
        System.out.printf(
                "%d provinces, %d districts, %d settlements, %d keys, %d bytes in %s%n",
                provinces.size(),
                districts.size(),
                settlements.size(),
                condenser.rowsByKey.size(),
                Files.size(target),
                target);
    }

    private List<CondensedRow> settlements(Path cities) throws IOException {
        List<CondensedRow> settlements = new ArrayList<>();
        for (String line : Files.readAllLines(cities)) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 15 || cells[0].isEmpty() || GONE.contains(cells[7])) {
                continue;
            }
            CondensedRow row = new CondensedRow();
            row.number = Integer.parseInt(cells[0]);
            row.name = cells[1];
            row.names.add(cells[1]);
            row.names.add(cells[2]);
            for (String other : cells[3].split(",")) {
                boolean letterByLetter = other.equals(other.toLowerCase(java.util.Locale.ROOT));
                if (!letterByLetter && !AIRPORT_CODE.matcher(other).matches()) {
                    row.names.add(other);
                }
            }
            row.latitude = Double.parseDouble(cells[4]);
            row.longitude = Double.parseDouble(cells[5]);
            row.country = cells[8];
            row.province = cells[8] + "." + cells[10];
            row.district = row.province + "." + cells[11];
            row.population = Long.parseLong(cells[14]);
            row.kind = cells[7].equals("PPLX") ? PlaceKind.NEIGHBOURHOOD : PlaceKind.SETTLEMENT;
            row.seat = seat(cells[7]);
            settlements.add(row);
            if (!countries.contains(row.country)) {
                countries.add(row.country);
            }
        }
        settlements.sort(Comparator.comparingInt(row -> row.number));
        return settlements;
    }

    private static int seat(String feature) {
        return switch (feature) {
            case "PPLC" -> PlaceTable.SEAT_OF_COUNTRY;
            case "PPLA" -> PlaceTable.SEAT_OF_PROVINCE;
            case "PPLA2" -> 1;
            default -> 0;
        };
    }

    /** Provinces or districts that have a settlement: its people are theirs, its largest one tells where they lie. */
    private static Map<String, CondensedRow> divisions(Path file, List<CondensedRow> settlements, PlaceKind kind) {
        boolean province = kind == PlaceKind.PROVINCE;
        Map<String, CondensedRow> divisions = new LinkedHashMap<>();
        for (JsonNode entry : JsonMapper.shared().readTree(file.toFile())) {
            CondensedRow row = new CondensedRow();
            row.code = entry.get("code").asString();
            row.name = entry.get("name").asString();
            row.names.add(row.name);
            row.country = row.code.substring(0, 2);
            row.province = province ? "" : row.code.substring(0, row.code.indexOf('.', 3));
            row.kind = kind;
            divisions.put(row.code, row);
        }
        Map<CondensedRow, Long> largest = new HashMap<>();
        for (CondensedRow settlement : settlements) {
            CondensedRow division = divisions.get(province ? settlement.province : settlement.district);
            if (division == null) {
                continue;
            }
            if (settlement.kind == PlaceKind.SETTLEMENT) {
                division.population += settlement.population;
            }
            if (settlement.population + 1 > largest.getOrDefault(division, 0L)) {
                largest.put(division, settlement.population + 1);
                division.latitude = settlement.latitude;
                division.longitude = settlement.longitude;
            }
        }
        divisions.values().removeIf(division -> !largest.containsKey(division));
        return divisions;
    }

    private void index() {
        Map<String, List<Integer>> byProvince = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            CondensedRow row = rows.get(i);
            if (row.kind == PlaceKind.SETTLEMENT) {
                byProvince
                        .computeIfAbsent(row.province, none -> new ArrayList<>())
                        .add(i);
            }
            for (String name : row.names) {
                enter(name, row, i);
                if (row.kind != PlaceKind.SETTLEMENT && row.kind != PlaceKind.NEIGHBOURHOOD) {
                    enter(bare(name), row, i);
                }
            }
        }
        for (CondensedRow row : rows) {
            if (row.kind == PlaceKind.NEIGHBOURHOOD) {
                row.settlement = cityOf(row, byProvince.getOrDefault(row.province, List.of())) + 1;
            }
        }
    }

    /** "Douma District" is also known as "Douma", "Province of Northern Samar" as "Northern Samar". */
    private String bare(String name) {
        List<String> words = List.of(folding.exact(name).split(" "));
        for (Role role : List.of(Role.DIVISION, Role.KIND)) {
            int behind = around.behind(role, words).map(Phrase::length).orElse(0);
            words = words.subList(0, words.size() - behind);
            int before = around.before(role, words).map(Phrase::length).orElse(0);
            words = words.subList(before, words.size());
            if (before > 0 && words.size() > 1 && words.get(0).matches("of|de|di|do|da|del")) {
                words = words.subList(1, words.size());
            }
        }
        return String.join(" ", words);
    }

    private void enter(String name, CondensedRow row, int i) {
        String exact = folding.exact(name);
        if (exact.isEmpty() || !StandardCharsets.US_ASCII.newEncoder().canEncode(exact) || exact.length() > 60) {
            return;
        }
        enter(NameFolding.EXACT + exact, i);
        if (folding.loosens(row.country)) {
            String loose = folding.loose(exact);
            if (!loose.isEmpty()) {
                enter(NameFolding.LOOSE + loose, i);
                folding.skeleton(loose).ifPresent(skeleton -> enter(NameFolding.SKELETON + skeleton, i));
            }
        }
    }

    private void enter(String key, int row) {
        rowsByKey.computeIfAbsent(key, none -> new TreeSet<>()).add(row);
    }

    /** The city that a quarter belongs to: the largest place nearby in its province. */
    private int cityOf(CondensedRow quarter, List<Integer> candidates) {
        int city = -1;
        for (int candidate : candidates) {
            CondensedRow row = rows.get(candidate);
            boolean near = Place.kilometres(quarter.latitude, quarter.longitude, row.latitude, row.longitude)
                    <= QUARTER_OF_CITY_KM;
            if (near
                    && row.population > quarter.population
                    && (city < 0 || row.population > rows.get(city).population)) {
                city = candidate;
            }
        }
        return city;
    }
}

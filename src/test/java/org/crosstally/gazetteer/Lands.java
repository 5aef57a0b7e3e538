package org.crosstally.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Countries with their larger towns, for benchmarks that tell the same news of somewhere else. */
public final class Lands {

    private static final int TOWNS = 40;

    /**
     * A country.
     *
     * @param people the word for things and people of the country
     * @param towns names of one word that are told to be places in running text, the largest town first
     */
    public record Land(String code, String name, String people, List<String> towns) {}

    private Lands() {}

    /** Those with enough towns to tell news of, in order of their codes. */
    public static List<Land> load(Gazetteer gazetteer) {
        PlaceTable places = PlaceFile.read(0).places();
        Map<String, List<Integer>> rows = new HashMap<>();
        IntStream.range(places.firstSettlement, places.settlementsEnd)
                .filter(row -> places.name(row).matches("\\p{Lu}\\p{Ll}{3,}"))
                .forEach(row -> rows.computeIfAbsent(places.country(row), code -> new ArrayList<>())
                        .add(row));
        List<Land> lands = new ArrayList<>();
        for (String line : lines()) {
            String[] columns = line.split("\t");
            if (columns.length < 3) {
                continue;
            }
            List<String> towns = rows.getOrDefault(columns[0], List.of()).stream()
                    .sorted(Comparator.comparing((Integer row) -> -places.populations[row])
                            .thenComparing(row -> row))
                    .map(places::name)
                    .filter(name -> gazetteer.longestMatch(new String[] {name}, 0, Optional.of(columns[0])) == 1)
                    .distinct()
                    .limit(TOWNS)
                    .toList();
            if (towns.size() == TOWNS) {
                lands.add(new Land(
                        columns[0], columns[1].split("\\|")[0], columns[2].split("\\|")[0], towns));
            }
        }
        return List.copyOf(lands);
    }

    private static List<String> lines() {
        try (InputStream bytes = Gazetteer.class.getResourceAsStream("countries.tsv")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

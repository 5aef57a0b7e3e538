package org.crosstally.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.crosstally.grammar.GrammarException;
import org.crosstally.grammar.GrammarFiles;

/**
 * How much each of {@link PlaceFeatures} counts: a table of a feature's name and its weight, tab between. A feature
 * without a weight counts nothing.
 */
record PlaceWeights(Map<String, Double> weights) {

    PlaceWeights {
        weights = Map.copyOf(weights);
    }

    /** @throws GrammarException naming the file and line of the first fault */
    static PlaceWeights read(GrammarFiles files, String name) {
        try (InputStream input = files.open(name)) {
            Map<String, Double> weights = new HashMap<>();
            int number = 0;
            for (String line : new String(input.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    put(weights, name + ":" + number, line.split("\t"));
                }
            }
            return new PlaceWeights(weights);
        } catch (IOException missing) {
            throw new GrammarException(name, "cannot be read", missing);
        }
    }

    private static void put(Map<String, Double> weights, String where, String[] cells) {
        try {
            if (cells.length != 2 || weights.put(cells[0], Double.valueOf(cells[1].strip())) != null) {
                throw new GrammarException(where, "should be a feature named once, a tab and a number");
            }
        } catch (NumberFormatException noNumber) {
            throw new GrammarException(where, "has no number: " + cells[1], noNumber);
        }
    }

    /** A feature's weight; nothing where none is told. */
    double of(String feature) {
        return weights.getOrDefault(feature, 0.0);
    }

    double sum(Map<String, Double> features) {
        double sum = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
        }
        return sum;
    }
}

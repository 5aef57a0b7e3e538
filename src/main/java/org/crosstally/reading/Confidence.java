package org.crosstally.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.crosstally.grammar.GrammarException;
import org.crosstally.grammar.GrammarFiles;

/**
 * How likely a figure is right in value, by the rule that found it: the share right among the rule's figures on annotated
 * articles, drawn towards what an unproved rule is worth by so many imagined figures (the mean of a beta posterior). A
 * rule that was right a hundred times comes close to 1; one that was never tried stays at the prior.
 */
final class Confidence {

    /** What a rule is worth that no annotated article has tried: the precision over articles the rules were not made on. */
    private static final double PRIOR = 0.9;

    private static final double PRIOR_WEIGHT = 5;

    private final Map<String, Double> byRule;

    private Confidence(Map<String, Double> byRule) {
        this.byRule = Map.copyOf(byRule);
    }

    /** @throws GrammarException naming the file and line that is not {@code rule, right, found} */
    static Confidence read(GrammarFiles files, String name) {
        Map<String, Double> byRule = new HashMap<>();
        try (InputStream input = files.open(name)) {
            int number = 0;
            for (String line : new String(input.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                number++;
                if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("rule\t")) {
                    String[] cells = line.split("\t");
                    byRule.put(cells[0], share(name + ":" + number, cells));
                }
            }
        } catch (IOException missing) {
            throw new GrammarException(name, "cannot be read", missing);
        }
        return new Confidence(byRule);
    }

    private static double share(String where, String[] cells) {
        try {
            int right = Integer.parseInt(cells[1]);
            int found = Integer.parseInt(cells[2]);
            if (cells.length != 3 || right > found || right < 0) {
                throw new GrammarException(where, "should hold a rule, its right and its found figures");
            }
            return (right + PRIOR * PRIOR_WEIGHT) / (found + PRIOR_WEIGHT);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException nonsense) {
            throw new GrammarException(where, "should hold a rule, its right and its found figures", nonsense);
        }
    }

    double of(Claim claim) {
        return byRule.getOrDefault(claim.mention().rule().name(), PRIOR);
    }
}

package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a label may still come to a row of nodes that has it nowhere yet: none of the rules that give it can match where
 * a label they need is neither in the row nor given by a rule to come that may match itself. Most sentences with a number
 * tell of no figure, and show it long before the last layer has run.
 */
final class Outlook {

    /** By the number of layers that have run: for each rule to come that gives the label, what it needs of the row. */
    private final Labels[][][] needs;

    /** @param label the number of the label */
    Outlook(List<Layer> layers, int label) {
        this.needs = new Labels[layers.size()][][];
        for (int done = 0; done < layers.size(); done++) {
            needs[done] = withoutStricter(needs(layers.subList(done, layers.size()), label)).stream()
                    .map(rule -> rule.stream()
                            .sorted(Comparator.comparingInt(Labels::size)) // what few labels meet says no soonest
                            .toArray(Labels[]::new))
                    .toArray(Labels[][]::new);
        }
    }

    private static List<Set<Labels>> needs(List<Layer> layers, int label) {
        List<CompiledRule> rules =
                layers.stream().flatMap(layer -> layer.rules().stream()).toList();
        // a rule that needs the label itself is never the first to give it
        Labels toCome = rules.stream()
                .map(CompiledRule::given)
                .reduce(Labels.NONE, Labels::with)
                .without(Labels.of(label));
        Map<Integer, Labels> grounds = new HashMap<>();
        toCome.numbers().forEach(given -> ground(given, rules, toCome).ifPresent(needed -> grounds.put(given, needed)));
        return rules.stream()
                .filter(rule -> rule.given().has(label))
                .map(rule -> Arrays.stream(rule.pattern().needs())
                        .flatMap(need -> grounded(need, toCome, grounds).stream())
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Labels of which the row must have one now where the label is to come; empty where that cannot be said. */
    private static Optional<Labels> ground(int label, List<CompiledRule> rules, Labels toCome) {
        Labels ground = Labels.NONE;
        for (CompiledRule rule : rules) {
            if (rule.given().has(label)) {
                Optional<Labels> firm = Arrays.stream(rule.pattern().needs())
                        .filter(need -> !need.meets(toCome))
                        .min(Comparator.comparingInt(Labels::size));
                if (firm.isEmpty()) {
                    return Optional.empty();
                }
                ground = ground.with(firm.get());
            }
        }
        return Optional.of(ground);
    }

    /** What a need comes to in the row as it is now; empty where it may be met by whatever row. */
    private static Optional<Labels> grounded(Labels need, Labels toCome, Map<Integer, Labels> grounds) {
        Labels now = need;
        for (int label : need.and(toCome).numbers().toArray()) {
            if (!grounds.containsKey(label)) {
                return Optional.empty();
            }
            now = now.with(grounds.getOrDefault(label, Labels.NONE));
        }
        return Optional.of(now);
    }

    /** A rule that needs all that another needs, and more, says nothing that the other does not. */
    private static List<Set<Labels>> withoutStricter(List<Set<Labels>> needs) {
        List<Set<Labels>> least = new ArrayList<>();
        needs.stream().sorted(Comparator.comparingInt(Set::size)).forEach(own -> {
            if (least.stream().noneMatch(own::containsAll)) {
                least.add(own);
            }
        });
        return least;
    }

    /**
     * @param done how many layers have run
     * @param labels every label that a node of the row has or had
     */
    boolean mayCome(int done, long[] labels) {
        for (Labels[] rule : needs[done]) {
            if (areMet(rule, labels)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areMet(Labels[] needs, long[] labels) {
        for (Labels need : needs) {
            if (!need.meets(labels)) {
                return false;
            }
        }
        return true;
    }
}

package org.crosstally.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosstally.grammar.Node;

/** The names close behind in, at and near in each line, mostly places: enough to tell whether two lines stay in one place. */
final class PlacesNear {

    /** How many words behind in, near or at a place's name begins. */
    private static final int BEHIND = 3;

    private final Map<Line, Set<String>> places = new HashMap<>();
    private final Map<String, Integer> firstNamed = new HashMap<>();

    PlacesNear(Page page) {
        for (Line line : page.lines()) {
            for (Node node : line.surface()) {
                if (node.is("capital")) {
                    firstNamed.putIfAbsent(node.folded(), line.number());
                }
            }
        }
    }

    /** How the places of a claim's line stand to those of another line; empty where it names none. */
    Optional<String> compare(Line claimed, Line other) {
        Set<String> here = of(claimed);
        Set<String> there = of(other);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        if (there.stream().anyMatch(here::contains)) {
            return Optional.of("place of that line");
        }
        if (here.stream().noneMatch(place -> firstNamed.getOrDefault(place, claimed.number()) < claimed.number())) {
            return Optional.of(there.isEmpty() ? "new place" : "new place, not that line's");
        }
        return there.isEmpty() ? Optional.empty() : Optional.of("another place");
    }

    private Set<String> of(Line line) {
        return places.computeIfAbsent(line, PlacesNear::in);
    }

    private static Set<String> in(Line line) {
        Set<String> found = new HashSet<>();
        List<Node> nodes = line.surface();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.is("in") || node.is("at") || node.is("near") || node.is("across")) {
                nodes.subList(i + 1, Math.min(nodes.size(), i + 1 + BEHIND)).stream()
                        .filter(word -> word.is("capital") && !word.is("weekday") && !word.is("month"))
                        .findFirst()
                        .ifPresent(word -> found.add(word.folded()));
            }
        }
        return found;
    }
}

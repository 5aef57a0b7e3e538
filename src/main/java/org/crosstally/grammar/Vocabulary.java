package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers the labels of a grammar, so that a node's labels fit into a few machine words. Filled while loading. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> byPrefix = new ConcurrentHashMap<>();

    int number(String label) {
        Integer known = numbers.get(label);
        if (known != null) {
            return known;
        }
        byPrefix.clear();
        numbers.put(label, numbers.size());
        return numbers.size() - 1;
    }

    Optional<Integer> known(String label) {
        return Optional.ofNullable(numbers.get(label));
    }

    List<String> withPrefix(String prefix) {
        return byPrefix.computeIfAbsent(prefix, wanted -> {
            List<String> found = new ArrayList<>();
            numbers.keySet().stream().filter(label -> label.startsWith(wanted)).forEach(found::add);
            return List.copyOf(found);
        });
    }
}

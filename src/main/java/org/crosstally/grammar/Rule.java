package org.crosstally.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule of a grammar.
 *
 * @param name unique in the grammar
 * @param layer the layer it belongs to
 * @param where the file and line it stands in
 * @param mark the named part that a rule of a marking layer marks
 * @param properties what the rule says about what it finds, for whoever reads the mention
 * @param examples texts it must find something in: {@code text => words found}
 * @param counterexamples texts it must find nothing in
 */
public record Rule(
        String name,
        String layer,
        String where,
        Optional<String> mark,
        Map<String, String> properties,
        List<String> examples,
        List<String> counterexamples) {

    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }
}

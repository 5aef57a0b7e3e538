package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.crosstally.grammar.Chart;
import org.crosstally.grammar.Grammar;
import org.crosstally.grammar.Node;
import org.crosstally.grammar.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the grammar finds what its examples say, and nothing in its counterexamples. */
class GrammarExamplesTest {

    private static final Grammar GRAMMAR = GrammarFigureReader.english().grammar();

    @TestFactory
    Stream<DynamicTest> rules_find_what_their_examples_say() {
        return GRAMMAR.rules()
                .flatMap(rule -> rule.examples().stream()
                        .map(example -> DynamicTest.dynamicTest(rule.name() + ": " + example, () -> {
                            int arrow = example.lastIndexOf("=>");
                            assertThat(arrow)
                                    .as("%s: «text => words found»", rule.where())
                                    .isPositive();
                            String text = example.substring(0, arrow).strip();
                            String words = example.substring(arrow + 2).strip();
                            assertThat(found(rule, text))
                                    .as("%s, in «%s»", rule.where(), text)
                                    .contains(words);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> rules_find_nothing_in_their_counterexamples() {
        return GRAMMAR.rules()
                .flatMap(rule -> rule.counterexamples().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                rule.name() + ": " + text,
                                () -> assertThat(found(rule, text))
                                        .as("%s, in «%s»", rule.where(), text)
                                        .isEmpty())));
    }

    /** The words of each node the rule made or marked; of counted people only the quantity's words. */
    private static List<String> found(Rule rule, String text) {
        return Stream.concat(Stream.of(GRAMMAR), GRAMMAR.asides())
                .flatMap(grammar -> found(rule, text, grammar.parse(text)))
                .toList();
    }

    private static Stream<String> found(Rule rule, String text, Chart chart) {
        Stream<Node> made = chart.nodes().stream()
                .flatMap(Node::all)
                .filter(node -> node.rule().filter(rule::equals).isPresent());
        Stream<Node> marked = chart.mentions().stream()
                .filter(mention -> mention.rule().equals(rule))
                .flatMap(mention -> mention.parts().getOrDefault(rule.mark().orElseThrow(), List.of()).stream())
                .map(node -> node.find("n").orElse(node));
        return Stream.concat(made, marked).map(node -> text.substring(node.begin(), node.end()));
    }
}

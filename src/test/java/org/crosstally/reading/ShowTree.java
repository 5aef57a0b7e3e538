package org.crosstally.reading;

import java.util.List;
import org.crosstally.grammar.Chart;
import org.crosstally.grammar.Node;

/** Prints the top nodes and mentions of the sentences given as arguments. */
public final class ShowTree {

    private ShowTree() {}

    public static void main(String[] sentences) {
        var grammar = GrammarFigureReader.english().grammar();
        for (String sentence : sentences) {
            Chart chart = grammar.parse(sentence);
            System.out.println(sentence);
            for (Node node : chart.nodes()) {
                System.out.println("  " + sentence.substring(node.begin(), node.end()) + "   "
                        + node.rule().map(rule -> rule.name()).orElse("") + " " + node.labels(""));
            }
            chart.mentions()
                    .forEach(mention -> System.out.println("  => "
                            + mention.rule().name() + " "
                            + mention.parts().getOrDefault(mention.rule().mark().orElseThrow(), List.of())));
        }
    }
}

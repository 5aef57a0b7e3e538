package org.crosstally.grammar;

import java.util.List;
import org.crosstally.article.Token;

/**
 * A sentence as the grammar sees it: its tokens, the top row of nodes, and what the marking layers found in order.
 *
 * @param steps how many steps of patterns it took: the work done, whatever the machine
 */
public record Chart(List<Token> tokens, List<Node> nodes, List<Mention> mentions, long steps) {

    public Chart {
        tokens = List.copyOf(tokens);
        nodes = List.copyOf(nodes);
        mentions = List.copyOf(mentions);
    }
}

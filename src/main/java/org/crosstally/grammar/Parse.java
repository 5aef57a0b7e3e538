package org.crosstally.grammar;

import java.util.List;
import org.crosstally.article.Token;
import org.jspecify.annotations.Nullable;

/** A sentence under way through the layers of a grammar, which run no sooner than somebody asks. One thread only. */
public final class Parse {

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Row row;
    private final Stages stages;
    private int done;
    private @Nullable Chart chart;

    Parse(Grammar grammar, List<Token> tokens, Row row, Stages stages) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.row = row;
        this.stages = stages;
    }

    /** Whether any node has the label, or had it before it was grouped: runs no layer more than it takes to say so. */
    public boolean has(String label) {
        int end = grammar.layersGiving(label);
        while (done < end
                && !grammar.isIn(row.labels(), label)
                && grammar.outlook(label).mayCome(done, row.labels())) {
            runTo(done + 1);
        }
        return grammar.isIn(row.labels(), label);
    }

    /**
     * The top row of nodes when a layer begins, or later: the same nodes as in {@link #chart} where that layer and those
     * behind it only mark.
     *
     * @throws IllegalArgumentException where the grammar has no such layer
     */
    public List<Node> nodesBefore(String layer) {
        runTo(grammar.layersBefore(layer));
        return row.nodes();
    }

    /** What all layers make of the sentence. */
    public Chart chart() {
        if (chart == null) {
            runTo(grammar.layers().size());
            chart = new Chart(tokens, row.nodes(), row.mentions(), row.steps());
        }
        return chart;
    }

    private void runTo(int end) {
        while (done < end) {
            Layer layer = grammar.layers().get(done++);
            stages.begin(layer.name());
            layer.run(row);
            stages.end();
        }
    }
}

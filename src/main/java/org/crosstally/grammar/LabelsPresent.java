package org.crosstally.grammar;

import java.util.List;

/** Which labels the nodes of a row have between them: one look where every node would have to be asked. */
public final class LabelsPresent {

    private final Vocabulary vocabulary;
    private final long[] labels;

    LabelsPresent(Vocabulary vocabulary, List<Node> row) {
        this.vocabulary = vocabulary;
        this.labels = new long[(vocabulary.size() >> 6) + 1];
        for (Node node : row) {
            node.labels().addTo(labels);
        }
    }

    /** The set itself, to be written to. */
    long[] copy() {
        return labels.clone();
    }

    public boolean has(String label) {
        int number = vocabulary.known(label);
        return number != Vocabulary.UNKNOWN && (labels[number >> 6] & 1L << number) != 0;
    }

    /** Whether some node has one of the labels, which stand with a blank between. */
    public boolean hasOneOf(String several) {
        return vocabulary.set(several).meets(labels);
    }

    /** Whether some node has a label that begins so. */
    public boolean hasPrefix(String prefix) {
        return vocabulary.withPrefix(prefix).all().meets(labels);
    }
}

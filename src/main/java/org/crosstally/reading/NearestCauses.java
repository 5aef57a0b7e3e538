package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Cause;
import org.crosstally.grammar.Node;
import org.crosstally.reading.CauseWords.Named;

/**
 * The causes that a sentence names, and which of them stands nearest to a place in it: the first of those with the fewest
 * clauses between. The borders of clauses are counted once along the sentence, so that a sentence of thousands of figures
 * and causes asks for each figure's cause in a few steps.
 */
final class NearestCauses {

    private final int[] tokens;
    private final Cause[] causes;

    /** How many clauses begin in front of each token, told from the left and told from behind an "after". */
    private final int[] bordersInFront;

    private final int[] bordersBehind;

    /** For each word, the number of the first word of its clause. */
    private final int[] firstOfClause;

    private long steps;

    /**
     * @param line the sentence
     * @param words the causes it names, in order, of those that may be asked for
     */
    NearestCauses(Line line, List<Named> words) {
        tokens = words.stream().mapToInt(Named::token).toArray();
        causes = words.stream().map(Named::cause).toArray(Cause[]::new);
        int size = line.tokens().size();
        bordersInFront = new int[size + 1];
        bordersBehind = new int[size + 1];
        if (!words.isEmpty()) {
            countBorders(line.surface(), size);
        }
        firstOfClause = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            boolean same = i > 0 && bordersInFront[tokens[i] + 1] == bordersInFront[tokens[i - 1] + 1];
            firstOfClause[i] = same ? firstOfClause[i - 1] : i;
        }
        steps = (words.isEmpty() ? 0 : size) + words.size();
    }

    private void countBorders(List<Node> nodes, int size) {
        for (Node node : nodes) {
            boolean plain = node.is("relative") || node.is("clause-mark");
            boolean border = plain || node.is("subordinator");
            boolean borderBehind = plain || node.is("subordinator") && !node.is("after");
            bordersInFront[node.firstToken() + 1] = border ? 1 : 0;
            bordersBehind[node.firstToken() + 1] = borderBehind ? 1 : 0;
        }
        for (int i = 1; i <= size; i++) {
            bordersInFront[i] += bordersInFront[i - 1];
            bordersBehind[i] += bordersBehind[i - 1];
        }
    }

    /**
     * @param first the first token of what was harmed
     * @param last its last token
     */
    Optional<Cause> to(int first, int last) {
        int next = firstFrom(first);
        Optional<Integer> front = next > 0 ? Optional.of(next - 1) : Optional.empty();
        Optional<Integer> behind = next < tokens.length ? Optional.of(next) : Optional.empty();
        if (front.isEmpty() || behind.isEmpty()) {
            return front.map(i -> causes[firstOfClause[i]]).or(() -> behind.map(i -> causes[i]));
        }
        // as far off as the words in its own clause in front of it
        int before = bordersInFront[first] - bordersInFront[Math.min(tokens[front.get()] + 1, first)];
        int after = tokens[behind.get()] <= last ? 0 : bordersBehind[tokens[behind.get()]] - bordersBehind[last + 1];
        return Optional.of(before <= after ? causes[firstOfClause[front.get()]] : causes[behind.get()]);
    }

    /** The first of all. */
    Optional<Cause> first() {
        return causes.length == 0 ? Optional.empty() : Optional.of(causes[0]);
    }

    private int firstFrom(int token) {
        int low = 0;
        int high = tokens.length;
        while (low < high) {
            steps++;
            int middle = (low + high) >>> 1;
            if (tokens[middle] < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many words were looked at so far. */
    long steps() {
        return steps;
    }
}

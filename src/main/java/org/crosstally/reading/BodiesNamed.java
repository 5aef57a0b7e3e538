package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.grammar.Node;

/** The names of bodies that watch a war, also where no frame has them speak: "according to villagers and the Hill Observatory". */
final class BodiesNamed {

    private static final String KIND = "k.";

    /** The first of the lines' bodies that has a name, but for the words of the frame itself. */
    Optional<String> near(Accounts.Spoken spoken, List<Line> lines, List<String> kinds) {
        return lines.stream()
                .filter(line -> kinds.stream().anyMatch(kind -> line.has(KIND + kind)))
                .flatMap(line -> in(line, spoken, kinds).stream())
                .findFirst();
    }

    private static Optional<String> in(Line line, Accounts.Spoken spoken, List<String> kinds) {
        List<Node> row = line.chart().nodes();
        for (int i = 0; i < row.size(); i++) {
            Node node = row.get(i);
            boolean frame = line == spoken.line()
                    && i >= spoken.voice().begin()
                    && i <= spoken.voice().end();
            boolean body = (node.is("capital") || node.is("wire"))
                    && node.labels(KIND).stream().anyMatch(kinds::contains)
                    && !node.is("general");
            if (body && !frame) {
                return Optional.of(line.words(
                        row.get(first(row, i)).firstToken(),
                        row.get(last(row, i)).lastToken()));
            }
        }
        return Optional.empty();
    }

    private static int first(List<Node> row, int head) {
        int first = head;
        while (first > 0 && isNamePart(row.get(first - 1))) {
            first--;
        }
        return first;
    }

    /** "… for Human Rights", "… of Public Health". */
    private static int last(List<Node> row, int head) {
        int last = head;
        boolean joined = head + 2 < row.size()
                && (row.get(head + 1).is("for") || row.get(head + 1).is("of"))
                && isNamePart(row.get(head + 2));
        if (joined) {
            last = head + 2;
            while (last + 1 < row.size() && isNamePart(row.get(last + 1))) {
                last++;
            }
        }
        return last;
    }

    private static boolean isNamePart(Node node) {
        return node.is("capital") && !node.is("determiner") && !node.is("preposition") && !node.is("opening");
    }
}

package org.crosstally.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.article.Token;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/**
 * Where somebody is quoted, also over several sentences. A mark opens or closes by the blanks around it; a quotation that
 * is not closed within {@value #LONGEST} characters is none, so that one lost mark cannot swallow an article.
 */
final class Quotations {

    private static final int LONGEST = 2_500;

    /** A quotation in a field, marks included, in the field's own offsets. */
    record Quotation(Field field, int begin, int end) {
        boolean holds(Field other, int place) {
            return field == other && begin < place && place < end;
        }
    }

    /** By field, from the left; no two overlap. */
    private final Map<Field, List<Quotation>> found = new EnumMap<>(Field.class);

    private long steps;

    Quotations(List<Line> lines) {
        int open = -1;
        Field field = Field.TITLE;
        for (Line line : lines) {
            if (line.field() != field) {
                field = line.field();
                open = -1;
            }
            if (!line.has("quote")) {
                continue;
            }
            List<Token> tokens = line.tokens();
            for (Node node : line.surface()) {
                if (!node.is("quote")) {
                    continue;
                }
                int at = node.firstToken();
                if (opens(tokens, at)) {
                    open = node.begin();
                } else if (closes(tokens, at) && open >= 0) {
                    if (node.end() - open <= LONGEST) {
                        found.computeIfAbsent(field, any -> new ArrayList<>())
                                .add(new Quotation(field, open, node.end()));
                    }
                    open = -1;
                }
            }
        }
    }

    /** The quotation that the place stands in. */
    Optional<Quotation> around(Field field, int place) {
        List<Quotation> all = found.getOrDefault(field, List.of());
        int low = 0;
        int high = all.size();
        while (low < high) {
            steps++;
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < all.size() && all.get(low).holds(field, place) ? Optional.of(all.get(low)) : Optional.empty();
    }

    /** How many quotations were looked at so far. */
    long steps() {
        return steps;
    }

    private static boolean opens(List<Token> tokens, int at) {
        boolean gapBefore = at == 0 || tokens.get(at - 1).end() < tokens.get(at).begin();
        boolean wordBehind = at + 1 < tokens.size()
                && tokens.get(at + 1).begin() == tokens.get(at).end();
        return wordBehind && (gapBefore || tokens.get(at).text().equals("“"));
    }

    private static boolean closes(List<Token> tokens, int at) {
        return at > 0 && tokens.get(at - 1).end() == tokens.get(at).begin()
                || tokens.get(at).text().equals("”");
    }
}

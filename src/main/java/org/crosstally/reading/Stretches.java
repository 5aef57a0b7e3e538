package org.crosstally.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.article.Token;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Node;

/** Where one statement ends and the next begins within a line: pages run together what has no stop. */
final class Stretches {

    private static final int SHORTEST_HEADLINE = 5;

    private static final int FARTHEST_HEADLINE = 12;

    private final Page page;
    private final Map<Integer, List<Integer>> cuts = new HashMap<>();
    private final Map<Integer, Integer> titleEnds = new HashMap<>();

    Stretches(Page page) {
        this.page = page;
    }

    /**
     * Which stretch of the line a place stands in. Pages run together what has no stop: a headline, its dateline and the
     * first sentence.
     */
    int of(Line line, int place) {
        int at = Collections.binarySearch(cuts.computeIfAbsent(line.number(), any -> cuts(line)), place);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private List<Integer> cuts(Line line) {
        List<Node> row = line.chart().nodes();
        List<Integer> cuts = new ArrayList<>();
        int titleEnd = titleEnd(line);
        for (int i = 1; i < row.size(); i++) {
            Node node = row.get(i);
            Node last = row.get(i - 1);
            boolean sentenceOpens = node.is("capital")
                    && node.is("determiner")
                    && !last.is("quote")
                    && !last.is("tell")
                    && !last.is("report")
                    && !last.is("according")
                    && !last.is("preposition")
                    && !last.is("and")
                    && !last.is("comma");
            boolean afterTitle = last.lastToken() < titleEnd && node.firstToken() >= titleEnd;
            boolean dateline = last.is("wire") && node.holds("date");
            if (sentenceOpens || afterTitle || dateline) {
                cuts.add(i);
            }
        }
        return cuts;
    }

    /** The token behind the headline where the line repeats it; 0 where it does not. */
    int titleEnd(Line line) {
        return titleEnds.computeIfAbsent(line.number(), any -> findTitleEnd(line));
    }

    private int findTitleEnd(Line line) {
        Optional<Line> title = page.line(0).filter(first -> first.field() == Field.TITLE);
        if (line.field() == Field.TITLE || title.isEmpty()) {
            return 0;
        }
        List<Token> head = withoutOutlet(title.get());
        List<Token> tokens = line.tokens();
        for (int from = 0; from + head.size() <= tokens.size() && from < farthest(head); from++) {
            int same = 0;
            while (same < head.size()
                    && tokens.get(from + same).folded().equals(head.get(same).folded())) {
                same++;
            }
            if (same == head.size()) {
                return from + same;
            }
        }
        return 0;
    }

    /** Behind how many words a headline may begin; one of a few words stands in many a sentence without being repeated. */
    private static int farthest(List<Token> head) {
        return head.size() < SHORTEST_HEADLINE ? 1 : FARTHEST_HEADLINE;
    }

    /** A headline without what the page puts behind it: "Flood kills 12 - World - The Courier". */
    private static List<Token> withoutOutlet(Line title) {
        int end = 0;
        for (Node node : title.surface()) {
            if (node.is("dash") && end >= SHORTEST_HEADLINE) {
                return title.tokens().subList(0, end);
            }
            end = node.lastToken() + 1;
        }
        return title.tokens();
    }
}

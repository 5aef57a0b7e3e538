package org.crosstally.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosstally.article.Sentences;
import org.crosstally.grammar.Node;
import tools.jackson.databind.ObjectMapper;

/** Prints sentences that pass the gate, with what is read in {@code [12 KILLED]} and what is left unread in {@code <…>}. */
public final class Unread {

    private Unread() {}

    /** {@code Unread ARTICLES.jsonl [all]}: without {@code all} only sentences that leave counted people unread. */
    public static void main(String[] arguments) throws IOException {
        GrammarFigureReader reader = GrammarFigureReader.english();
        Sentences sentences = new Sentences(Set.of("mr", "gen", "lt", "col", "sgt", "dr"));
        ClaimReader claims = new ClaimReader();
        boolean all = arguments.length > 1;
        Set<String> seen = new HashSet<>();
        ObjectMapper json = new ObjectMapper();
        for (String row : Files.readAllLines(Path.of(arguments[0]))) {
            Page page = Page.of(GoldRun.article(json.readTree(row)), sentences, reader.grammar());
            for (Line line : page.lines()) {
                if (seen.add(line.squeezed()) && ClaimReader.opensGate(line)) {
                    print(line, claims.read(line), all);
                }
            }
        }
    }

    private static void print(Line line, List<Claim> claims, boolean all) {
        StringBuilder out = new StringBuilder();
        boolean unread = false;
        int last = 0;
        for (Node node : line.chart().nodes()) {
            String words = line.words(node);
            List<Claim> own =
                    claims.stream().filter(claim -> claim.counted() == node).toList();
            if (!own.isEmpty()) {
                words = "[" + words + " " + own.get(0).measure() + (own.get(0).part() ? " part" : "") + " "
                        + own.get(0).mention().rule().name() + "]";
            } else if (node.is("counted") || node.is("q")) {
                words = "<" + words + ">";
                unread |= node.is("people") && !node.is("single") || node.is("q");
            }
            out.append(last++ == 0 ? "" : " ").append(words);
        }
        if (all || unread) {
            System.out.println(out);
        }
    }
}

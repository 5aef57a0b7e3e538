package org.crosstally.grammar;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A grammar of one table of words and one layer, for trying the engine. */
final class SmallGrammar {

    private static final String WORDS = """
            word\tlabels
            one|two|many\tnumber
            red|blue\tcolour
            big\tsize
            birds\tthing
            flew\tmove
            """;

    private final Map<String, String> files = new HashMap<>();

    private SmallGrammar(String mode, String rules) {
        files.put("words.tsv", WORDS);
        files.put("layer.yml", "layer: things\nmode: " + mode + "\nrules:\n" + rules);
        files.put("grammar.yml", "lexicon: [words.tsv]\nlayers: [layer.yml]\n");
    }

    /** A layer that groups what the pattern matches. */
    static Grammar grouping(String pattern) {
        return new SmallGrammar("group", rule("found", pattern, "as: found")).load();
    }

    /** A layer that marks the part n of what the pattern matches. */
    static Grammar marking(String pattern) {
        return new SmallGrammar("mark", rule("found", pattern, "mark: n")).load();
    }

    /** A grouping layer whose rules are written out. */
    static Grammar of(String rules) {
        return new SmallGrammar("group", rules).load();
    }

    static String rule(String name, String pattern, String more) {
        return "  - name: " + name + "\n    pattern: \"" + pattern + "\"\n    " + more + "\n";
    }

    private Grammar load() {
        return GrammarLoader.load(
                name -> {
                    String text = files.get(name);
                    if (text == null) {
                        throw new FileNotFoundException(name);
                    }
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                },
                "grammar.yml");
    }
}

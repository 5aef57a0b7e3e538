package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crosstally.article.Token;
import org.crosstally.article.Tokens;

/** A cascade of layers of rules over a lexicon. Immutable and safe for many threads. */
public final class Grammar {

    private final Vocabulary vocabulary;
    private final Surface surface;
    private final Lexicon lexicon;
    private final List<Layer> layers;
    private final String version;

    Grammar(Vocabulary vocabulary, Lexicon lexicon, List<Layer> layers, String version) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.surface = new Surface(lexicon, vocabulary);
        this.layers = List.copyOf(layers);
        this.version = version;
    }

    /** The words and phrases alone, before any rule: enough to see whether parsing is worth it. */
    public List<Node> surface(List<Token> tokens) {
        return surface.nodes(tokens);
    }

    public Chart parse(String text) {
        return parse(Tokens.of(text));
    }

    public Chart parse(List<Token> tokens) {
        return parse(tokens, surface.nodes(tokens));
    }

    /** @param surface what {@link #surface} made of the same tokens */
    public Chart parse(List<Token> tokens, List<Node> surface) {
        List<Node> nodes = surface;
        List<Mention> mentions = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.marking()) {
                layer.mark(nodes, mentions);
            } else {
                nodes = layer.group(nodes, vocabulary);
            }
        }
        return new Chart(tokens, nodes, mentions);
    }

    public boolean knows(String foldedWord) {
        return lexicon.knows(foldedWord);
    }

    public Stream<Rule> rules() {
        return layers.stream().flatMap(layer -> layer.rules().stream()).map(CompiledRule::rule);
    }

    /** A fingerprint of all rules and words. */
    public String version() {
        return version;
    }
}

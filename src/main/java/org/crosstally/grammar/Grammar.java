package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crosstally.article.Token;
import org.crosstally.article.Tokens;

/** A cascade of layers of rules over a lexicon. Immutable and safe for many threads. */
public final class Grammar {

    private final Vocabulary vocabulary;
    private final Surface surface;
    private final List<Layer> layers;
    private final Map<String, Grammar> asides;
    private final String version;

    Grammar(
            Vocabulary vocabulary,
            Lexicon lexicon,
            List<Layer> layers,
            Map<String, List<Layer>> asides,
            String version) {
        this.vocabulary = vocabulary;
        this.surface = new Surface(lexicon, vocabulary);
        this.layers = List.copyOf(layers);
        this.asides = new LinkedHashMap<>();
        asides.forEach((name, own) -> this.asides.put(name, new Grammar(vocabulary, lexicon, own, Map.of(), version)));
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

    /**
     * Layers of their own over the same words, run only where somebody asks for them.
     *
     * @throws IllegalArgumentException where the table of contents has no such aside
     */
    public Grammar aside(String name) {
        Grammar aside = asides.get(name);
        if (aside == null) {
            throw new IllegalArgumentException("the grammar has no aside " + name + ", only " + asides.keySet());
        }
        return aside;
    }

    public Stream<Grammar> asides() {
        return asides.values().stream();
    }

    /**
     * The same bottom row with one label more where {@code firstTokens} has a node's first token: a way to tell the rules
     * what only somebody outside knows. The row given is left as it is.
     */
    public List<Node> labelled(List<Node> surface, String label, BitSet firstTokens) {
        Labels more = Labels.of(vocabulary.known(label).orElseThrow());
        List<Node> labelled = new ArrayList<>(surface.size());
        for (Node node : surface) {
            labelled.add(
                    firstTokens.get(node.firstToken())
                            ? new Node(
                                    vocabulary,
                                    node.tokens(),
                                    node.firstToken(),
                                    node.lastToken(),
                                    node.labels().with(more))
                            : node);
        }
        return labelled;
    }

    /** All rules, those of the asides too. */
    public Stream<Rule> rules() {
        return Stream.concat(
                layers.stream().flatMap(layer -> layer.rules().stream()).map(CompiledRule::rule),
                asides().flatMap(Grammar::rules));
    }

    /** A fingerprint of all rules and words. */
    public String version() {
        return version;
    }
}

package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final int[] layersGiving;
    private final Map<String, Outlook> outlooks = new ConcurrentHashMap<>();

    /** @param asides grammars over the same words, by name */
    Grammar(Vocabulary vocabulary, Surface surface, List<Layer> layers, Map<String, Grammar> asides, String version) {
        this.vocabulary = vocabulary;
        this.surface = surface;
        this.layers = List.copyOf(layers);
        this.asides = new LinkedHashMap<>(asides);
        this.version = version;
        this.layersGiving = new int[vocabulary.size()];
        for (int i = 0; i < layers.size(); i++) {
            for (CompiledRule rule : layers.get(i).rules()) {
                int behind = i + 1;
                rule.given().numbers().forEach(label -> layersGiving[label] = behind);
            }
        }
    }

    /** The words and phrases alone, before any rule: enough to see whether parsing is worth it. */
    public List<Node> surface(List<Token> tokens) {
        return surface.nodes(tokens);
    }

    /** Whether the lexicon has the word, given in small letters. */
    public boolean knows(String word) {
        return surface.knows(word);
    }

    /** What labels the nodes of a row have between them, as they are now. */
    public LabelsPresent labelsOf(List<Node> row) {
        return new LabelsPresent(vocabulary, row);
    }

    public Chart parse(String text) {
        return parse(Tokens.of(text));
    }

    public Chart parse(List<Token> tokens) {
        return parse(tokens, surface.nodes(tokens), Stages.UNWATCHED);
    }

    /**
     * @param surface what {@link #surface} made of the same tokens
     * @param stages told of each layer
     */
    public Chart parse(List<Token> tokens, List<Node> surface, Stages stages) {
        return begin(tokens, surface, stages).chart();
    }

    /**
     * The same, layer by layer as it is needed.
     *
     * @param present what {@link #labelsOf} made of the same nodes
     */
    public Parse begin(List<Token> tokens, List<Node> surface, LabelsPresent present, Stages stages) {
        return new Parse(this, tokens, new Row(vocabulary, surface, present), stages);
    }

    /** The same for nodes whose labels nobody has counted yet. */
    public Parse begin(List<Token> tokens, List<Node> surface, Stages stages) {
        return begin(tokens, surface, labelsOf(surface), stages);
    }

    List<Layer> layers() {
        return layers;
    }

    /** How many of the layers must have run so that none behind them gives the label anew. */
    int layersGiving(String label) {
        int number = vocabulary.known(label);
        return number == Vocabulary.UNKNOWN ? 0 : layersGiving[number];
    }

    int layersBefore(String name) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the grammar has no layer " + name);
    }

    Outlook outlook(String label) {
        Outlook known = outlooks.get(label);
        return known != null
                ? known
                : outlooks.computeIfAbsent(label, asked -> new Outlook(layers, vocabulary.known(asked)));
    }

    boolean isIn(long[] labels, String label) {
        int number = vocabulary.known(label);
        return number != Vocabulary.UNKNOWN && (labels[number >> 6] & 1L << number) != 0;
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
     * The same bottom row with more labels where the sets have a node's first token: a way to tell the rules what only
     * somebody outside knows. The row given is left as it is.
     *
     * @param firstTokens by label, one that the table of contents says is given so
     */
    public List<Node> labelled(List<Node> surface, Map<String, BitSet> firstTokens) {
        List<Node> labelled = new ArrayList<>(surface);
        firstTokens.forEach((label, tokens) -> {
            if (!tokens.isEmpty()) {
                Labels more = Labels.of(known(label));
                for (int i = 0; i < labelled.size(); i++) {
                    Node node = labelled.get(i);
                    if (tokens.get(node.firstToken())) {
                        labelled.set(i, node.with(more));
                    }
                }
            }
        });
        return labelled;
    }

    private int known(String label) {
        int number = vocabulary.known(label);
        if (number == Vocabulary.UNKNOWN) {
            throw new IllegalArgumentException("the grammar has no label " + label);
        }
        return number;
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

package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.article.Token;

/**
 * A word, or a group of words that a rule has put together: a node of the tree from words to meaning.
 *
 * <p>Nodes are built by one thread and labelled while a sentence is parsed; after that they do not change.
 */
public final class Node {

    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final int first;
    private final int last;
    private final List<Node> children;
    private final Map<String, List<Node>> captures;
    private final Optional<Rule> rule;
    private Labels labels;

    /** A node over tokens {@code first} to {@code last} of a sentence, both included. */
    Node(Vocabulary vocabulary, List<Token> tokens, int first, int last, Labels labels) {
        this(vocabulary, tokens, first, last, labels, List.of(), Map.of(), Optional.empty());
    }

    Node(
            Vocabulary vocabulary,
            List<Token> tokens,
            int first,
            int last,
            Labels labels,
            List<Node> children,
            Map<String, List<Node>> captures,
            Optional<Rule> rule) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.first = first;
        this.last = last;
        this.labels = labels;
        this.children = children;
        this.captures = captures;
        this.rule = rule;
    }

    public int firstToken() {
        return first;
    }

    public int lastToken() {
        return last;
    }

    /** Where the node's words begin in the text that was cut into tokens. */
    public int begin() {
        return tokens.get(first).begin();
    }

    public int end() {
        return tokens.get(last).end();
    }

    public List<Token> words() {
        return tokens.subList(first, last + 1);
    }

    /** The first word in the form that lexicons use. */
    public String folded() {
        return tokens.get(first).folded();
    }

    /** All words in the form that lexicons use, with one blank between. */
    public String foldedWords() {
        if (first == last) {
            return folded();
        }
        StringBuilder joined = new StringBuilder(folded());
        for (int i = first + 1; i <= last; i++) {
            joined.append(' ').append(tokens.get(i).folded());
        }
        return joined.toString();
    }

    public boolean is(String label) {
        return vocabulary.known(label).map(labels::has).orElse(false);
    }

    /** The labels that begin with the prefix, without it: {@code labels("group.")}. */
    public List<String> labels(String prefix) {
        List<String> found = new ArrayList<>(2);
        for (String label : vocabulary.withPrefix(prefix)) {
            if (is(label)) {
                found.add(label.substring(prefix.length()));
            }
        }
        return found;
    }

    Labels labels() {
        return labels;
    }

    void mark(Labels more) {
        labels = labels.with(more);
    }

    List<Token> tokens() {
        return tokens;
    }

    /** The rule that made this node; empty for words and phrases of the lexicon. */
    public Optional<Rule> rule() {
        return rule;
    }

    public List<Node> children() {
        return children;
    }

    /** The node that the rule's pattern named so, searched in this node first and then in its children. */
    public Optional<Node> find(String capture) {
        List<Node> own = captures.get(capture);
        if (own != null && !own.isEmpty()) {
            return Optional.of(own.get(0));
        }
        return children.stream().flatMap(child -> child.find(capture).stream()).findFirst();
    }

    public List<Node> captured(String capture) {
        return captures.getOrDefault(capture, List.of());
    }

    /** This node and all below it, top down. */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    @Override
    public String toString() {
        return rule.map(Rule::name).orElse("word") + "«" + foldedWords() + "»";
    }
}

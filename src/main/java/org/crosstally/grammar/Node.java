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

    /** What a rule puts together; a group of one word still is that word. */
    static Node over(
            Vocabulary vocabulary, List<Node> children, Labels labels, Map<String, List<Node>> captures, Rule rule) {
        Node first = children.get(0);
        Labels all = children.size() == 1 ? labels.with(first.labels.and(vocabulary.literals())) : labels;
        return new Node(
                vocabulary,
                first.tokens,
                first.first,
                children.get(children.size() - 1).last,
                all,
                children,
                captures,
                Optional.of(rule));
    }

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
        int number = vocabulary.known(label);
        return number != Vocabulary.UNKNOWN && labels.has(number);
    }

    /** Whether it has one of the labels, which stand with a blank between: one look for all of them. */
    public boolean isOneOf(String several) {
        return labels.meets(vocabulary.set(several));
    }

    /** Whether this node or one below it has the label. */
    public boolean holds(String label) {
        int number = vocabulary.known(label);
        return number != Vocabulary.UNKNOWN && holds(number);
    }

    private boolean holds(int label) {
        if (labels.has(label)) {
            return true;
        }
        for (Node child : children) {
            if (child.holds(label)) {
                return true;
            }
        }
        return false;
    }

    /** The labels that begin with the prefix, without it: {@code labels("group.")}. */
    public List<String> labels(String prefix) {
        Vocabulary.Family family = vocabulary.withPrefix(prefix);
        if (!labels.meets(family.all())) {
            return List.of();
        }
        List<String> found = new ArrayList<>(2);
        for (int i = 0; i < family.numbers().size(); i++) {
            if (labels.has(family.numbers().get(i))) {
                found.add(family.rests().get(i));
            }
        }
        return found;
    }

    Labels labels() {
        return labels;
    }

    /** The labels but for those that only stand for the word itself. */
    Labels labelsWithoutLiterals() {
        return labels.without(vocabulary.literals());
    }

    /** The same word with more labels. */
    Node with(Labels more) {
        return new Node(vocabulary, tokens, first, last, labels.with(more));
    }

    void mark(Labels more) {
        labels = labels.with(more);
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
        for (Node child : children) {
            Optional<Node> found = child.find(capture);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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

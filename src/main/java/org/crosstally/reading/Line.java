package org.crosstally.reading;

import java.util.List;
import org.crosstally.article.Sentence;
import org.crosstally.article.Token;
import org.crosstally.article.Tokens;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Chart;
import org.crosstally.grammar.Grammar;
import org.crosstally.grammar.LabelsPresent;
import org.crosstally.grammar.Node;
import org.crosstally.grammar.Parse;
import org.crosstally.grammar.Stages;
import org.jspecify.annotations.Nullable;

/** A sentence of an article under reading: cut into tokens at once, parsed when first asked for. One thread only. */
final class Line {

    private final Grammar grammar;
    private final Stages stages;
    private final Field field;
    private final int number;
    private final String text;
    private final Sentence sentence;
    private final List<Token> tokens;
    private final List<Node> surface;
    private final LabelsPresent present;
    private @Nullable Parse parse;
    private @Nullable String squeezed;
    private @Nullable List<CauseWords.Named> causes;
    private @Nullable CausesNamed causesNamed;

    /**
     * @param number the sentence's place in the article: 0 for the first of the title, counted on through the text
     * @param text the whole field
     */
    Line(Grammar grammar, Stages stages, Field field, int number, String text, Sentence sentence) {
        this.grammar = grammar;
        this.stages = stages;
        this.field = field;
        this.number = number;
        this.text = text;
        this.sentence = sentence;
        this.tokens = Tokens.of(text, sentence.begin(), sentence.end());
        this.surface = grammar.surface(tokens);
        this.present = grammar.labelsOf(surface);
    }

    Field field() {
        return field;
    }

    int number() {
        return number;
    }

    Sentence sentence() {
        return sentence;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Node> surface() {
        return surface;
    }

    Chart chart() {
        return parse().chart();
    }

    /** The top row of nodes, before it is looked for who says so: that costs most, and marks nothing but voices. */
    List<Node> row() {
        return parse().nodesBefore(Voices.LAYER);
    }

    /** Whether the rules find people of whom something is told: as much of parsing as it takes to say so. */
    boolean tellsAFigure() {
        return parse().has("figure");
    }

    private Parse parse() {
        if (parse == null) {
            parse = grammar.begin(tokens, surface, present, stages);
        }
        return parse;
    }

    /** The causes that the sentence names by itself. */
    List<CauseWords.Named> causes() {
        if (causes == null) {
            causes = CauseWords.mayBeIn(this) ? CauseWords.read(this) : List.of();
        }
        return causes;
    }

    /** The same, to be asked which of them is meant for a claim. */
    CausesNamed causesNamed() {
        if (causesNamed == null) {
            causesNamed = new CausesNamed(this, causes());
        }
        return causesNamed;
    }

    /** Whether a word of the sentence has the label, before any rule. */
    boolean has(String label) {
        return present.has(label);
    }

    /** Whether a word of the sentence has one of the labels, which stand with a blank between, before any rule. */
    boolean hasOneOf(String several) {
        return present.hasOneOf(several);
    }

    /** Whether a word of the sentence has a label that begins so, before any rule. */
    boolean hasPrefix(String prefix) {
        return present.hasPrefix(prefix);
    }

    /** The words from one token to another, both included, as printed but on one line. */
    String words(int firstToken, int lastToken) {
        return Spaces.squeeze(text.substring(
                tokens.get(firstToken).begin(), tokens.get(lastToken).end()));
    }

    String words(Node node) {
        return words(node.firstToken(), node.lastToken());
    }

    /** The sentence on one line. */
    String squeezed() {
        if (squeezed == null) {
            squeezed = Spaces.squeeze(sentence.of(text));
        }
        return squeezed;
    }

    /** Where a node begins in {@link #squeezed()}. */
    int placeOf(Node node) {
        if (squeezed().length() == sentence.end() - sentence.begin()) {
            return node.begin() - sentence.begin(); // nothing was squeezed out
        }
        return Spaces.squeeze(text.substring(sentence.begin(), node.begin()) + "x")
                        .length()
                - 1;
    }
}

package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Token;

/**
 * The bottom row of nodes: words and phrases of the lexicon, with labels for how they are printed. In a line where most
 * words are capitalised, capitals mean a name only where the lexicon does not know the word.
 */
final class Surface {

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final int capital;
    private final int capitals;
    private final int lower;
    private final int digits;
    private final int unknown;
    private final int[] byLength;
    private final int word;
    private final int opening;
    private final int tight;
    private final int year;

    Surface(Lexicon lexicon, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.capital = vocabulary.number("capital");
        this.capitals = vocabulary.number("capitals");
        this.lower = vocabulary.number("lower");
        this.digits = vocabulary.number("digits");
        this.byLength = new int[] {
            vocabulary.number("digits-1"),
            vocabulary.number("digits-2"),
            vocabulary.number("digits-3"),
            vocabulary.number("digits-4")
        };
        this.unknown = vocabulary.number("unknown");
        this.word = vocabulary.number("word");
        this.opening = vocabulary.number("opening");
        this.tight = vocabulary.number("tight");
        this.year = vocabulary.number("year");
    }

    List<Node> nodes(List<Token> tokens) {
        boolean headline = isHeadline(tokens);
        boolean shouted = isShouted(tokens);
        List<Node> nodes = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            Optional<Lexicon.Found> found = lexicon.longestAt(tokens, at);
            int length = found.map(Lexicon.Found::length).orElse(1);
            Labels labels = found.map(Lexicon.Found::labels).orElse(Labels.NONE);
            Token token = tokens.get(at);
            if (length == 1 && !shouted) {
                labels = lexicon.acronym(token.text()).orElse(labels);
            }
            labels = labels.with(printed(token, found.isPresent(), headline));
            if (isTight(tokens, at)) {
                labels = labels.with(tight);
            }
            if (found.isEmpty() && token.isWord()) {
                labels = labels.with(unknown);
            }
            if (at == 0) {
                labels = labels.with(opening);
            }
            nodes.add(new Node(vocabulary, tokens, at, at + length - 1, labels));
            at += length;
        }
        return nodes;
    }

    /** A mark with no blank on either side, such as the dash of 20-30. */
    private static boolean isTight(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return !token.isWord()
                && !token.isNumeric()
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).end() == token.begin()
                && tokens.get(at + 1).begin() == token.end();
    }

    private Labels printed(Token token, boolean known, boolean headline) {
        if (token.isNumeric()) {
            Labels labels = Labels.of(digits);
            int length = token.text().length();
            if (token.text().chars().allMatch(Character::isDigit) && length <= 4) {
                labels = labels.with(byLength[length - 1]);
                if (length == 4
                        && (token.text().startsWith("19") || token.text().startsWith("20"))) {
                    labels = labels.with(year);
                }
            }
            return labels;
        }
        if (!token.isWord()) {
            return Labels.NONE;
        }
        Labels labels = Labels.of(word);
        if (!token.isCapitalised()) {
            return labels.with(lower);
        }
        if (token.text().length() > 1 && token.text().chars().noneMatch(Character::isLowerCase)) {
            labels = labels.with(capitals);
        }
        return headline && known ? labels : labels.with(capital);
    }

    /** A line all in capitals, where capitals tell nothing. */
    private static boolean isShouted(List<Token> tokens) {
        return tokens.stream()
                .filter(Token::isWord)
                .noneMatch(token -> token.text().chars().anyMatch(Character::isLowerCase));
    }

    private static boolean isHeadline(List<Token> tokens) {
        int capitalised = 0;
        int words = 0;
        for (Token token : tokens) {
            if (token.isWord() && token.text().length() > 3) {
                words++;
                capitalised += token.isCapitalised() ? 1 : 0;
            }
        }
        return words >= 3 && capitalised * 10 >= words * 7;
    }
}

package org.crosstally.grammar;

import java.util.ArrayList;
import java.util.List;
import org.crosstally.article.Token;

/**
 * The bottom row of nodes: words and phrases of the lexicon, with labels for how they are printed. In a line where most
 * words are capitalised, capitals mean a name only where the lexicon does not know the word.
 */
final class Surface {

    /** How a token is printed; the labels that say so. */
    private enum Print {
        MARK(""),
        NUMBER("digits"),
        DIGIT("digits digits-1"),
        TWO_DIGITS("digits digits-2"),
        THREE_DIGITS("digits digits-3"),
        FOUR_DIGITS("digits digits-4"),
        YEAR("digits digits-4 year"),
        LOWER("word lower"),
        /** Begins with a capital that says nothing. */
        WORD("word"),
        LETTERS("word capitals"),
        CAPITAL("word capital"),
        CAPITAL_LETTERS("word capital capitals");

        private static final Print[] BY_DIGITS = {DIGIT, TWO_DIGITS, THREE_DIGITS, FOUR_DIGITS};

        private final String labels;

        Print(String labels) {
            this.labels = labels;
        }
    }

    private static final int TIGHT = 1;
    private static final int UNKNOWN = 2;
    private static final int OPENING = 4;
    private static final String[] MORE = {"tight", "unknown", "opening"};

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;

    /** The labels for each print together with each choice of more; made once, for there are few. */
    private final Labels[] printed;

    Surface(Lexicon lexicon, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.printed = new Labels[Print.values().length << MORE.length];
        for (int i = 0; i < printed.length; i++) {
            Labels labels = Labels.NONE;
            for (String label : Print.values()[i >> MORE.length].labels.split(" ")) {
                labels = label.isEmpty() ? labels : labels.with(vocabulary.numberOfGiven(label));
            }
            for (int k = 0; k < MORE.length; k++) {
                labels = (i & 1 << k) == 0 ? labels : labels.with(vocabulary.numberOfGiven(MORE[k]));
            }
            printed[i] = labels;
        }
    }

    boolean knows(String word) {
        return lexicon.knows(word);
    }

    List<Node> nodes(List<Token> tokens) {
        boolean headline = isHeadline(tokens);
        boolean shouted = isShouted(tokens);
        List<Node> nodes = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            Lexicon.Found found = lexicon.longestAt(tokens, at);
            Token token = tokens.get(at);
            int more = (isTight(tokens, at) ? TIGHT : 0)
                    | (!found.isKnown() && token.isWord() ? UNKNOWN : 0)
                    | (at == 0 ? OPENING : 0);
            int print = print(token, found.isKnown(), headline).ordinal() << MORE.length | more;
            boolean capitals = !shouted && found.length() == 1 && token.isCapitalised();
            Labels acronym = capitals ? lexicon.acronym(token.text()) : null;
            Labels labels = acronym == null
                    ? found.printed(print, printed[print])
                    : acronym.with(found.literals()).with(printed[print]);
            nodes.add(new Node(vocabulary, tokens, at, at + found.length() - 1, labels));
            at += found.length();
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

    private static Print print(Token token, boolean known, boolean headline) {
        String text = token.text();
        if (token.isNumeric()) {
            return number(text);
        }
        if (!token.isWord()) {
            return Print.MARK;
        }
        if (!token.isCapitalised()) {
            return Print.LOWER;
        }
        boolean letters = text.length() > 1 && !hasLowerCase(text);
        if (headline && known) {
            return letters ? Print.LETTERS : Print.WORD;
        }
        return letters ? Print.CAPITAL_LETTERS : Print.CAPITAL;
    }

    private static Print number(String text) {
        if (text.length() > Print.BY_DIGITS.length) {
            return Print.NUMBER;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return Print.NUMBER;
            }
        }
        boolean year = text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
        return year ? Print.YEAR : Print.BY_DIGITS[text.length() - 1];
    }

    private static boolean hasLowerCase(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A line all in capitals, where capitals tell nothing. */
    private static boolean isShouted(List<Token> tokens) {
        for (Token token : tokens) {
            if (token.isWord() && hasLowerCase(token.text())) {
                return false;
            }
        }
        return true;
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

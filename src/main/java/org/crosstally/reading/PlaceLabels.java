package org.crosstally.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.crosstally.article.Token;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Votes;
import org.crosstally.grammar.Grammar;
import org.crosstally.grammar.Node;

/** Marks the words of a line by what the gazetteer and their letters say of them, for the grammar of place names. */
final class PlaceLabels {

    /** The length of Khan, Deir, Umm: words that begin the names of many small places. */
    private static final int LONGEST_FRAGMENT = 5;

    private final Grammar grammar;
    private final Gazetteer gazetteer;
    private final Predicate<String> isMajor;

    /** By line: how many tokens the name takes that begins at each; 0 where none does. */
    private final List<int[]> names = new ArrayList<>();

    /** @param isMajor whether a name is that of a country, a province or a large city */
    PlaceLabels(Grammar grammar, Gazetteer gazetteer, Predicate<String> isMajor) {
        this.grammar = grammar;
        this.gazetteer = gazetteer;
        this.isMajor = isMajor;
    }

    /** Finds the names of a line and lets them vote for the country that the article speaks of. */
    void scan(Line line, Votes votes) {
        String[] texts = texts(line);
        int[] lengths = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            if (line.tokens().get(i).isCapitalised() || hasInnerCapital(texts[i])) {
                lengths[i] = gazetteer.longestMatch(texts, i);
                if (lengths[i] > 0) {
                    votes.ofName(line.words(i, i + lengths[i] - 1));
                    i += lengths[i] - 1;
                } else {
                    votes.ofWord(texts[i]);
                }
            }
        }
        names.add(lengths);
    }

    private static String[] texts(Line line) {
        return line.tokens().stream().map(Token::text).toArray(String[]::new);
    }

    List<Node> of(Line line) {
        int[] lengths = names.get(line.number());
        BitSet begins = new BitSet();
        BitSet rests = new BitSet();
        BitSet inner = new BitSet();
        BitSet owners = new BitSet();
        BitSet fragments = new BitSet();
        BitSet compounds = new BitSet();
        String[] texts = texts(line);
        for (int i = 0; i < texts.length; i++) {
            if (hasInnerCapital(texts[i])) {
                inner.set(i);
            }
            compounds.set(i, isCompound(texts[i]));
            int length = lengths[i];
            if (length > 0) {
                begins.set(i);
                rests.set(i + 1, i + length);
                String words = line.words(i, i + length - 1);
                owners.set(i, ownsWithoutApostrophe(words));
                fragments.set(i, length == 1 && isFragment(texts[i], words));
                for (int k = i; k < i + length; k++) {
                    if (hasInnerCapital(texts[k])) {
                        inner.set(k);
                    }
                }
                i += length - 1;
            }
        }
        return grammar.labelled(
                line.surface(),
                Map.of(
                        "place-name", begins,
                        "owner", owners,
                        "fragment", fragments,
                        "compound", compounds,
                        "place-rest", rests,
                        "inner-capital", inner));
    }

    /** A short name of a small place, and two letters that are no abbreviation, as in La Preciosa. */
    private boolean isFragment(String text, String words) {
        return text.length() <= LONGEST_FRAGMENT
                && (!isMajor.test(words) || text.length() == 2 && Character.isLowerCase(text.charAt(1)));
    }

    /** As in Rome-based, Taliban-held; Chichi-shima, whose end is no word, is a name. */
    private boolean isCompound(String word) {
        int hyphen = word.lastIndexOf('-');
        return hyphen > 0
                && hyphen < word.length() - 3
                && Character.isLowerCase(word.charAt(hyphen + 1))
                && grammar.knows(word.substring(hyphen + 1));
    }

    /** As in al-Mina, d'Azur, eThekwini. */
    private static boolean hasInnerCapital(String word) {
        if (!Character.isLowerCase(word.charAt(0))) {
            return false;
        }
        if (word.length() > LONGEST_FRAGMENT
                && Character.isUpperCase(word.charAt(1))
                && word.chars().skip(2).allMatch(Character::isLowerCase)) {
            return true;
        }
        for (int i = 1; i < word.length() - 1; i++) {
            char c = word.charAt(i);
            if (c == '-' || c == '\'' || c == '’') {
                return Character.isUpperCase(word.charAt(i + 1));
            }
        }
        return false;
    }

    /** Aleppos for Aleppo's. */
    private boolean ownsWithoutApostrophe(String words) {
        return words.length() > 4
                && words.endsWith("s")
                && !gazetteer.isPlaceName(words)
                && gazetteer.isPlaceName(words.substring(0, words.length() - 1));
    }
}

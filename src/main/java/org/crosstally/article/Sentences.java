package org.crosstally.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into sentences: at line ends, and at a stop, question or exclamation mark that closes a word which is no
 * abbreviation and is followed by something that can begin a sentence. A stretch of more than {@value #LONGEST}
 * characters without such a place is cut at a blank, so that no sentence grows without limit.
 */
public final class Sentences {

    private static final int LONGEST = 4_000;

    private final Set<String> abbreviations;

    /** @param abbreviations words that keep their dot, in lower case and without it: {@code gen}, {@code mr} */
    public Sentences(Set<String> abbreviations) {
        this.abbreviations = Set.copyOf(abbreviations);
    }

    public List<Sentence> cut(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        int lastBlank = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int stop = -1;
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                stop = i;
            } else if (c == '.' || c == '!' || c == '?' || c == 0x2026) {
                stop = closes(text, i, c);
            } else if (c == ' ') {
                lastBlank = i;
            }
            if (stop < 0 && i - begin >= LONGEST) {
                stop = lastBlank > begin ? lastBlank : i;
            }
            if (stop >= 0) {
                add(sentences, text, begin, Math.max(stop, begin));
                begin = Math.max(stop, begin);
                i = Math.max(i, begin - 1);
            }
        }
        add(sentences, text, begin, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && Letters.isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Letters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (begin < end) {
            sentences.add(new Sentence(begin, end));
        }
    }

    /** Where the sentence ends that the mark at {@code i} may close, or -1 where it closes none. */
    private int closes(String text, int i, char mark) {
        int next = i + 1;
        while (next < text.length() && (Letters.isQuote(text.charAt(next)) || text.charAt(next) == ')')) {
            next++;
        }
        if (next >= text.length()) {
            return text.length();
        }
        boolean spaced = Letters.isSpace(text.charAt(next));
        if (mark == '.' && !spaced && !runTogether(text, i, next)) {
            return -1;
        }
        if (mark == '.' && isAbbreviation(text, i)) {
            return -1;
        }
        int first = next;
        while (first < text.length() && Letters.isSpace(text.charAt(first))) {
            first++;
        }
        return first >= text.length() || begins(text, first) ? next : -1;
    }

    /** A lost blank: "the city.Aleppo", "evacuated.”The". */
    private static boolean runTogether(String text, int i, int next) {
        boolean wordBefore =
                i >= 3 && Character.isLowerCase(text.charAt(i - 1)) && Character.isLetter(text.charAt(i - 2));
        boolean wordAfter = Character.isUpperCase(text.charAt(next))
                && next + 1 < text.length()
                && (Character.isLowerCase(text.charAt(next + 1)) || text.charAt(next + 1) == ' ');
        return wordBefore && wordAfter;
    }

    private boolean isAbbreviation(String text, int dot) {
        int begin = dot;
        while (begin > 0 && (Character.isLetterOrDigit(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        String word = Tokens.fold(text.substring(begin, dot));
        if (word.indexOf('.') >= 0) {
            return Character.isLetter(word.charAt(word.length() - 1)) && word.lastIndexOf('.') == word.length() - 2;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(begin));
        return initial || abbreviations.contains(word);
    }

    private static boolean begins(String text, int first) {
        int point = text.codePointAt(first);
        return Character.isUpperCase(point)
                || Character.isTitleCase(point)
                || Letters.isDigit(point)
                || Letters.isQuote(point)
                || point == '('
                || point == '['
                || point == '-'
                || point == 0x2013
                || point == 0x2014
                || (Character.isLetter(point) && !Character.isLowerCase(point));
    }
}

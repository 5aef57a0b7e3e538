package org.crosstally.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a stretch of text into tokens, offsets kept. Words keep inner hyphens and dots ({@code ceasefire-breaking},
 * {@code U.S.}); a possessive {@code 's} stands alone; digits keep their separators ({@code 3,000}, {@code 1.4}) but not
 * a range's dash ({@code 20-30} is three tokens) nor what hangs on them ({@code 2.5m}, {@code 29th}, {@code
 * 12-year-old} are two each).
 */
public final class Tokens {

    private final String text;
    private final int end;
    private int at;

    private Tokens(String text, int begin, int end) {
        this.text = text;
        this.at = begin;
        this.end = end;
    }

    public static List<Token> of(String text) {
        return of(text, 0, text.length());
    }

    public static List<Token> of(String text, int begin, int end) {
        return new Tokens(text, begin, end).cut();
    }

    private List<Token> cut() {
        List<Token> tokens = new ArrayList<>((end - at) / 5 + 4);
        while (at < end) {
            int point = text.codePointAt(at);
            if (Letters.isSpace(point)) {
                at += Character.charCount(point);
                continue;
            }
            int begin = at;
            at = endOfToken(begin, point);
            addSplittingPossessive(tokens, begin, at);
        }
        return tokens;
    }

    private int endOfToken(int begin, int point) {
        if (Letters.isDigit(point)) {
            return endOfNumber(begin);
        }
        if (Character.isLetter(point)) {
            return endOfWord(begin);
        }
        boolean tail = Letters.isHyphen(point)
                && begin > 0
                && Letters.isDigit(text.charAt(begin - 1))
                && begin + 1 < end
                && Character.isLetter(text.charAt(begin + 1));
        if (tail) {
            return endOfWord(begin + 1); // the "-year-old" of 12-year-old
        }
        int next = begin + Character.charCount(point);
        // "--" and "..." are one mark each
        while (next < end && text.charAt(next) == text.charAt(next - 1) && !Letters.isQuote(point)) {
            next++;
        }
        return Math.min(next, end);
    }

    private int endOfNumber(int begin) {
        int next = begin;
        while (next < end) {
            char c = text.charAt(next);
            if (Letters.isDigit(c)) {
                next++;
            } else if ((c == ',' || c == '.') && next + 1 < end && Letters.isDigit(text.charAt(next + 1))) {
                next++;
            } else {
                break;
            }
        }
        return next;
    }

    private int endOfWord(int begin) {
        int next = begin;
        while (next < end) {
            int point = text.codePointAt(next);
            if (Character.isLetterOrDigit(point)
                    || Letters.isJoiner(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK) {
                next += Character.charCount(point);
            } else if (joinsWords(point, next)) {
                next++;
            } else {
                break;
            }
        }
        // the dot that closes an abbreviation of single letters belongs to it: U.S., a.m.
        if (next < end && text.charAt(next) == '.' && next >= 2 && text.charAt(next - 2) == '.') {
            next++;
        }
        return next;
    }

    private boolean joinsWords(int point, int next) {
        if (next + 1 >= end || !Character.isLetterOrDigit(text.charAt(next + 1))) {
            return false;
        }
        if (Letters.isHyphen(point) || Letters.isApostrophe(point)) {
            return true;
        }
        // an inner dot joins only single letters (U.S.A, a.m.): "city.Aleppo" are two sentences run together
        boolean single = next - 1 >= 0
                && Character.isLetter(text.charAt(next - 1))
                && (next - 2 < 0 || !Character.isLetterOrDigit(text.charAt(next - 2)));
        return point == '.' && single && !(next + 2 < end && Character.isLetter(text.charAt(next + 2)));
    }

    private void addSplittingPossessive(List<Token> tokens, int begin, int stop) {
        int length = stop - begin;
        if (length > 2
                && (text.charAt(stop - 1) == 's' || text.charAt(stop - 1) == 'S')
                && Letters.isApostrophe(text.charAt(stop - 2))) {
            tokens.add(token(begin, stop - 2));
            tokens.add(token(stop - 2, stop));
        } else {
            tokens.add(token(begin, stop));
        }
    }

    private Token token(int begin, int stop) {
        String printed = text.substring(begin, stop);
        return new Token(begin, stop, printed, fold(printed));
    }

    /** Lower case, straight apostrophes and hyphens, no soft hyphens: the form in which words are looked up. */
    public static String fold(String printed) {
        if (isPlain(printed)) {
            return printed;
        }
        String lower = printed.toLowerCase(Locale.ROOT);
        StringBuilder folded = null;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char to = Letters.isApostrophe(c) ? '\'' : Letters.isHyphen(c) ? '-' : c;
            if (to != c || Letters.isJoiner(c)) {
                folded = folded == null ? new StringBuilder(lower.substring(0, i)) : folded;
            }
            if (folded != null && !Letters.isJoiner(c)) {
                folded.append(to);
            }
        }
        return folded == null ? lower : folded.toString();
    }

    /** Most words are small letters of English alone, or digits: nothing to fold. */
    private static boolean isPlain(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (!(c >= 'a' && c <= 'z' || Letters.isDigit(c))) {
                return false;
            }
        }
        return true;
    }
}

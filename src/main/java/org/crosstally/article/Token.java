package org.crosstally.article;

/**
 * A word, number, mark or symbol of a text.
 *
 * @param begin where it begins in its text, in UTF-16 units
 * @param end where it ends
 * @param text its characters as printed
 * @param folded the same in lower case with straight apostrophes and without soft hyphens, for looking up
 */
public record Token(int begin, int end, String text, String folded) {

    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean isNumeric() {
        char first = text.charAt(0);
        return first >= '0' && first <= '9';
    }

    public boolean isWord() {
        return Character.isLetter(text.codePointAt(0));
    }
}

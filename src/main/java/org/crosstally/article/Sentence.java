package org.crosstally.article;

/**
 * A sentence of a text.
 *
 * @param begin where it begins in its text, in UTF-16 units
 * @param end where it ends
 */
public record Sentence(int begin, int end) {

    public Sentence {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("a sentence from " + begin + " to " + end);
        }
    }

    public String of(String text) {
        return text.substring(begin, end);
    }
}

package org.crosstally.figure;

/**
 * Where a figure stands: the sentence and the quantity's words, verbatim, so that every number can be followed back.
 *
 * @param field the title or the text
 * @param sentence one stretch of the article on one line: white space squeezed to single blanks, nothing else changed
 * @param quantity the quantity's words inside the sentence, with their qualifier
 * @param nth which of the whole-word occurrences of {@code quantity} in {@code sentence} is meant, from 1
 * @param begin where the sentence begins in its field, in UTF-16 units of the article's own text
 */
public record Passage(Field field, String sentence, String quantity, int nth, int begin) {

    public Passage {
        if (quantity.isBlank()) {
            throw new IllegalArgumentException("a passage needs the words of its quantity");
        }
        if (nth < 1 || begin < 0) {
            throw new IllegalArgumentException("nth counts from 1 and begin from 0: " + nth + ", " + begin);
        }
        if (startOf(sentence, quantity, nth) < 0) {
            throw new IllegalArgumentException(
                    "«" + quantity + "» does not stand " + nth + " times in «" + sentence + "»");
        }
    }

    /** Where the quantity begins inside the sentence. */
    public int quantityStart() {
        return startOf(sentence, quantity, nth);
    }

    /** Where the {@code nth} whole-word occurrence of the words begins, or -1 where there are fewer. */
    public static int startOf(String sentence, String words, int nth) {
        int found = 0;
        for (int at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
            if (standsAlone(sentence, at, at + words.length()) && ++found == nth) {
                return at;
            }
        }
        return -1;
    }

    /** Which occurrence it is that begins at the place, counted as {@link #startOf} counts. */
    public static int occurrenceAt(String sentence, String words, int start) {
        int found = 0;
        for (int at = sentence.indexOf(words); at >= 0 && at <= start; at = sentence.indexOf(words, at + 1)) {
            if (standsAlone(sentence, at, at + words.length())) {
                found++;
            }
        }
        return found;
    }

    private static boolean standsAlone(String sentence, int start, int end) {
        return (start == 0 || !isWord(sentence.codePointBefore(start)))
                && (end == sentence.length() || !isWord(sentence.codePointAt(end)));
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }
}

package org.crosstally.gazetteer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a text, each cut out when first asked for: a search for names looks at few of them. One thread only. */
final class Words {

    private final String text;
    private final int[] begins;
    private final int[] ends;
    private final @Nullable String[] cut;

    private Words(String text, int[] begins, int[] ends, @Nullable String[] cut) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
        this.cut = cut;
    }

    /** Words that are cut already. */
    static Words of(String[] tokens) {
        return new Words("", new int[0], new int[0], tokens);
    }

    /** What stands between blanks, marks and all. */
    static Words of(String text) {
        int[] begins = new int[text.length() / 2 + 1];
        int[] ends = new int[begins.length];
        int count = 0;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBlank(text.charAt(i))) {
                if (i > begin) {
                    begins[count] = begin;
                    ends[count++] = i;
                }
                begin = i + 1;
            }
        }
        return new Words(text, begins, ends, new @Nullable String[count]);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    int count() {
        return cut.length;
    }

    String at(int number) {
        String word = cut[number];
        if (word == null) {
            word = text.substring(begins[number], ends[number]);
            cut[number] = word;
        }
        return word;
    }

    char firstLetter(int number) {
        return text.charAt(begins[number]);
    }

    /** The letters in front of the word's first hyphen, or the whole word, if they are so few. */
    String beginning(int number, int most) {
        int begin = begins[number];
        int farthest = Math.min(ends[number], begin + most + 1);
        int end = begin;
        while (end < farthest && "-‐‑–".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end - begin <= most ? text.substring(begin, end) : "";
    }

    /** The words from one on, with a blank between. */
    String joined(int from, int length) {
        if (length == 1) {
            return at(from);
        }
        String[] words = new String[length];
        Arrays.setAll(words, i -> at(from + i));
        return String.join(" ", words);
    }
}

package org.crosstally.comparison;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a name, folded so that case, accents, apostrophes, hyphens and spelling make no difference.
 *
 * @param folded the folded words, in order
 * @param capitals for each word, whether it was written all in capitals
 * @param initials for each word, whether it began with a capital
 */
record SourceWords(List<String> folded, List<Boolean> capitals, List<Boolean> initials) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ`]s\\b");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`]");
    /** {@code SANAs} is what is left of {@code SANA's} in texts that lost their apostrophes. */
    private static final Pattern ACRONYM_OWNS = Pattern.compile("(?<=\\b\\p{Lu}{2,12})s\\b");

    private static final Pattern ABBREVIATION_DOTS = Pattern.compile("(?<=\\b\\p{L})\\.");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SourceWords of(String verbatim, Map<String, String> spelling) {
        String text = Normalizer.isNormalized(verbatim, Normalizer.Form.NFD)
                ? verbatim
                : MARKS.matcher(Normalizer.normalize(verbatim, Normalizer.Form.NFD))
                        .replaceAll("");
        text = POSSESSIVE.matcher(text).replaceAll("");
        text = APOSTROPHES.matcher(text).replaceAll("");
        text = ACRONYM_OWNS.matcher(text).replaceAll("");
        text = ABBREVIATION_DOTS.matcher(text).replaceAll("");
        List<String> folded = new ArrayList<>();
        List<Boolean> capitals = new ArrayList<>();
        List<Boolean> initials = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(text)) {
            if (!word.isEmpty()) {
                String lower = word.toLowerCase(Locale.ROOT);
                folded.add(spelling.getOrDefault(lower, lower));
                capitals.add(word.equals(word.toUpperCase(Locale.ROOT)));
                initials.add(Character.isUpperCase(word.codePointAt(0)));
            }
        }
        return new SourceWords(List.copyOf(folded), List.copyOf(capitals), List.copyOf(initials));
    }

    /** The words from the given one on. */
    SourceWords from(int first) {
        int end = size();
        return first == 0
                ? this
                : new SourceWords(
                        folded.subList(first, end), capitals.subList(first, end), initials.subList(first, end));
    }

    int size() {
        return folded.size();
    }

    String joined(int from, int to) {
        return String.join(" ", folded.subList(from, to));
    }

    String joined() {
        return String.join(" ", folded);
    }

    boolean allCapitals(int from, int to) {
        return !capitals.subList(from, to).contains(false);
    }
}

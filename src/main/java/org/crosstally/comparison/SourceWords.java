package org.crosstally.comparison;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a name, folded so that case, accents, apostrophes, hyphens and spelling make no difference.
 *
 * @param folded the folded words, in order
 * @param capitals for each word, whether it was written all in capitals
 * @param initials for each word, whether it began with a capital
 */
record SourceWords(List<String> folded, List<Boolean> capitals, List<Boolean> initials) {

    static SourceWords of(String verbatim, Map<String, String> spelling) {
        SourceWords cut = new WordCutter(verbatim, spelling, true).cut(Integer.MAX_VALUE);
        return new SourceWords(List.copyOf(cut.folded), List.copyOf(cut.capitals), List.copyOf(cut.initials));
    }

    /** The folded words alone, as written: for the many sentences whose capitals nobody asks for. */
    static List<String> folded(String verbatim) {
        return folded(verbatim, Integer.MAX_VALUE);
    }

    /** The same, of no more than the first words. */
    static List<String> folded(String verbatim, int most) {
        return new WordCutter(verbatim, Map.of(), false).cut(most).folded();
    }

    /** The words from the given one on. */
    SourceWords from(int first) {
        int end = size();
        return first == 0
                ? this
                : new SourceWords(
                        folded.subList(first, end), capitals.subList(first, end), initials.subList(first, end));
    }

    /** One word alone. */
    SourceWords wordAt(int at) {
        return new SourceWords(folded.subList(at, at + 1), capitals.subList(at, at + 1), initials.subList(at, at + 1));
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

    /** Cuts words in one pass, because every sentence of a comparison goes through here more than once. */
    private static final class WordCutter {

        private static final String APOSTROPHES = "'’‘ʼ`";
        /** Longer words all in capitals are no acronyms. */
        private static final int LONGEST_ACRONYM = 12;

        private final String text;
        private final Map<String, String> spelling;
        private final boolean capitalsToo;
        private final StringBuilder word = new StringBuilder();
        private final List<String> folded = new ArrayList<>();
        private final List<Boolean> capitals = new ArrayList<>();
        private final List<Boolean> initials = new ArrayList<>();

        WordCutter(String verbatim, Map<String, String> spelling, boolean capitalsToo) {
            this.text = Normalizer.isNormalized(verbatim, Normalizer.Form.NFD)
                    ? verbatim
                    : Normalizer.normalize(verbatim, Normalizer.Form.NFD);
            this.spelling = spelling;
            this.capitalsToo = capitalsToo;
        }

        SourceWords cut(int most) {
            int at = 0;
            while (at < text.length() && folded.size() < most) {
                at = isPlain(text.charAt(at)) ? plainWord(at) : other(at);
            }
            if (folded.size() < most) {
                endWord();
            }
            return new SourceWords(folded, capitals, initials);
        }

        /** Most of all text: taken at once. */
        private int plainWord(int from) {
            int at = from + 1;
            while (at < text.length() && isPlain(text.charAt(at))) {
                at++;
            }
            word.append(text, from, at);
            return at;
        }

        private static boolean isPlain(char letter) {
            return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
        }

        private int other(int at) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (letter == ' ') {
                endWord();
            } else if (Character.isLetterOrDigit(letter)) {
                word.appendCodePoint(letter);
            } else if (APOSTROPHES.indexOf(letter) >= 0) {
                next = isPossessive(next) ? next + 1 : next;
            } else if (!isMark(letter) && !(letter == '.' && isBehindSingleLetter(at))) {
                endWord();
            }
            return next;
        }

        private static boolean isMark(int letter) {
            int type = Character.getType(letter);
            return type == Character.NON_SPACING_MARK
                    || type == Character.COMBINING_SPACING_MARK
                    || type == Character.ENCLOSING_MARK;
        }

        private boolean isPossessive(int at) {
            return at < text.length() && text.charAt(at) == 's' && !isWord(at + 1);
        }

        private boolean isBehindSingleLetter(int at) {
            return at > 0 && Character.isLetter(text.charAt(at - 1)) && !isWord(at - 2);
        }

        private boolean isWord(int at) {
            return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        }

        private void endWord() {
            if (word.length() > 0) {
                String whole = word.toString();
                String written = isAcronymsOwn(whole) ? whole.substring(0, whole.length() - 1) : whole;
                String lower = written.toLowerCase(Locale.ROOT);
                folded.add(spelling.getOrDefault(lower, lower));
                if (capitalsToo) {
                    capitals.add(hasNoSmallLetter(written));
                    initials.add(Character.isUpperCase(written.codePointAt(0)));
                }
                word.setLength(0);
            }
        }

        /** {@code SANAs} is what is left of {@code SANA's} in texts that lost their apostrophes. */
        private static boolean isAcronymsOwn(String word) {
            int end = word.length() - 1;
            if (end < 2 || end > LONGEST_ACRONYM || word.charAt(end) != 's') {
                return false;
            }
            for (int i = 0; i < end; i++) {
                if (!Character.isUpperCase(word.charAt(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean hasNoSmallLetter(String word) {
            for (int i = 0; i < word.length(); i++) {
                if (Character.toUpperCase(word.charAt(i)) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}

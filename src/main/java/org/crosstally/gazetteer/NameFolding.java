package org.crosstally.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds place names by the rules of {@code folding.tsv}, in three steps of growing tolerance. */
final class NameFolding {

    static final String FILE = "folding.tsv";

    /** First character of a key in the index, telling how it was folded. */
    static final char EXACT = '=';

    static final char LOOSE = '~';
    static final char SKELETON = '^';

    private static final int SHORTEST_SKELETON = 3;

    private final Map<Character, String> letters = new HashMap<>();
    private final Set<Character> dropped = new HashSet<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<String> articles = new HashSet<>();
    private final BitSet firstOfArticles = new BitSet();
    private int longestArticle;
    private final List<List<Spelling>> spellings = new ArrayList<>();
    private final Set<Character> vowels = new HashSet<>();
    private final List<String> attached = new ArrayList<>();

    private record Spelling(String from, String to, boolean atStart, boolean atEnd, boolean notBeforeVowel) {

        static Spelling of(String from, String to) {
            String letters = from.replaceAll("[\\^$+]", "");
            return new Spelling(letters, to, from.startsWith("^"), from.endsWith("$"), from.endsWith("+"));
        }

        boolean fits(String word, int at) {
            int end = at + from.length();
            return word.startsWith(from, at)
                    && !(atStart && at > 0)
                    && !(atEnd && end < word.length())
                    && !(notBeforeVowel && end < word.length() && "aeiouy".indexOf(word.charAt(end)) >= 0);
        }
    }

    NameFolding() {
        for (char letter = 0; letter < 128; letter++) {
            spellings.add(new ArrayList<>());
        }
        TableReader.read(FILE, 4, row -> add(row.cell(0), row.cell(1), row.cell(2)));
        Comparator<Spelling> longestFirst =
                Comparator.comparingInt(spelling -> -spelling.from().length());
        // at equal length a rule tied to the word's end is the more special one
        spellings.forEach(rules -> rules.sort(longestFirst.thenComparing(rule -> !rule.atEnd())));
    }

    private void add(String rule, String from, String to) {
        switch (rule) {
            case "letter" -> letters.put(from.charAt(0), to);
            case "drop" -> dropped.add(from.charAt(0));
            case "country" -> countries.add(from);
            case "article" -> {
                articles.add(from);
                firstOfArticles.set(from.charAt(0));
                longestArticle = Math.max(longestArticle, from.length());
            }
            case "vowel" -> vowels.add(from.charAt(0));
            case "attached" -> attached.add(from);
            case "spelling" -> {
                Spelling spelling = Spelling.of(from, to);
                spellings.get(spelling.from().charAt(0)).add(spelling);
            }
            default -> throw new IllegalArgumentException("no such rule of folding: " + rule);
        }
    }

    /** Whether names of that country are spelt in so many ways that the loose keys are needed. */
    boolean loosens(String country) {
        return countries.contains(country);
    }

    /** Lower case, no marks, words parted by single spaces; empty where nothing is left. */
    String exact(CharSequence name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean plain = true;
        for (int i = 0; i < name.length() && plain; i++) {
            plain = name.charAt(i) < 128;
        }
        // what is dropped goes first: decomposing would turn some apostrophes into a space and a mark
        CharSequence decomposed = plain ? name : Normalizer.normalize(withoutDropped(name), Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            append(folded, decomposed.charAt(i));
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    private CharSequence withoutDropped(CharSequence name) {
        StringBuilder kept = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (!dropped.contains(name.charAt(i))) {
                kept.append(name.charAt(i));
            }
        }
        return kept;
    }

    private void append(StringBuilder folded, char raw) {
        char letter = Character.toLowerCase(raw);
        if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
            folded.append(letter);
        } else if (dropped.contains(letter) || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return;
        } else if (letters.containsKey(letter)) {
            folded.append(letters.get(letter));
        } else if (Character.isLetterOrDigit(letter)) {
            folded.append(letter);
        } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    /** The loose key of an exact key; empty where nothing is left. */
    String loose(String exact) {
        String[] words = exact.split(" ");
        StringBuilder key = new StringBuilder(exact.length());
        for (int i = 0; i < words.length; i++) {
            if (i < words.length - 1 && isArticle(words[i])) {
                continue;
            }
            if (key.length() > 0) {
                key.append(' ');
            }
            respell(words[i], key);
        }
        return key.toString();
    }

    boolean isArticle(String word) {
        return articles.contains(word);
    }

    /** Whether an article begins with the letter: asked of every word of a text. */
    boolean mayBeginArticle(char letter) {
        return firstOfArticles.get(letter);
    }

    int longestArticle() {
        return longestArticle;
    }

    /** Writes the word, respelt and without doubled letters, at the end of the key. */
    void respell(String word, StringBuilder key) {
        int start = key.length();
        int at = 0;
        while (at < word.length()) {
            Spelling spelling = spellingAt(word, at);
            String sound = spelling == null ? word.substring(at, at + 1) : spelling.to();
            for (int i = 0; i < sound.length(); i++) {
                if (key.length() == start || key.charAt(key.length() - 1) != sound.charAt(i)) {
                    key.append(sound.charAt(i));
                }
            }
            at += spelling == null ? 1 : spelling.from().length();
        }
    }

    private @org.jspecify.annotations.Nullable Spelling spellingAt(String word, int at) {
        char first = word.charAt(at);
        if (first < 128) {
            for (Spelling spelling : spellings.get(first)) {
                if (spelling.fits(word, at)) {
                    return spelling;
                }
            }
        }
        return null;
    }

    /** The skeleton of a loose key; empty where too little is left to tell names apart. */
    Optional<String> skeleton(String loose) {
        StringBuilder key = new StringBuilder();
        for (String word : loose.split(" ")) {
            String bare = withoutAttachedArticle(word);
            for (int i = 0; i < bare.length(); i++) {
                boolean vowel = vowels.contains(bare.charAt(i));
                if (!vowel) {
                    key.append(bare.charAt(i));
                } else if (key.length() == 0) {
                    key.append('A');
                }
            }
        }
        return key.length() < SHORTEST_SKELETON ? Optional.empty() : Optional.of(key.toString());
    }

    private String withoutAttachedArticle(String word) {
        for (String article : attached) {
            if (word.startsWith(article) && word.length() >= article.length() + 3) {
                return word.substring(article.length());
            }
        }
        return word;
    }
}

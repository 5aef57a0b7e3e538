package org.crosstally.gazetteer;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Finds place names in running text, token by token. */
final class NameScanner {

    private static final int LONGEST_TOKEN = 60;

    /** As a power of two: articles have more different words with a capital than a few thousand. */
    private static final int REMEMBERED = 15;

    private static final String[] NO_WORDS = {};

    private final NameIndex names;
    private final NameFolding folding;
    private final Candidates candidates;
    private final Set<String> notPlaces;

    /**
     * The tokens seen last, because a text repeats few words over and over. Threads may overwrite each other's entries
     * and lose nothing but time: an entry never changes and is checked against the token.
     */
    private final Token[] remembered = new Token[1 << REMEMBERED];

    /** What was found likely or not without knowing a country, remembered in the same way. */
    private final Judged[] judged = new Judged[1 << REMEMBERED];

    private record Judged(String exact, boolean likely) {}

    private record Token(
            String raw, String[] exact, String[] loose, boolean mayBeginExact, boolean mayBeginLoose, boolean joins) {}

    NameScanner(NameIndex names, NameFolding folding, Candidates candidates, Set<String> notPlaces) {
        this.names = names;
        this.folding = folding;
        this.candidates = candidates;
        this.notPlaces = notPlaces;
    }

    int longest(String[] tokens, int from, Optional<String> country) {
        Token first = token(tokens[from]);
        if (!first.mayBeginExact() && !first.mayBeginLoose()) {
            return 0;
        }
        int exact = first.mayBeginExact() ? longest(tokens, from, NameFolding.EXACT, country) : 0;
        int loose = first.mayBeginLoose() ? longest(tokens, from, NameFolding.LOOSE, country) : 0;
        return Math.max(exact, loose);
    }

    private int longest(String[] tokens, int from, char folded, Optional<String> country) {
        StringBuilder key = new StringBuilder(40).append(folded);
        long hash = NameIndex.hash(key);
        int longest = 0;
        for (int at = from; at < tokens.length; at++) {
            Token token = token(tokens[at]);
            String[] words = folded == NameFolding.EXACT ? token.exact() : token.loose();
            if (token.exact().length == 0) {
                if (at > from && token.joins()) {
                    continue;
                }
                return longest;
            }
            int before = key.length();
            for (String word : words) {
                if (key.length() > 1) {
                    key.append(' ');
                }
                key.append(word);
            }
            if (words.length > 0) {
                hash = NameIndex.hash(hash, key, before);
                boolean exactly = folded == NameFolding.EXACT;
                boolean known = names.contains(key, hash) || exactly && isOwner(key);
                if (known && isLikely(exactly ? key.substring(1) : exact(tokens, from, at), country)) {
                    longest = at - from + 1;
                }
                if (!names.mayBegin(hash)) {
                    return longest;
                }
            }
        }
        return longest;
    }

    private boolean isLikely(String exact, Optional<String> country) {
        if (country.isPresent()) {
            return judge(exact, country);
        }
        int slot = slot(exact);
        Judged known = judged[slot];
        if (known == null || !known.exact().equals(exact)) {
            known = new Judged(exact, judge(exact, country));
            judged[slot] = known;
        }
        return known.likely();
    }

    private boolean judge(String exact, Optional<String> country) {
        boolean owner = exact.endsWith("s") && notPlaces.contains(exact.substring(0, exact.length() - 1));
        return !owner && !notPlaces.contains(exact) && candidates.isLikely(exact, country);
    }

    private static int slot(String text) {
        return text.hashCode() * 0x9E3779B9 >>> 32 - REMEMBERED;
    }

    private String exact(String[] tokens, int from, int to) {
        StringBuilder exact = new StringBuilder();
        for (int at = from; at <= to; at++) {
            for (String word : token(tokens[at]).exact()) {
                exact.append(exact.length() == 0 ? "" : " ").append(word);
            }
        }
        return exact.toString();
    }

    /** "Aleppos" for "Aleppo's". */
    private boolean isOwner(StringBuilder key) {
        int end = key.length() - 1;
        if (end < 5 || key.charAt(end) != 's' || !names.mayBegin(NameIndex.hash(key.subSequence(0, end)))) {
            return false;
        }
        String exact = key.substring(1);
        return !notPlaces.contains(exact.substring(0, exact.length() - 1))
                && candidates.chooseOwner(exact, Candidates.Hint.NONE).isPresent();
    }

    private Token token(String raw) {
        int slot = slot(raw);
        Token known = remembered[slot];
        if (known != null && known.raw().equals(raw)) {
            return known;
        }
        Token token = fold(raw);
        remembered[slot] = token;
        return token;
    }

    private Token fold(String raw) {
        String exact = raw.length() > LONGEST_TOKEN ? "" : folding.exact(raw);
        if (exact.isEmpty()) {
            return new Token(raw, NO_WORDS, NO_WORDS, false, false, isJoin(raw));
        }
        String[] words = exact.split(" ");
        String[] loose = Arrays.stream(words)
                .filter(word -> !folding.isArticle(word))
                .map(this::respelt)
                .toArray(String[]::new);
        boolean exactly = mayBegin(NameFolding.EXACT, words) || mayOwn(words);
        // "at Khan…" and "as Salamiyah…": a preposition does not begin a name as an article would
        boolean loosely = loose.length == 0 ? !notPlaces.contains(exact) : mayBegin(NameFolding.LOOSE, loose);
        return new Token(raw, words, loose, exactly, loosely, false);
    }

    private String respelt(String word) {
        StringBuilder respelt = new StringBuilder(word.length());
        folding.respell(word, respelt);
        return respelt.toString();
    }

    private boolean mayBegin(char folded, String[] words) {
        return names.mayBegin(NameIndex.hash(folded + String.join(" ", words)));
    }

    private boolean mayOwn(String[] words) {
        String name = NameFolding.EXACT + String.join(" ", words);
        return name.endsWith("s") && names.mayBegin(NameIndex.hash(name.substring(0, name.length() - 1)));
    }

    /** A hyphen or apostrophe may part the words of one name; any other mark ends it. */
    private static boolean isJoin(String raw) {
        return raw.length() == 1 && "-‐‑–'’‘`ʿʾʼ".indexOf(raw.charAt(0)) >= 0;
    }
}

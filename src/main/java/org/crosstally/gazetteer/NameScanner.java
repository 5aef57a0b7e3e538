package org.crosstally.gazetteer;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Finds place names in running text, token by token. */
final class NameScanner {

    private static final int LONGEST_TOKEN = 60;

    /** As a power of two: articles have tens of thousands of different words with a capital. */
    private static final int REMEMBERED = 16;

    private static final String[] NO_WORDS = {};

    private final NameIndex names;
    private final NameFolding folding;
    private final Candidates candidates;
    private final Set<String> notPlaces;

    private final Remembered<String, Token> folded = new Remembered<>(REMEMBERED, this::fold);

    /** What is found likely or not without knowing a country. */
    private final Remembered<String, Boolean> likely =
            new Remembered<>(REMEMBERED, exact -> judge(exact, Optional.empty()));

    /** What a name that begins with the token begins with in the index; worked out once for each. */
    private record Beginning(boolean mayBegin, long hash, boolean isName) {

        static final Beginning NONE = new Beginning(false, 0, false);
    }

    /** @param likely whether the token is likely a place's name by itself, where no country is known */
    private record Token(
            String[] exact,
            String[] loose,
            Beginning beginsExact,
            Beginning beginsLoose,
            boolean likely,
            boolean joins) {

        String[] words(char folded) {
            return folded == NameFolding.EXACT ? exact : loose;
        }
    }

    NameScanner(NameIndex names, NameFolding folding, Candidates candidates, Set<String> notPlaces) {
        this.names = names;
        this.folding = folding;
        this.candidates = candidates;
        this.notPlaces = notPlaces;
    }

    int longest(Words tokens, int from, Optional<String> country) {
        Token first = token(tokens.at(from));
        int exact = first.beginsExact().mayBegin() ? longest(first, tokens, from, NameFolding.EXACT, country) : 0;
        int loose = first.beginsLoose().mayBegin() ? longest(first, tokens, from, NameFolding.LOOSE, country) : 0;
        return Math.max(exact, loose);
    }

    private int longest(Token first, Words tokens, int from, char folded, Optional<String> country) {
        boolean exactly = folded == NameFolding.EXACT;
        Beginning beginning = exactly ? first.beginsExact() : first.beginsLoose();
        long hash = beginning.hash();
        boolean begun = isWritten(first.words(folded));
        int longest = beginning.isName() && isLikely(first, country) ? 1 : 0;
        if (first.words(folded).length > 0 && !names.mayBegin(hash)) {
            return longest;
        }
        for (int at = from + 1; at < tokens.count(); at++) {
            Token token = token(tokens.at(at));
            if (token.exact().length == 0) {
                if (token.joins()) {
                    continue;
                }
                return longest;
            }
            String[] more = token.words(folded);
            if (more.length > 0) {
                hash = hash(hash, begun, more);
                begun |= isWritten(more);
                boolean mayBegin = names.mayBegin(hash);
                // hardly any words go on as a name does: only for those that may the key is written out
                if ((mayBegin || exactly && endsInS(more)) && isName(tokens, from, at, folded, hash, country)) {
                    longest = at - from + 1;
                }
                if (!mayBegin) {
                    return longest;
                }
            }
        }
        return longest;
    }

    private boolean isName(Words tokens, int from, int to, char folded, long hash, Optional<String> country) {
        StringBuilder key = new StringBuilder(40).append(folded);
        for (int at = from; at <= to; at++) {
            for (String word : token(tokens.at(at)).words(folded)) {
                append(key, word);
            }
        }
        boolean exactly = folded == NameFolding.EXACT;
        return isKnown(key, hash) && isLikely(exactly ? key.substring(1) : exact(tokens, from, to), country);
    }

    private static void append(StringBuilder key, String word) {
        if (key.length() > 1) {
            key.append(' ');
        }
        key.append(word);
    }

    /** The hash of a key to which {@link #append} adds the words. */
    private static long hash(long before, boolean begun, String[] words) {
        long hash = before;
        boolean apart = begun;
        for (String word : words) {
            hash = NameIndex.hash(apart ? NameIndex.step(hash, ' ') : hash, word, 0);
            apart |= !word.isEmpty();
        }
        return hash;
    }

    private static boolean isWritten(String[] words) {
        for (String word : words) {
            if (!word.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInS(String[] words) {
        return words[words.length - 1].endsWith("s");
    }

    private boolean isKnown(StringBuilder key, long hash) {
        return names.contains(key, hash) || key.charAt(0) == NameFolding.EXACT && isOwner(key);
    }

    private boolean isLikely(Token alone, Optional<String> country) {
        return country.isEmpty() ? alone.likely() : judge(String.join(" ", alone.exact()), country);
    }

    private boolean isLikely(String exact, Optional<String> country) {
        return country.isEmpty() ? likely.of(exact) : judge(exact, country);
    }

    private boolean judge(String exact, Optional<String> country) {
        boolean owner = exact.endsWith("s") && notPlaces.contains(exact.substring(0, exact.length() - 1));
        return !owner && !notPlaces.contains(exact) && candidates.isLikely(exact, country);
    }

    private String exact(Words tokens, int from, int to) {
        StringBuilder exact = new StringBuilder();
        for (int at = from; at <= to; at++) {
            for (String word : token(tokens.at(at)).exact()) {
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
        return folded.of(raw);
    }

    private Token fold(String raw) {
        String exact = raw.length() > LONGEST_TOKEN ? "" : folding.exact(raw);
        if (exact.isEmpty()) {
            return new Token(NO_WORDS, NO_WORDS, Beginning.NONE, Beginning.NONE, false, isJoin(raw));
        }
        String[] words = exact.split(" ");
        String[] loose = Arrays.stream(words)
                .filter(word -> !folding.isArticle(word))
                .map(this::respelt)
                .toArray(String[]::new);
        Beginning exactly = beginning(NameFolding.EXACT, words, mayOwn(words));
        // "at Khan…" and "as Salamiyah…": a preposition does not begin a name as an article would
        Beginning loosely = beginning(NameFolding.LOOSE, loose, loose.length == 0 && !notPlaces.contains(exact));
        boolean likely = (exactly.isName() || loosely.isName()) && judge(exact, Optional.empty());
        return new Token(words, loose, exactly, loosely, likely, false);
    }

    private Beginning beginning(char folded, String[] words, boolean mayBeginYet) {
        StringBuilder key = new StringBuilder(40).append(folded);
        for (String word : words) {
            append(key, word);
        }
        long hash = NameIndex.hash(key);
        boolean mayBegin = mayBeginYet || words.length > 0 && names.mayBegin(hash);
        return new Beginning(mayBegin, hash, mayBegin && words.length > 0 && isKnown(key, hash));
    }

    private String respelt(String word) {
        StringBuilder respelt = new StringBuilder(word.length());
        folding.respell(word, respelt);
        return respelt.toString();
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

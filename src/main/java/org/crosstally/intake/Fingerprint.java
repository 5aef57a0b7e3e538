package org.crosstally.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.crosstally.article.Article;

/**
 * What an article is recognised by.
 *
 * @param content SHA-256 over everything of the article but its origin and id: the same input twice has the same
 * @param words SHA-256 over the words of title and text: exact copies have the same, whoever carried them and however
 *     they are laid out
 * @param likeness Charikar's 64-bit SimHash over the text's runs of three words: near copies differ in at most
 *     {@value #NEAR} bits
 */
public record Fingerprint(String content, String words, long likeness) {

    /** Near copies differ in at most this many bits (Manku, Jain and Das Sarma, WWW 2007). */
    public static final int NEAR = 3;

    /** With more bands than bits may differ, near copies have at least one whole band in common. */
    public static final int BANDS = NEAR + 1;

    private static final int BAND_BITS = Long.SIZE / BANDS;
    private static final int RUN = 3;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    public static Fingerprint of(Article article) {
        String[] words = words((article.title() + " " + article.text()).toLowerCase(Locale.ROOT));
        String everything = String.join(
                "\u0000",
                article.title(),
                article.text(),
                article.outlet().orElse(""),
                article.date().map(LocalDate::toString).orElse(""),
                article.url().orElse(""));
        return new Fingerprint(sha256(everything), sha256(String.join(" ", words)), likeness(words));
    }

    /** The lookup keys of near copies: the band's number in the high half, its bits in the low half. */
    public int[] bands() {
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] = band << BAND_BITS | (int) (likeness >>> band * BAND_BITS & (1L << BAND_BITS) - 1);
        }
        return bands;
    }

    /** Whether the other is a near copy: hardly any run of words differs. */
    public boolean resembles(Fingerprint other) {
        return Long.bitCount(likeness ^ other.likeness) <= NEAR;
    }

    /**
     * Runs of letters and numbers. A text that begins with something else begins with an empty word, as it always did:
     * what is stored was made so.
     */
    private static String[] words(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int length = Character.charCount(character);
            if (!isOfAWord(character)) {
                if (begin < at || at == 0) {
                    words.add(text.substring(begin, at));
                }
                begin = at + length;
            }
            at += length;
        }
        if (begin < text.length()) {
            words.add(text.substring(begin));
        }
        return words.toArray(String[]::new);
    }

    private static boolean isOfAWord(int character) {
        if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
            return true;
        }
        if (character < FIRST_BEYOND_ASCII) {
            return false;
        }
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type >= Character.DECIMAL_DIGIT_NUMBER && type <= Character.OTHER_NUMBER;
    }

    private static long likeness(String[] words) {
        int[] votes = new int[Long.SIZE];
        for (int start = 0; start == 0 || start + RUN <= words.length; start++) {
            long hash = 0xcbf29ce484222325L;
            for (int next = start; next < Math.min(start + RUN, words.length); next++) {
                hash = (hash ^ words[next].hashCode()) * 0x100000001b3L;
            }
            hash = spread(hash);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long likeness = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            likeness |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return likeness;
    }

    /** The finaliser of MurmurHash3: every bit in sways every bit out. */
    private static long spread(long hash) {
        long spread = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        spread = (spread ^ spread >>> 33) * 0xc4ceb9fe1a85ec53L;
        return spread ^ spread >>> 33;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

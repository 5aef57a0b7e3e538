package org.crosstally.comparison;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;

/**
 * A name for a figure by its words alone — article, field, sentence, quantity, which occurrence of it, measure — that
 * stays the same when a new version of the grammar reads the article again: 32 hexadecimal digits.
 */
public final class WordsKey {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");
    private static final int HALF_OF_SHA_256 = 16;

    private WordsKey() {}

    public static String of(Statement statement) {
        return of(
                statement.article(),
                statement.figure().passage(),
                statement.figure().measure());
    }

    /**
     * @param article the article's own id
     * @param measure as read, before any correction
     */
    public static String of(String article, Passage passage, Measure measure) {
        MessageDigest digest = sha256();
        String[] words = {
            article,
            passage.field().name().toLowerCase(Locale.ROOT),
            passage.sentence(),
            passage.quantity(),
            Integer.toString(passage.nth()),
            measure.name().toLowerCase(Locale.ROOT)
        };
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            // the length in front keeps «ab»,«c» apart from «a»,«bc»
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, HALF_OF_SHA_256);
    }

    public static boolean looksLikeOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}

package org.crosstally.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which Crosstally this is, and by which words and places it goes. */
final class Version {

    private static final String ROOT = "/org/crosstally/";
    private static final Pattern LEXICON = Pattern.compile("lexicon/[\\w./-]+");
    private static final List<String> GAZETTEER = List.of(
            "gazetteer/places.bin.gz",
            "gazetteer/supplement.tsv",
            "gazetteer/countries.tsv",
            "gazetteer/folding.tsv",
            "gazetteer/around-names.tsv",
            "gazetteer/peoples.tsv",
            "gazetteer/not-places.tsv");
    private static final int BYTES = 6;

    private Version() {}

    /** As the jar says; {@code unreleased} outside of one. */
    static String ofProduct() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    /** Changes with every word that the grammar of the language goes by. */
    static String ofLexicon() {
        String grammar = new String(bytes("grammar/en/grammar.yml"), StandardCharsets.UTF_8);
        return of(LEXICON.matcher(grammar).results().map(MatchResult::group).toList());
    }

    /** Changes with every name and place. */
    static String ofGazetteer() {
        return of(GAZETTEER);
    }

    private static String of(List<String> files) {
        MessageDigest digest = sha256();
        files.forEach(file -> digest.update(bytes(file)));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = Version.class.getResourceAsStream(ROOT + file)) {
            if (stream == null) {
                throw new IllegalStateException("the bundled file " + file + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

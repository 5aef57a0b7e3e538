package org.crosstally.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells one grammar from another: a hash of all its files. Found without compiling a single rule, so that a run
 * that finds nothing new need not load the grammar to know that it is still the same.
 */
public final class GrammarVersion {

    private static final int BYTES = 6;

    private GrammarVersion() {}

    /** @throws GrammarException where a file is missing or the table of contents is not understood */
    public static String of(GrammarFiles files, String contents) {
        byte[] table = bytes(files, contents);
        MessageDigest digest = digest();
        digest.update(table);
        for (String file : listed(YamlMap.parse(contents, new String(table, StandardCharsets.UTF_8)))) {
            digest.update(bytes(files, file));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Every file that the table of contents names, in the order they are loaded. */
    private static List<String> listed(YamlMap table) {
        List<String> listed = new ArrayList<>();
        listed.addAll(table.texts("lexicon"));
        listed.addAll(table.texts("fill"));
        listed.addAll(table.texts("layers"));
        table.pairs("asides")
                .values()
                .forEach(list -> listed.addAll(List.of(list.trim().split("\\s+"))));
        listed.addAll(table.texts("also"));
        return listed;
    }

    private static byte[] bytes(GrammarFiles files, String file) {
        try (InputStream input = files.open(file)) {
            return input.readAllBytes();
        } catch (IOException | UncheckedIOException missing) {
            throw new GrammarException(file, "cannot be read", missing);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

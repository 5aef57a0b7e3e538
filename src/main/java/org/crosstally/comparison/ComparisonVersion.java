package org.crosstally.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.crosstally.gazetteer.Gazetteer;

/** Tells one comparison from another: its rules in code by a number, its words and the gazetteer by a hash of the files. */
final class ComparisonVersion {

    /** Raise it with every change of the rules in the code of this package. */
    private static final String RULES = "15";

    private static final List<String> FILES =
            List.of("authorities.tsv", "authority-words.tsv", "incident-words.tsv", "wording.tsv", "profiles.tsv");
    private static final int BYTES = 6;

    private ComparisonVersion() {}

    static String ofBundled() {
        return RULES + "-" + hashOf(FILES) + "-" + Gazetteer.version();
    }

    static String hashOf(List<String> resources) {
        MessageDigest digest = sha256();
        for (String resource : resources) {
            try (InputStream stream = ComparisonVersion.class.getResourceAsStream("/org/crosstally/" + resource)) {
                if (stream == null) {
                    throw new IllegalStateException(resource + " is missing from the installation");
                }
                digest.update(stream.readAllBytes());
            } catch (IOException problem) {
                throw new UncheckedIOException(resource + " cannot be read", problem);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    static String hashOf(Path file) {
        try {
            return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)), 0, BYTES);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + " cannot be read", problem);
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

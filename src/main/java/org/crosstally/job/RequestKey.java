package org.crosstally.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By what a run is recognised when it is asked for again: the same inputs, understood in the same way. */
final class RequestKey {

    private RequestKey() {}

    static String of(RunRequest request) {
        IntakeChoice intake = request.intake();
        Map<String, String> columns = new TreeMap<>(intake.columns());
        List<Object> parts = List.of(
                request.inputs().stream()
                        .map(path -> path.toAbsolutePath().normalize())
                        .toList(),
                columns,
                intake.dateFormat(),
                intake.articleDate(),
                intake.outlet(),
                intake.samples(),
                intake.include(),
                intake.exclude(),
                intake.watched(),
                new TreeMap<>(intake.limits()),
                request.profile(),
                request.authorities().map(path -> path.toAbsolutePath().normalize()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(parts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package org.crosstally.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosstally.comparison.ProfileRule;
import org.crosstally.workbook.MethodFacts;

/** What the sheet Method says besides the run's own numbers. */
final class MethodNotes {

    private MethodNotes() {}

    static MethodFacts of(String profile) {
        List<MethodFacts.Profile> profiles = ProfileRule.all().stream()
                .map(rule -> new MethodFacts.Profile(rule.profile().key(), rule.rule() + " (" + rule.source() + ")"))
                .toList();
        return new MethodFacts(profile, profiles, List.of(), List.of(), limits());
    }

    private static List<String> limits() {
        try (InputStream stream = MethodNotes.class.getResourceAsStream("/org/crosstally/report/limits.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the bundled file report/limits.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

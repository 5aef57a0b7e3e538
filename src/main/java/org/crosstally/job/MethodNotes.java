package org.crosstally.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crosstally.comparison.ProfileRule;
import org.crosstally.comparison.VagueWord;
import org.crosstally.workbook.MethodFacts;

/** What the sheet Method says besides the run's own numbers. */
final class MethodNotes {

    private static final int COLUMNS_OF_ACCURACY = 5;

    private MethodNotes() {}

    static MethodFacts of(String profile) {
        List<MethodFacts.Profile> profiles = ProfileRule.all().stream()
                .map(rule -> new MethodFacts.Profile(rule.profile().key(), rule.rule() + " (" + rule.source() + ")"))
                .toList();
        List<MethodFacts.VagueWord> vagueWords = VagueWord.all().stream()
                .map(word -> new MethodFacts.VagueWord(word.word(), word.low(), word.high()))
                .toList();
        return new MethodFacts(profile, profiles, vagueWords, accuracy(), lines("limits.txt"));
    }

    private static List<MethodFacts.Accuracy> accuracy() {
        return lines("accuracy.tsv").stream()
                .map(line -> {
                    String[] columns = line.split("\t", -1);
                    if (columns.length != COLUMNS_OF_ACCURACY) {
                        throw new IllegalStateException("report/accuracy.tsv: five columns expected in «" + line + "»");
                    }
                    return new MethodFacts.Accuracy(columns[3], columns[4], Double.parseDouble(columns[2]));
                })
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream stream = MethodNotes.class.getResourceAsStream("/org/crosstally/report/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the bundled file report/" + file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

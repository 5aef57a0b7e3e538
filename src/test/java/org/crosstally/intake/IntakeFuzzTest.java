package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Whatever a file holds, the intake gives articles and rejections and comes to an end. The bytes kept beside the tests
 * run with every build; new ones are looked for by
 *
 * <pre>
 * JAZZER_FUZZ=1 mvn test -Dtest=IntakeFuzzTest
 * </pre>
 */
class IntakeFuzzTest {

    private static final String[] NAMES = {
        "a.txt",
        "a.csv",
        "a.tsv",
        "a.jsonl",
        "a.html",
        "a.xml",
        "a.rss",
        "a.eml",
        "a.doc",
        "a.docx",
        "a.pdf",
        "a.warc",
        "a.warc.gz",
        "a.zip",
        "a.tar",
        "a.gz",
        "a.tgz",
        "a"
    };

    private static final IntakeOptions SMALL = Reading.USUAL.withLimits(Limits.usualBut(Map.of(
            "article-characters", 20_000L,
            "record-characters", 20_000L,
            "page-bytes", 100_000L,
            "file-bytes", 1_000_000L,
            "archive-entries", 50L)));

    @FuzzTest(maxDuration = "3m")
    void no_bytes_stop_the_intake(FuzzedDataProvider data) throws IOException {
        Path folder = Files.createTempDirectory("crosstally-fuzz");
        Path file = folder.resolve(data.pickValue(NAMES));
        try {
            Files.write(file, data.consumeRemainingAsBytes());
            try (Intake intake = Intake.open(java.util.List.of(file), SMALL)) {
                int given = 0;
                for (Optional<Intaken> next = intake.next(); next.isPresent(); next = intake.next()) {
                    assertThat(next.get().origin()).startsWith(file.toString());
                    assertThat(++given).as("it comes to an end").isLessThan(100_000);
                }
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}

package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.InRange;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file holds, the intake gives articles and rejections and comes to an end. A small
 * file of every kind runs with every build; three minutes of search begin from these by
 *
 * <pre>
 * mvn -Pfuzz test
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

    /** One small file of every kind, whole, from which the search goes on. */
    static Stream<Arguments> whole_files() throws IOException {
        String csv = "id,title,text,date\n1,Bridge falls,\"Nine people, all dockers, were hurt.\",2016-12-09\n";
        String page = "<html><head><title>Bridge falls</title><meta property=\"og:site_name\" content=\"Lorn News\">"
                + "<script type=\"application/ld+json\">{\"datePublished\":\"2016-12-09\"}</script></head><body>"
                + "<nav>Home</nav><article><p>Nine people were hurt.</p></article></body></html>";
        String warc = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://x/\r\n"
                + "WARC-Date: 2016-12-09T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: text/html\r\n"
                + "Content-Length: " + page.length() + "\r\n\r\n" + page + "\r\n\r\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", bytes("Bridge falls\n\nLorn, 9 December 2016 - Nine people were hurt.\n"));
        files.put("a.csv", bytes(csv));
        files.put("a.tsv", bytes(csv.replace(',', '\t')));
        files.put(
                "a.jsonl",
                bytes("{\"id\":1,\"title\":\"Bridge falls\",\"text\":\"Nine hurt.\",\"date\":\"2016-12-09\"}\n"));
        files.put("a.html", bytes(page));
        files.put(
                "a.rss",
                bytes("<rss version=\"2.0\"><channel><title>Lorn News</title><item><title>Bridge falls</title>"
                        + "<description>Nine hurt.</description><pubDate>Fri, 09 Dec 2016 10:00:00 GMT</pubDate>"
                        + "</item></channel></rss>"));
        files.put(
                "a.eml",
                bytes("Subject: Bridge falls\r\nDate: Fri, 09 Dec 2016 10:00:00 +0000\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
                        + "Nine people were hurt.\r\n--b--\r\n"));
        files.put("a.warc", bytes(warc));
        files.put("a.warc.gz", zipped(bytes(warc)));
        files.put("a.gz", zipped(bytes(csv)));
        files.put("a.zip", inZip("b.csv", bytes(csv)));
        files.put(
                "a.pdf", bytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return files.entrySet().stream()
                .map(file -> Arguments.of(List.of(NAMES).indexOf(file.getKey()), file.getValue()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] inZip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @MethodSource("whole_files")
    @FuzzTest(maxDuration = "3m")
    void no_bytes_stop_the_intake(@InRange(min = 0, max = 17) int name, byte @NotNull [] bytes) throws IOException {
        Path folder = Files.createTempDirectory("crosstally-fuzz");
        Path file = folder.resolve(NAMES[name]);
        try {
            Files.write(file, bytes);
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

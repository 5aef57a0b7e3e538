package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @Test
    void every_kind_of_file_is_read_inside_zip_tar_and_gzip() throws IOException {
        entry("one/lorn.txt", "Lorn\nThree died.");
        entry("two/all.csv", "id,title,text\n1,A,a\n2,B,b\n");
        write("a.zip", zip());
        write("b.tar", tar());
        write("c.tar.gz", gzip(tar()));
        write("d.tgz", gzip(tar()));
        write("e.csv.gz", gzip(bytes("id,title,text\n1,A,a\n2,B,b\n")));

        Reading reading = Reading.of(folder);

        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.articles()).hasSize(3 * 4 + 2);
        assertThat(reading.articles())
                .extracting(
                        article -> article.origin().substring(folder.toString().length()) + " " + article.id())
                .startsWith("/a.zip!/one/lorn.txt lorn", "/a.zip!/two/all.csv 1", "/a.zip!/two/all.csv 2")
                .contains("/c.tar.gz!/one/lorn.txt lorn", "/e.csv.gz 2");
    }

    @Test
    void archives_may_stand_in_archives_but_not_without_end() throws IOException {
        entry("lorn.txt", "Lorn\nThree died.");
        byte[] nested = zip();
        for (int depth = 0; depth < 3; depth++) {
            entries.clear();
            entries.put("inner.zip", nested);
            nested = zip();
        }
        write("deep.zip", nested);
        assertThat(Reading.of(folder).articles()).hasSize(1);

        entries.clear();
        entries.put("inner.zip", nested);
        write("deep.zip", zip());
        assertThat(Reading.of(folder).rejection().reason())
                .isEqualTo("it stands in more than 4 archives, one in the other");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_swells() throws IOException {
        entry("before.txt", "Before\nFine.");
        entry("bomb.csv", "id,title,text\n" + "x".repeat(60_000_000));
        entry("after.txt", "After\nNot reached.");
        write("bomb.zip", zip());
        write("good.txt", bytes("Good\nFine."));

        Reading reading = Reading.of(folder);

        assertThat(reading.articles()).extracting(Article::id).containsExactly("before", "good");
        assertThat(reading.rejection().reason())
                .isEqualTo("it unpacks to more than 100 times its size, as a zip bomb does");
    }

    @Test
    void a_gzip_bomb_is_refused_before_it_swells() throws IOException {
        write("bomb.txt.gz", gzip(new byte[60_000_000]));
        write("bomb.jsonl.gz", gzip(bytes("{\"text\":\"" + "x".repeat(60_000_000))));

        assertThat(Reading.of(folder).rejected())
                .extracting(Intaken.Rejected::reason)
                .containsExactly(
                        "it unpacks to more than 100 times its size, as a zip bomb does",
                        "it is a binary file, not text");
    }

    @Test
    void an_entry_whose_name_leads_out_of_the_archive_is_refused() throws IOException {
        entry("../../etc/cron.d/evil.txt", "Evil\nevil");
        entry("/etc/evil.txt", "Evil\nevil");
        entry("fine.txt", "Fine\nfine");
        write("a.zip", zip());

        Reading reading = Reading.of(folder);

        assertThat(reading.articles()).extracting(Article::id).containsExactly("fine");
        assertThat(reading.rejected())
                .hasSize(2)
                .allSatisfy(rejected -> assertThat(rejected.reason()).isEqualTo("its name leads out of the archive"));
    }

    @Test
    void a_gzip_that_was_cut_off_gives_what_it_holds_and_a_rejection() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int id = 0; id < 5_000; id++) {
            lines.append("{\"id\":\"")
                    .append(id)
                    .append("\",\"text\":\"story ")
                    .append(id * 31 % 977)
                    .append("\"}\n");
        }
        byte[] whole = gzip(bytes(lines.toString()));
        write("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

        Reading reading = Reading.of(folder);

        assertThat(reading.articles()).hasSizeGreaterThan(100);
        assertThat(reading.rejection().reason())
                .isEqualTo("it ends in the middle: it was cut off or not written to its end");
    }

    @Test
    void a_zip_that_was_cut_off_gives_what_it_holds_and_a_rejection() throws IOException {
        entry("a.txt", "A\nfine");
        entry("b.txt", "B\n" + "0123456789 abcdef".repeat(1_000));
        byte[] whole = zip();
        write("a.zip", Arrays.copyOf(whole, 170));

        Reading reading = Reading.of(folder);

        assertThat(reading.articles()).extracting(Article::id).containsExactly("a");
        assertThat(reading.rejection().origin())
                .startsWith(folder.resolve("a.zip").toString());
    }

    @Test
    void an_archive_with_more_entries_than_the_limit_is_read_up_to_it() throws IOException {
        for (int number = 0; number < 20; number++) {
            entry(number + ".txt", "Title " + number + "\ntext");
        }
        write("a.zip", zip());
        Limits few = new Limits(1_000, 1_000, 1_000, 1 << 20, 100, 10, 3, 8);

        Reading reading = Reading.of(Reading.USUAL.withLimits(few), folder);

        assertThat(reading.articles()).hasSize(10);
        assertThat(reading.rejection().reason()).isEqualTo("it has more than 10 entries");
    }

    @Test
    void a_broken_entry_costs_itself_only() throws IOException {
        entries.put("a.txt", new byte[] {0, 1, 2, 3, 0, 0, 0});
        entry("b.csv", "x,y\n1,2\n");
        entry("c.txt", "C\nfine");
        write("a.tar.gz", gzip(tar()));

        Reading reading = Reading.of(folder);

        assertThat(reading.articles()).extracting(Article::id).containsExactly("c");
        assertThat(reading.rejected())
                .extracting(rejected ->
                        rejected.origin().substring(folder.toString().length()))
                .containsExactly("/a.tar.gz!/a.txt", "/a.tar.gz!/b.csv");
    }

    private void entry(String name, String text) {
        entries.put(name, bytes(text));
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private byte[] tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                TarArchiveEntry head = new TarArchiveEntry(entry.getKey());
                head.setSize(entry.getValue().length);
                tar.putArchiveEntry(head);
                tar.write(entry.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}

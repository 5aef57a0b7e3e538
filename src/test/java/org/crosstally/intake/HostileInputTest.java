package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file is refused in plain words, and the good one behind it is read all the same. */
class HostileInputTest {

    @TempDir
    Path folder;

    @Test
    void a_binary_file_is_refused_with_its_first_bytes_made_safe() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        assertRefused("a.txt", "it is a binary file, not text");
        assertThat(Reading.of(folder).rejection().firstBytes())
                .startsWith("\\x7fELF\\x02\\x01")
                .isPrintable();
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "");
        assertRefused("a.txt", "the file is empty");
    }

    @Test
    void an_empty_csv_and_an_empty_jsonl_are_refused() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "\n\n");
        assertRefused("a.csv", "the file is empty");
        Files.delete(folder.resolve("a.csv"));
        Files.writeString(folder.resolve("a.jsonl"), "");
        assertRefused("a.jsonl", "the file is empty");
    }

    @Test
    void a_file_of_white_space_and_furniture_has_no_article() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Share\n\nAdvertisement\n");
        assertRefused("a.txt", "it has neither title nor text");
    }

    @Test
    void a_nul_in_the_middle_of_a_text_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Title\n" + "word ".repeat(100) + "\u0000 end");
        assertRefused("a.txt", "it holds a NUL character, at character 507");
    }

    @Test
    void half_a_character_in_utf_8_is_refused() throws IOException {
        Files.write(folder.resolve("a.txt"), new byte[] {'T', '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80});
        assertRefused("a.txt", "it holds half a character, the lone surrogate U+D800, at character 3");
    }

    @Test
    void a_kind_of_file_that_is_not_read_is_refused_and_not_lost() throws IOException {
        Files.writeString(folder.resolve("a.xyz"), "Title\ntext");
        assertRefused("a.xyz", "files ending in .xyz are of no kind that is read");
    }

    @Test
    void a_text_longer_than_the_limit_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "word ".repeat(1_000_000));
        assertRefused("a.txt", "it is longer than 1000000 characters");
    }

    @Test
    void a_line_longer_than_the_limit_costs_itself_only() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"text\":\"" + "word ".repeat(1_000_000) + "\"}\n{\"id\":\"2\",\"text\":\"fine\"}\n");

        Reading reading = Reading.of(folder);

        assertThat(reading.rejection().reason()).isEqualTo("the line is longer than 4000000 characters");
        assertThat(reading.articles()).extracting(Article::id).containsExactly("2");
    }

    @Test
    void a_line_of_a_gigabyte_takes_no_more_memory_than_its_limit() throws IOException {
        long gigabyte = 1L << 30;
        try (Reader endless = new InputStreamReader(new Letters(gigabyte), StandardCharsets.US_ASCII);
                Lines lines = new Lines(endless, 1_000)) {
            Lines.Line line = lines.next().orElseThrow();

            assertThat(line.tooLong()).isTrue();
            assertThat(line.text()).hasSize(1_000);
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void a_folder_without_permission_is_refused() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.writeString(closed.resolve("a.txt"), "Title\ntext");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeThat(Files.isReadable(closed)).as("root may read everything").isFalse();
            assertRefused("closed", "the folder may not be read: permission denied");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void folders_linked_in_a_circle_are_not_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("again"), folder);
        Files.writeString(folder.resolve("good.txt"), "Title\ntext");

        assertThat(Reading.of(folder).articles()).hasSize(1);
    }

    @Test
    void a_file_that_vanishes_before_it_is_opened_is_refused() throws IOException {
        Path gone = Files.writeString(folder.resolve("b.txt"), "Title\ntext");
        Files.writeString(folder.resolve("a.txt"), "Title\ntext");
        try (Intake intake = Intake.open(List.of(folder), Reading.USUAL)) {
            assertThat(intake.next()).get().isInstanceOf(Intaken.Accepted.class);
            Files.delete(gone);
            assertThat(intake.next())
                    .get()
                    .isInstanceOfSatisfying(
                            Intaken.Rejected.class,
                            rejected -> assertThat(rejected.reason()).isEqualTo("the file is gone"));
            assertThat(intake.next()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void a_text_that_changes_while_it_is_read_is_not_taken_half_but_refused_until_the_next_run() throws IOException {
        Path growing = Files.writeString(folder.resolve("a.txt"), "Title\ntext");
        DoneFiles done = new DoneFiles() {
            @Override
            public boolean has(FileState file) {
                try {
                    // as late as can be: the file is looked at, and only then opened
                    Files.writeString(growing, "Title\ntext and more");
                } catch (IOException failure) {
                    throw new java.io.UncheckedIOException(failure);
                }
                return false;
            }

            @Override
            public void add(FileState file) {
                throw new AssertionError("a file that changed is not done");
            }
        };
        try (Intake intake = Intake.open(List.of(folder), Reading.USUAL, done)) {
            assertThat(intake.next()).get().isInstanceOfSatisfying(Intaken.Rejected.class, rejected -> {
                assertThat(rejected.reason())
                        .isEqualTo("the file changed while it was read; the next run reads it again");
                assertThat(rejected.firstBytes()).startsWith("Title");
            });
            assertThat(intake.next()).isEmpty();
        }
        assertThat(Reading.of(folder).articles()).extracting(Article::text).containsExactly("text and more");
    }

    @Test
    void a_file_of_records_that_grows_while_it_is_read_gives_what_it_held_and_a_rejection() throws IOException {
        Path growing = Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\",\"text\":\"one\"}\n");
        try (Intake intake = Intake.open(List.of(folder), Reading.USUAL)) {
            assertThat(intake.next()).get().isInstanceOf(Intaken.Accepted.class);
            Files.writeString(growing, "{\"id\":\"2\",\"text\":\"two\"}\n", java.nio.file.StandardOpenOption.APPEND);
            List<Intaken> rest = new java.util.ArrayList<>();
            for (Optional<Intaken> next = intake.next(); next.isPresent(); next = intake.next()) {
                rest.add(next.get());
            }
            assertThat(rest)
                    .last()
                    .isInstanceOfSatisfying(
                            Intaken.Rejected.class,
                            rejected -> assertThat(rejected.reason()).startsWith("the file changed while it was read"));
        }
    }

    @Test
    void limits_are_set_by_name_and_a_name_or_number_that_is_none_is_the_users_mistake() {
        Limits limits = Limits.usualBut(java.util.Map.of("page-bytes", 50L, "archive-depth", 0L));

        assertThat(limits.pageBytes()).isEqualTo(50);
        assertThat(limits.archiveDepth()).isZero();
        assertThat(limits.expansion()).isEqualTo(Limits.usual().expansion());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Limits.usualBut(java.util.Map.of("pages", 5L)))
                .hasMessageContaining("there is no limit «pages»; there are [article-characters,");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Limits.usualBut(java.util.Map.of("page-bytes", -5L)))
                .hasMessageContaining("the limit page-bytes cannot be -5");
    }

    private void assertRefused(String name, String reason) throws IOException {
        Files.writeString(folder.resolve("good.txt"), "Title\ntext");
        Reading reading = Reading.of(folder);

        assertThat(reading.rejection().reason()).isEqualTo(reason);
        assertThat(reading.rejection().origin())
                .isEqualTo(folder.resolve(name).toAbsolutePath().toString());
        assertThat(reading.articles()).extracting(Article::id).containsExactly("good");
    }

    /** So many letters and never an end of line. */
    private static final class Letters extends InputStream {

        private long left;

        Letters(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'a' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(target, offset, offset + count, (byte) 'a');
            left -= count;
            return count;
        }
    }
}

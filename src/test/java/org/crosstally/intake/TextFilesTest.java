package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    @TempDir
    Path folder;

    @Test
    void the_first_line_of_substance_is_the_title_and_page_furniture_is_dropped() throws IOException {
        Path file =
                write("lorn.txt", "Share\n\nLorn bridge gives way\n\nAdvertisement\n\nThree died.\n\nRescuers left.\n");

        Article article = Reading.of(file).article();

        assertThat(article.id()).isEqualTo("lorn");
        assertThat(article.title()).isEqualTo("Lorn bridge gives way");
        assertThat(article.text()).isEqualTo("Three died.\n\nRescuers left.");
        assertThat(article.origin()).isEqualTo(file.toAbsolutePath().toString());
        assertThat(article.date()).isEmpty();
    }

    @Test
    void a_printed_date_above_the_headline_is_not_taken_for_the_headline() throws IOException {
        Article article = Reading.of(write("a.txt", "Published 4 October 2014\nFerry sinks\nNine drowned."))
                .article();

        assertThat(article.title()).isEqualTo("Ferry sinks");
        assertThat(article.date()).contains(LocalDate.of(2014, 10, 4));
    }

    @Test
    void windows_1252_and_utf_8_and_utf_16_come_out_the_same() throws IOException {
        String text = "Café at Orlé hit\n“Two died”, said Zoë – a waiter.";
        Files.write(folder.resolve("1252.txt"), text.getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve("8.txt"), text.getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("bom.txt"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("utf16.txt"), ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));

        assertThat(Reading.of(folder).articles())
                .hasSize(4)
                .allSatisfy(article ->
                        assertThat(article.title() + "\n" + article.text()).isEqualTo(text));
    }

    @Test
    void a_folder_is_read_in_the_order_of_its_names_whatever_the_disk_says() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        write("z.txt", "Z\nz");
        write("b/c/m.txt", "M\nm");
        write("a.txt", "A\na");
        write(".hidden.txt", "H\nh");

        assertThat(Reading.of(folder).articles()).extracting(Article::id).containsExactly("a", "m", "z");
    }

    @Test
    void an_interrupted_reading_goes_on_where_it_stopped() throws IOException {
        for (String name : List.of("a", "b", "c", "d")) {
            write(name + ".txt", name + "\ntext");
        }
        try (Intake intake = Intake.open(List.of(folder), Reading.USUAL)) {
            intake.skip(2);
            assertThat(intake.next().map(Intaken::origin).orElseThrow()).endsWith("c.txt");
        }
    }

    @Test
    void patterns_choose_the_files_of_a_folder() throws IOException {
        Files.createDirectories(folder.resolve("2016"));
        write("2016/a.txt", "A\na");
        write("2016/b.txt", "B\nb");
        write("c.txt", "C\nc");

        assertThat(Reading.of(Reading.USUAL.withPatterns(List.of("2016/*"), List.of("b.txt")), folder)
                        .articles())
                .extracting(Article::id)
                .containsExactly("a");
    }

    @Test
    void a_wrong_path_is_the_users_mistake_and_named() {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> Intake.open(List.of(nowhere), Reading.USUAL))
                .isInstanceOf(UnusableInput.class)
                .hasMessage("there is no file or folder " + nowhere);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

package org.crosstally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.crosstally.job.CrosstallyApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told before any work begins: mistakes of whoever types, and help. */
class CommandLineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void a_wrong_path_is_told_with_its_full_name_and_ends_with_2() {
        Path nowhere = folder.resolve("nowhere.csv");

        assertThat(crosstally("run", nowhere.toString())).isEqualTo(2);
        assertThat(text(err)).startsWith("There is no file or folder " + nowhere + ".");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_wrong_path_to_explain_is_told_too() {
        assertThat(crosstally("explain", folder.resolve("nowhere.txt").toString()))
                .isEqualTo(2);
        assertThat(text(err)).startsWith("There is no file or folder ");
    }

    @Test
    void a_run_without_input_says_how_to_begin() {
        assertThat(crosstally("run")).isEqualTo(2);
        assertThat(text(err)).contains("name a file or a folder, or try --samples");
    }

    @Test
    void a_column_for_an_unknown_part_is_told_with_the_parts_there_are() {
        assertThat(crosstally("run", folder.toString(), "--columns", "headline=a"))
                .isEqualTo(2);
        assertThat(text(err)).contains("«headline» is no part of an article", "id, title, text, outlet, date, url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--date-format=bogus",
                "--article-date=9.12.2016",
                "--include=[",
                "--database-url=mysql://x",
                "--columns=text",
                "--limit=pages=3",
                "--limit=page-bytes=none",
                "--watch-folder=/nowhere",
                "--stdin-name=../x",
                "--most-figures=0",
                "--unheard-of"
            })
    void an_option_that_is_not_understood_is_named_and_ends_with_2(String option) {
        assertThat(crosstally("run", folder.toString(), option)).isEqualTo(2);
        assertThat(text(err)).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void two_databases_at_once_are_refused() {
        assertThat(crosstally(
                        "run", folder.toString(), "--database", "here", "--database-url", "jdbc:postgresql://there/x"))
                .isEqualTo(2);
        assertThat(text(err)).contains("exclude each other");
    }

    @Test
    void a_missing_or_unknown_command_is_told_with_the_commands_there_are() {
        assertThat(crosstally()).isEqualTo(2);
        assertThat(text(err)).contains("A command is missing", "run", "report", "explain", "status");
        assertThat(crosstally("rnu")).isEqualTo(2);
    }

    @Test
    void help_tells_commands_and_exit_codes() {
        assertThat(crosstally("--help")).isZero();
        assertThat(text(out)).contains("run", "report", "explain", "status", "Exit codes:", "stopped by a signal");
        assertThat(crosstally("run", "--help")).isZero();
        assertThat(text(out)).contains("--columns", "--date-format", "--article-date", "--samples", "--database-url");
    }

    @Test
    void a_password_never_stands_in_what_is_printed() {
        assertThat(crosstally("run", folder.toString(), "--database-url", "postgres://me:secret@host/db"))
                .isEqualTo(2);
        assertThat(text(err)).doesNotContain("secret");
    }

    private int crosstally(String... arguments) {
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]), stream(out), stream(err), Map.of(), CLOCK, false);
        return Crosstally.commands(new CrosstallyApplication(CLOCK), surroundings)
                .execute(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_list_of_authorities_that_is_not_there_is_told_with_its_full_name() {
        Path nowhere = folder.resolve("nowhere.tsv");
        assertThat(crosstally("run", folder.toString(), "--authorities", nowhere.toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("There is no file " + nowhere);
    }

    @Test
    void a_wrong_line_of_a_list_of_authorities_is_told_with_file_line_and_the_kinds_there_are() throws IOException {
        Path list = Files.writeString(folder.resolve("own.tsv"), "# ours\nLakeside Tally\tlookout\n");
        assertThat(crosstally("run", folder.toString(), "--authorities", list.toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains(list + ", line 2: «lookout» is no kind of authority", "MONITOR");
    }

    @Test
    void a_list_of_authorities_without_tabs_or_with_wrong_days_of_office_is_told_by_line() throws IOException {
        Path list = Files.writeString(folder.resolve("own.tsv"), "Lakeside Tally, monitor\n");
        assertThat(crosstally("run", folder.toString(), "--authorities", list.toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("line 1: name and kind are expected, with a tab between them");
        Files.writeString(list, "Lakeside Tally\tmonitor\t\tJane Example since 2010\n");
        assertThat(crosstally("run", folder.toString(), "--authorities", list.toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("line 1: «Jane Example since 2010» is not a name with days of office");
    }

    @Test
    void a_review_looks_at_its_list_of_authorities_before_it_takes_anything_in() throws IOException {
        Path workbook = Files.writeString(folder.resolve("reviewed.xlsx"), "");
        Path list = Files.writeString(folder.resolve("own.tsv"), "Lakeside Tally\tlookout\n");
        assertThat(crosstally("review", workbook.toString(), "--authorities", list.toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains("line 1: «lookout» is no kind of authority");
    }

    @Test
    void a_list_of_authorities_that_is_no_text_is_told() throws IOException {
        Path list = Files.write(folder.resolve("own.tsv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41, (byte) 0xC0});
        assertThat(crosstally("run", folder.toString(), "--authorities", list.toString()))
                .isEqualTo(2);
        assertThat(text(err)).contains(list + " cannot be read as UTF-8 text");
    }
}

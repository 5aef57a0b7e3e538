package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of nothing but hostile files and one good article, through the whole job. */
class HostileNightTest {

    @TempDir
    Path folder;

    @Test
    void every_hostile_input_is_a_row_with_its_file_place_reason_and_first_bytes_and_the_rest_is_complete()
            throws Exception {
        Newsroom newsroom = new Newsroom(folder).prints("good", "12 people were killed in Arlen, the council said.");
        HostileInputs inputs = new HostileInputs(newsroom.articles, false);
        List<HostileInputs.Kind> kinds = inputs.write();

        RunOutcome outcome = run(newsroom, inputs);

        assertThat(outcome.exit()).isEqualTo(ExitKind.DONE_WITH_REJECTED);
        assertThat(outcome.counts().figures()).isEqualTo(1);
        assertThat(outcome.workbook()).isPresent();
        List<String> rows = newsroom.rows("select origin, place, reason, first_bytes from rejected_input");
        for (HostileInputs.Kind kind : kinds) {
            assertThat(rows)
                    .as(kind.what())
                    .anyMatch(row -> row.startsWith("{origin=" + newsroom.articles.resolve(kind.name()))
                            && row.contains("place=" + kind.place() + ", reason=" + kind.reason())
                            && (isEmpty(newsroom, kind) || !row.contains("first_bytes=}")));
        }
    }

    private static RunOutcome run(Newsroom newsroom, HostileInputs inputs) {
        return new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of())
                .run(newsroom.request(Operations.NONE), new Progress() {
                    @Override
                    public void advanced(String step, long done) {
                        if (step.equals(IngestArticles.NAME)) {
                            inputs.change();
                        }
                    }
                });
    }

    /** An empty file, a folder and a file that is gone have no first bytes. */
    private static boolean isEmpty(Newsroom newsroom, HostileInputs.Kind kind) {
        Path file = newsroom.articles.resolve(kind.name());
        try {
            return !Files.isRegularFile(file) || Files.size(file) == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Prints the table of hostile inputs in earnest: a line of a gigabyte, a page of a hundred megabytes. Not as root,
     * before whom no folder is closed. The argument is the folder to work in.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Newsroom newsroom = new Newsroom(folder, new Newsroom.Embedded(folder.resolve("home")))
                .prints("good", "12 people were killed in Arlen, the council said.");
        HostileInputs inputs = new HostileInputs(newsroom.articles, true);
        List<HostileInputs.Kind> kinds = inputs.write();
        RunOutcome outcome = run(newsroom, inputs);
        List<String> rows =
                newsroom.rows("select origin, place || ': ' || reason as told, first_bytes from rejected_input");
        System.out.println("| input | place: reason | first bytes |\n| --- | --- | --- |");
        for (HostileInputs.Kind kind : kinds) {
            rows.stream()
                    .filter(row -> row.contains("/" + kind.name()))
                    .forEach(row -> System.out.println("| "
                            + kind.what() + " | "
                            + row.replaceAll("\\{origin=.*?, told=(.*), first_bytes=(.*)}", "$1 | `$2` |")));
        }
        System.out.println(outcome.exit() + ", " + outcome.counts());
    }
}

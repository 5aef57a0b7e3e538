package org.crosstally.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.crosstally.job.CrosstallyApplication;
import org.crosstally.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardInputTest {

    private static final String TWO = """
            {"id":"1","title":"Fire at the mill","text":"The fire killed 12 people, the mayor said."}
            {"id":"2","title":"Flood","text":"The flood displaced 300 people, the council said."}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String database = TestDatabase.freshUrl();

    @Test
    void articles_piped_in_are_read_and_known_again_the_next_night() {
        assertThat(run(TWO)).isZero();
        assertThat(printed()).contains("2 articles in = 2 read + 0 unchanged");
        assertThat(folder.resolve(".standard-input/standard-input"))
                .as("kept only until all of it is in the database")
                .doesNotExist();

        assertThat(run(TWO
                        + "{\"id\":\"3\",\"title\":\"Storm\",\"text\":\"The storm injured 4 people, police said.\"}"))
                .isZero();
        assertThat(printed()).contains("3 articles in = 1 read + 2 unchanged");
    }

    @Test
    void a_second_run_does_not_write_over_what_the_first_one_still_reads() {
        InputStream first = bytes("first");
        try (StandardInput held = StandardInput.keep(first, folder, "news.txt")) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> StandardInput.keep(bytes("second"), folder, "news.txt"))
                    .hasMessageContaining("another run is reading its standard input");
        }
        assertThat(folder.resolve(".standard-input/news.txt")).hasContent("first");
    }

    private int run(String piped) {
        out.reset();
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_USERNAME", TestDatabase.user().orElseThrow(),
                "SPRING_DATASOURCE_PASSWORD", TestDatabase.password().orElseThrow());
        Clock clock = Clock.systemUTC();
        PrintStream printing = new PrintStream(out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(bytes(piped), printing, printing, environment, clock, false);
        return Crosstally.commands(new CrosstallyApplication(clock), surroundings)
                .execute("run", "-", "--reports", folder.toString(), "--database-url", database);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}

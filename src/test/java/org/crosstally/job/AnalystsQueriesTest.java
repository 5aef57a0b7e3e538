package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries that the documents show, run on the bundled samples: an example that no longer works must not stay. */
class AnalystsQueriesTest {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void the_samples_are_read() {
        newsroom = new Newsroom(folder);
        IntakeChoice samples = new IntakeChoice(
                Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), true, List.of(), List.of());
        RunOutcome outcome = new CrosstallyApplication(Newsroom.CLOCK)
                .run(new RunRequest(List.of(), samples, newsroom.reports, newsroom.database()), newsroom.progress());
        assertThat(outcome.message()).isEmpty();
    }

    private static List<String> queries(String document) throws IOException {
        Matcher blocks = SQL.matcher(Files.readString(Path.of(document), StandardCharsets.UTF_8));
        List<String> queries = new ArrayList<>();
        while (blocks.find()) {
            for (String query : blocks.group(1).split(";")) {
                if (!query.isBlank()) {
                    queries.add(query.strip());
                }
            }
        }
        return queries;
    }

    @Test
    void every_query_of_the_readme_finds_rows_in_the_samples() throws IOException {
        List<String> queries = queries("README.md");
        assertThat(queries).hasSizeGreaterThanOrEqualTo(3);
        assertThat(queries)
                .allSatisfy(query -> assertThat(newsroom.rows(query)).as(query).isNotEmpty());
    }

    @Test
    void the_slip_query_of_the_database_page_shows_both_sentences_of_the_planted_slip() throws IOException {
        List<String> queries = queries("db/README.md");
        assertThat(queries).hasSizeGreaterThanOrEqualTo(2);
        assertThat(newsroom.rows(queries.get(0))).isNotEmpty();
        List<String> slip = newsroom.rows(queries.get(1));
        assertThat(slip).hasSizeGreaterThanOrEqualTo(2).allMatch(row -> row.contains("factor of 10"));
        assertThat(slip).anyMatch(row -> row.contains("sentence=") && row.contains("800"));
    }
}

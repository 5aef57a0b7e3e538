package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The job under roles of its own on a real server: it owns its schema and no more, or not even that. */
class RolesTest {

    @TempDir
    Path folder;

    private String url = "";
    private String suffix = "";

    @BeforeEach
    void twoRolesAndASchema() {
        url = TestDatabase.emptyUrl();
        suffix = url.substring(url.lastIndexOf('_'));
        asAdministrator("create role job" + suffix + " login password 'job secret'");
        asAdministrator("create role owner" + suffix + " login password 'owner secret'");
        asAdministrator("revoke create on schema public from public");
    }

    @Test
    void a_role_that_owns_nothing_but_its_schema_is_enough() {
        asAdministrator("create schema tally authorization job" + suffix);

        RunOutcome outcome = run(Map.of(
                "SPRING_DATASOURCE_URL", url + "?currentSchema=tally",
                "SPRING_DATASOURCE_USERNAME", "job" + suffix,
                "SPRING_DATASOURCE_PASSWORD", "job secret"));

        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.counts().figures()).isEqualTo(1);
        assertThat(administratorAsks("select distinct schemaname from pg_tables where tableowner like 'job%'"))
                .contains("{schemaname=tally}")
                .hasSize(1);
    }

    @Test
    void a_job_whose_tables_belong_to_another_role_reads_and_writes_rows_and_changes_no_table() throws Exception {
        asAdministrator("create schema tally authorization owner" + suffix);
        Path secret = Files.writeString(folder.resolve("secret"), "job secret\n");

        RunOutcome outcome = run(Map.of(
                "SPRING_DATASOURCE_URL", url + "?currentSchema=tally",
                "SPRING_DATASOURCE_USERNAME", "job" + suffix,
                "SPRING_DATASOURCE_PASSWORD_FILE", secret.toString(),
                "SPRING_FLYWAY_USER", "owner" + suffix,
                "SPRING_FLYWAY_PASSWORD", "owner secret"));

        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.counts().figures()).isEqualTo(1);
        assertThat(administratorAsks("select tablename from pg_tables where tableowner = 'job" + suffix + "'"))
                .isEmpty();
        var asJob = new org.springframework.jdbc.datasource.DriverManagerDataSource(
                url + "?currentSchema=tally", "job" + suffix, "job secret");
        assertThatThrownBy(() -> JdbcClient.create(asJob)
                        .sql("drop table figure cascade")
                        .update())
                .hasStackTraceContaining("must be owner of table figure");
        assertThatThrownBy(() -> JdbcClient.create(asJob)
                        .sql("create table mine (a int)")
                        .update())
                .hasStackTraceContaining("permission denied for schema tally");
    }

    @Test
    void a_password_in_an_address_on_the_command_line_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> DatabaseChoice.from(
                        Optional.empty(), Optional.of("jdbc:postgresql://host/db?password=hush"), Map.of()))
                .hasMessageContaining("stands in the list of processes")
                .hasMessageNotContaining("hush");
    }

    private RunOutcome run(Map<String, String> environment) {
        Newsroom newsroom = new Newsroom(folder.resolve("newsroom"))
                .prints("a", "12 people were killed in Arlen, the council said.");
        DatabaseChoice choice = DatabaseChoice.from(Optional.empty(), Optional.empty(), environment);
        return new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of())
                .run(
                        new RunRequest(List.of(newsroom.articles), IntakeChoice.PLAIN, newsroom.reports, choice),
                        Progress.SILENT);
    }

    private void asAdministrator(String statement) {
        administrator().sql(statement).update();
    }

    private List<String> administratorAsks(String query) {
        return administrator().sql(query).query().listOfRows().stream()
                .map(Object::toString)
                .toList();
    }

    private JdbcClient administrator() {
        return JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                url, TestDatabase.user().orElseThrow(), TestDatabase.password().orElseThrow()));
    }
}

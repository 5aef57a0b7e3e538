package org.crosstally.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedServerTest {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path folder;

    @Test
    void keeps_its_data_from_one_start_to_the_next() {
        Path home = folder.resolve("home");
        try (Database first = Database.embedded(home, CLOCK)) {
            sql(first).sql("create table kept as select 42 as answer").update();
        }
        try (Database second = Database.embedded(home, CLOCK)) {
            assertThat(sql(second)
                            .sql("select answer from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void writes_through_to_the_disk_listens_on_loopback_alone_and_asks_for_a_password() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder, CLOCK)) {
            try (Connection connection = DriverManager.getConnection(server.url(), Cluster.USER, server.password())) {
                assertThat(setting(connection, "fsync")).isEqualTo("on");
                assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(setting(connection, "unix_socket_directories")).isEmpty();
                assertThat(setting(connection, "password_encryption")).isEqualTo("scram-sha-256");
            }
            Properties wrong = new Properties();
            wrong.setProperty("user", Cluster.USER);
            wrong.setProperty("password", "guessed");
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), wrong))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("password"))).hasSize(2);
    }

    @Test
    void refuses_a_second_run_and_names_the_first() {
        try (EmbeddedServer first = EmbeddedServer.start(folder, CLOCK)) {
            assertThat(first.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedServer.start(folder, CLOCK))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("is in use by another run")
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void starts_over_the_remains_of_a_server_whose_number_another_program_has_now() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder, CLOCK)) {
            assertThat(server.password()).isNotBlank();
        }
        long another = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/postmaster.pid"), another + "\n" + folder.resolve("data") + "\n");
        try (Database again = Database.embedded(folder, CLOCK)) {
            assertThat(sql(again).sql("select 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_was_killed_comes_back_on_its_port_with_all_that_was_committed() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder, CLOCK)) {
            execute(server, "create table kept as select 42 as answer");
            OwnServer.endAt(folder, "KILL");
            assertThatThrownBy(() -> execute(server, "select 1")).isInstanceOf(SQLException.class);

            String before = server.url();
            server.revive();

            assertThat(server.url()).isEqualTo(before);
            execute(server, "insert into kept select answer + 1 from kept");
            assertThat(count(server)).isEqualTo(2);
        }
    }

    @Test
    void a_server_that_lives_is_not_started_again() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(folder, CLOCK)) {
            String pid =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
            server.revive();
            assertThat(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0))
                    .isEqualTo(pid);
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), Cluster.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(EmbeddedServer server) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), Cluster.USER, server.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from kept")) {
            result.next();
            return result.getInt(1);
        }
    }

    @Test
    void says_what_is_wrong_with_a_home_that_is_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatThrownBy(() -> EmbeddedServer.start(file, CLOCK))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining(file.toString());
    }

    private static JdbcClient sql(Database database) {
        return JdbcClient.create(database.dataSource());
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}

package org.crosstally.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database of its own for every test, on one real embedded server for the whole test JVM. Copied from a template that
 * holds the tables already, so that a fresh one costs a fraction of a second.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** Started when the first test asks, stopped with the JVM. */
    private static final class Shared {
        private static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            try {
                Path home = Files.createTempDirectory("crosstally-test-database");
                EmbeddedServer server = EmbeddedServer.start(home, Clock.systemUTC());
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    server.close();
                    deleteAll(home);
                }));
                String template = createFrom(server, "template", "template1");
                Database.server(template, Optional.of(Cluster.USER), Optional.of(server.password()))
                        .close();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A connected database with empty tables; the caller closes it. */
    public static Database fresh() {
        return Database.server(freshUrl(), user(), password());
    }

    /** The address of a database with empty tables that nobody is connected to. */
    public static String freshUrl() {
        return createFrom(Shared.SERVER, "test_" + NUMBER.incrementAndGet(), "template");
    }

    /** The address of a database without any tables. */
    public static String emptyUrl() {
        return createFrom(Shared.SERVER, "test_" + NUMBER.incrementAndGet(), "template1");
    }

    /** The same database again, as a later run would find it. */
    public static Database at(String url) {
        return Database.server(url, user(), password());
    }

    public static Optional<String> user() {
        return Optional.of(Cluster.USER);
    }

    public static Optional<String> password() {
        return Optional.of(Shared.SERVER.password());
    }

    public static JdbcClient sql(Database database) {
        return JdbcClient.create(database.dataSource());
    }

    private static String createFrom(EmbeddedServer server, String name, String template) {
        var source = new org.springframework.jdbc.datasource.DriverManagerDataSource(
                server.url(), Cluster.USER, server.password());
        JdbcClient.create(source)
                .sql("create database " + name + " template " + template)
                .update();
        return server.url().replaceAll("/postgres$", "/" + name);
    }

    private static void deleteAll(Path home) {
        try {
            PostgresBinaries.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

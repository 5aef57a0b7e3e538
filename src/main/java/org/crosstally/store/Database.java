package org.crosstally.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateResult;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The PostgreSQL that a command works in: connected, with its tables as this version needs them. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 6;
    private static final long CONNECT_MILLIS = 10_000;
    private static final int ANSWER_SECONDS = 5;
    private static final String MIGRATIONS = "classpath:db/migration";
    private static final String SESSION = "ApplicationName";

    private final Optional<EmbeddedServer> server;
    private final HikariDataSource pool;
    private final String name;
    private final String session;

    private Database(Optional<EmbeddedServer> server, HikariDataSource pool, String name) {
        this.server = server;
        this.pool = pool;
        this.name = name;
        this.session = String.valueOf(pool.getDataSourceProperties().get(SESSION));
    }

    /**
     * The PostgreSQL that Crosstally brings along, started on its own folder.
     *
     * @throws DatabaseUnavailable in plain words
     */
    public static Database embedded(Path home, Clock clock) {
        EmbeddedServer server = EmbeddedServer.start(home, clock);
        try {
            HikariDataSource pool = pool(
                    server.url(), Optional.of(Cluster.USER), Optional.of(server.password()), "the embedded database");
            return migrated(new Database(Optional.of(server), pool, home.toString()));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * A server of the user's own.
     *
     * @param url a JDBC address; what stands behind its question mark is never printed
     * @throws DatabaseUnavailable in plain words
     */
    public static Database server(String url, Optional<String> user, Optional<String> password) {
        String name = nameOf(url);
        return migrated(new Database(Optional.empty(), pool(url, user, password, name), name));
    }

    /**
     * The database of a run that goes on, as a worker uses it: an embedded server that another process has started, or
     * a server of the user's own.
     *
     * @param session what all sessions of this process are to be called, and none of any other
     * @throws DatabaseUnavailable in plain words, also where no run has made it ready for this version yet
     */
    public static Database join(Path home, String session) {
        EmbeddedServer.Address address = EmbeddedServer.running(home);
        return checked(new Database(
                Optional.empty(),
                pool(
                        address.url(),
                        Optional.of(Cluster.USER),
                        Optional.of(address.password()),
                        "the embedded database",
                        session),
                home.toString()));
    }

    /** The same for a server of the user's own. */
    public static Database join(String url, Optional<String> user, Optional<String> password, String session) {
        String name = nameOf(url);
        return checked(new Database(Optional.empty(), pool(url, user, password, name, session), name));
    }

    /**
     * The same, for a job whose own role may not change tables: another one brings them up to date, and lets the job's
     * role read and write their rows.
     *
     * @param job whom the job works as
     * @param owner whom the tables belong to
     */
    public static Database server(String url, Login job, Login owner) {
        String name = nameOf(url);
        try {
            Flyway.configure()
                    .dataSource(url, owner.user(), owner.password().orElse(null))
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
            Grants.give(url, owner, job.user());
        } catch (FlywayException | SQLException e) {
            throw new DatabaseUnavailable(
                    "The tables in " + name + " cannot be brought up to date as " + owner.user() + ": "
                            + Failures.inWords(e),
                    e);
        }
        return checked(new Database(Optional.empty(), pool(url, Optional.of(job.user()), job.password(), name), name));
    }

    /** How to call it in a message; holds no secret. */
    public String name() {
        return name;
    }

    /** What the server calls the sessions of this process. */
    String session() {
        return session;
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcTransactionManager transactions() {
        return new JdbcTransactionManager(pool);
    }

    /** Whether a connection can be had. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Starts the embedded server again where it has died; a server of the user's own comes back by itself. */
    public void revive() {
        server.ifPresent(EmbeddedServer::revive);
    }

    private static String nameOf(String url) {
        return url.replaceAll("[?].*", "").replaceAll("//[^/@]*@", "//");
    }

    private static HikariDataSource pool(String url, Optional<String> user, Optional<String> password, String name) {
        return pool(url, user, password, name, "crosstally");
    }

    private static HikariDataSource pool(
            String url, Optional<String> user, Optional<String> password, String name, String session) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("crosstally");
        config.setJdbcUrl(url);
        user.ifPresent(config::setUsername);
        password.ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.addDataSourceProperty(SESSION, session);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseUnavailable("No connection to " + name + ": " + Failures.inWords(e), e);
        }
    }

    private static Flyway migrations(Database database) {
        return Flyway.configure()
                .dataSource(database.pool)
                .locations(MIGRATIONS)
                .load();
    }

    /** A worker changes no tables: they must be there, and be those of its own version. */
    private static Database checked(Database database) {
        try {
            ValidateResult result = migrations(database).validateWithResult();
            if (result.validationSuccessful) {
                return database;
            }
            database.pool.close();
            throw new DatabaseUnavailable("The tables in " + database.name
                    + " are not those of this version of Crosstally: a run of the same version makes them ready.");
        } catch (FlywayException e) {
            database.pool.close();
            throw new DatabaseUnavailable(
                    "The tables in " + database.name() + " cannot be looked at: " + Failures.inWords(e), e);
        }
    }

    private static Database migrated(Database database) {
        try {
            migrations(database).migrate();
            return database;
        } catch (FlywayException e) {
            database.pool.close();
            throw new DatabaseUnavailable(
                    "The tables in " + database.name + " cannot be brought up to date: " + Failures.inWords(e), e);
        }
    }

    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedServer::close);
    }
}

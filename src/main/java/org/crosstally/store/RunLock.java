package org.crosstally.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Keeps a second run out of a database that several machines can reach. PostgreSQL gives the lock back when the
 * connection of its holder ends, however it ends.
 */
public final class RunLock implements AutoCloseable {

    /** Any number will do that nobody else uses in the same database: the letters of "xtally". */
    private static final long KEY = 0x78_74_61_6c_6c_79L;

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws DatabaseUnavailable naming the run that holds it, or where the database cannot be reached */
    public static RunLock take(Database database) {
        try {
            Connection connection = database.dataSource().getConnection();
            if (locked(connection)) {
                return new RunLock(connection);
            }
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseUnavailable("No connection to " + database.name() + ": " + Failures.inWords(e), e);
        }
        String holder = new RunTable(database.dataSource())
                .running()
                .map(run -> "run " + run.run() + ", " + run.heldBy() + ", since " + run.started())
                .orElse("not yet numbered");
        throw new DatabaseUnavailable(
                "The database " + database.name() + " is in use by another run (" + holder + "). Wait until it ends.");
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            try (PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                statement.setLong(1, KEY);
                statement.execute();
            }
            connection.close();
        } catch (SQLException gone) {
            // with the connection the lock is gone, too
        }
    }
}

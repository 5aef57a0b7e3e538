package org.crosstally.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * What the role that owns the tables lets the job's own role do with them: read and write rows, and nothing else. Given
 * anew after every migration, because new tables come without.
 */
final class Grants {

    private static final List<String> ALLOWED = List.of(
            "grant usage on schema %I to %I",
            "grant select, insert, update, delete on all tables in schema %I to %I",
            "grant usage, select on all sequences in schema %I to %I",
            "grant execute on all functions in schema %I to %I");

    private Grants() {}

    static void give(String url, Login owner, String role) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", owner.user());
        owner.password().ifPresent(password -> login.setProperty("password", password));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            for (String allowed : ALLOWED) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(spelled(connection, allowed, role));
                }
            }
        }
    }

    /** The server itself puts the names in, quoted as it wants them. */
    private static String spelled(Connection connection, String grant, String role) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select format(?, current_schema(), ?::text)")) {
            statement.setString(1, grant);
            statement.setString(2, role);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}

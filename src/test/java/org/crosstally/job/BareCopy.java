package org.crosstally.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.crosstally.store.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * How long PostgreSQL takes for the rows of a run alone: COPY, which is all that {@code psql \copy} does, from files
 * into empty tables with the same indexes and checks.
 */
final class BareCopy {

    private static final List<String> TABLES = List.of(
            "article", "article_band", "figure", "question", "answer", "answer_carrier", "finding", "finding_figure");

    private BareCopy() {}

    /** The seconds that the copying took, and how many rows it was. */
    record Result(double seconds, long rows) {}

    static Result of(Database database, Path scratch) throws SQLException, IOException {
        double seconds = 0;
        long rows = 0;
        try (Connection connection = database.dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                Path file = scratch.resolve(table + ".copy");
                try (OutputStream out = Files.newOutputStream(file)) {
                    copies.copyOut("copy " + table + " to stdout", out);
                }
                sql.execute("drop table if exists bare_copy");
                sql.execute("create table bare_copy (like " + table + " including all)");
                long start = System.nanoTime();
                try (InputStream in = Files.newInputStream(file)) {
                    rows += copies.copyIn("copy bare_copy from stdin", in);
                }
                seconds += (System.nanoTime() - start) / 1e9;
                Files.delete(file);
            }
            sql.execute("drop table bare_copy");
        }
        return new Result(seconds, rows);
    }
}

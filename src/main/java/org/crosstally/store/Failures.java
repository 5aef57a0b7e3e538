package org.crosstally.store;

import java.sql.SQLException;
import java.util.Optional;

/** What went wrong with the database, for people and for the decision whether to try again. */
public final class Failures {

    /** SQLSTATE classes that tell of a server that is gone, going or not yet back, not of a wrong statement. */
    private static final String GONE = "08\\w{3}|57P0[1-5]|53300";

    private Failures() {}

    /** The innermost message, on one line. */
    public static String inWords(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        String words =
                message == null || message.isBlank() ? innermost.getClass().getSimpleName() : message;
        return words.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    /** Whether it came about because the server could not be reached any more. */
    public static boolean connectionLost(Throwable failure) {
        return sqlState(failure).filter(state -> state.matches(GONE)).isPresent();
    }

    /** Whether the server's disk is full. */
    public static boolean diskFull(Throwable failure) {
        return sqlState(failure).filter("53100"::equals).isPresent();
    }

    private static Optional<String> sqlState(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 50; depth++) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}

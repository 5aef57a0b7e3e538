package org.crosstally.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;

/** What went wrong with the database, for people and for the decision whether to try again. */
public final class Failures {

    /** SQLSTATE classes that tell of a server that is gone, going or not yet back, not of a wrong statement. */
    private static final String GONE = "08\\w{3}|57P0[1-5]|53300";

    /** Causes that run in a circle end somewhere. */
    private static final int DEPTH = 50;

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
        return causes(failure).anyMatch(Failures::tellsOfALostConnection);
    }

    /** Whether the server's disk is full. */
    public static boolean diskFull(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql && "53100".equals(sql.getSQLState()));
    }

    private static boolean tellsOfALostConnection(Throwable cause) {
        return cause instanceof SQLRecoverableException
                || cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql && (stateTells(sql) || wordsTell(sql));
    }

    private static boolean stateTells(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().matches(GONE);
    }

    /** What the connection pool says, without any state, of a connection that broke in the statement before. */
    private static boolean wordsTell(SQLException failure) {
        return "Connection is closed".equals(failure.getMessage());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }
}

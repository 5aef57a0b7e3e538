package org.crosstally.store;

/** The database cannot be used; the message says in plain words why and what to do. */
public final class DatabaseUnavailable extends IllegalStateException {

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

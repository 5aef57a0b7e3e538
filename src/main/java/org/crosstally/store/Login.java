package org.crosstally.store;

import java.util.Optional;

/** A role of PostgreSQL and its password. */
public record Login(String user, Optional<String> password) {

    /** Never with the password: this text ends up in logs. */
    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}

package org.crosstally.job;

import java.time.Clock;
import org.crosstally.store.Database;

/** From what was asked for to a database that is open. */
final class Databases {

    private Databases() {}

    static Database open(DatabaseChoice choice, Clock clock) {
        if (choice instanceof DatabaseChoice.Server server) {
            return Database.server(server.url(), server.user(), server.password());
        }
        return Database.embedded(((DatabaseChoice.Embedded) choice).home(), clock);
    }
}

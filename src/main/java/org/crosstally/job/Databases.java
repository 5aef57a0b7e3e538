package org.crosstally.job;

import java.time.Clock;
import org.crosstally.store.Database;
import org.crosstally.store.Login;

/** From what was asked for to a database that is open. */
final class Databases {

    private Databases() {}

    static Database open(DatabaseChoice choice, Clock clock) {
        if (choice instanceof DatabaseChoice.Server server) {
            if (server.owner().isPresent()) {
                Login job = new Login(server.user().orElseThrow(), server.password());
                return Database.server(server.url(), job, server.owner().get());
            }
            return Database.server(server.url(), server.user(), server.password());
        }
        return Database.embedded(((DatabaseChoice.Embedded) choice).home(), clock);
    }

    /** The database of a run that another process has begun; its sessions here are called by the given name. */
    static Database join(DatabaseChoice choice, String session) {
        if (choice instanceof DatabaseChoice.Server server) {
            return Database.join(server.url(), server.user(), server.password(), session);
        }
        return Database.join(((DatabaseChoice.Embedded) choice).home(), session);
    }
}

package org.crosstally.job;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crosstally.store.Login;

/** Which PostgreSQL the job works in. */
public sealed interface DatabaseChoice {

    /**
     * The PostgreSQL that Crosstally brings along.
     *
     * @param home where it keeps its data; made when it is not there
     */
    record Embedded(Path home) implements DatabaseChoice {}

    /**
     * A PostgreSQL of one's own.
     *
     * @param url a JDBC address, such as {@code jdbc:postgresql://db.example.org/crosstally}
     * @param owner whom the tables belong to, where that is not the user that the job works as
     */
    record Server(String url, Optional<String> user, Optional<String> password, Optional<Login> owner)
            implements DatabaseChoice {

        public Server(String url, Optional<String> user, Optional<String> password) {
            this(url, user, password, Optional.empty());
        }

        public Server {
            if (owner.isPresent() && user.isEmpty()) {
                throw new IllegalArgumentException(
                        "tables of another role need a role to be read by: SPRING_DATASOURCE_USERNAME is missing");
            }
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("a database address starts with jdbc:postgresql: and not like "
                        + url.substring(0, Math.min(16, url.length())));
            }
        }

        /** Never with the password: this text ends up in logs. */
        @Override
        public String toString() {
            return "Server[" + url.replaceAll("[?].*", "") + "]";
        }
    }

    /** Where the embedded database lives when nobody says otherwise. */
    Path DEFAULT_HOME = Path.of("db", "data");

    /**
     * What the command line and the environment ask for: an address on the command line comes first, then a folder on
     * the command line, then {@code SPRING_DATASOURCE_URL}, then the default home. User and password come from
     * {@code SPRING_DATASOURCE_USERNAME} and {@code SPRING_DATASOURCE_PASSWORD}, those of the tables' owner from
     * {@code SPRING_FLYWAY_USER} and {@code SPRING_FLYWAY_PASSWORD}, so that they stand in no process list.
     *
     * @throws IllegalArgumentException where the address is none of PostgreSQL's or gives a password away
     */
    static DatabaseChoice from(Optional<Path> home, Optional<String> url, Map<String, String> environment) {
        if (url.filter(address -> address.toLowerCase(Locale.ROOT).contains("password="))
                .isPresent()) {
            throw new IllegalArgumentException("a password on the command line stands in the list of processes; put it "
                    + "into SPRING_DATASOURCE_PASSWORD or into the file that SPRING_DATASOURCE_PASSWORD_FILE names");
        }
        Optional<String> asked =
                home.isPresent() ? url : url.or(() -> Optional.ofNullable(environment.get("SPRING_DATASOURCE_URL")));
        if (asked.isEmpty()) {
            return new Embedded(home.orElse(DEFAULT_HOME));
        }
        return new Server(
                asked.get(),
                Optional.ofNullable(environment.get("SPRING_DATASOURCE_USERNAME")),
                Secret.of(environment, "SPRING_DATASOURCE_PASSWORD"),
                Optional.ofNullable(environment.get("SPRING_FLYWAY_USER"))
                        .map(owner -> new Login(owner, Secret.of(environment, "SPRING_FLYWAY_PASSWORD"))));
    }
}

package org.crosstally.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account the server runs. PostgreSQL refuses to run as root; where the job does, the server runs in a user
 * namespace of its own ({@code unshare -U}: root's files, none of root's power), or else as the unprivileged user
 * {@value #NOBODY}.
 */
enum Account {
    OWN,
    NAMESPACE,
    UNPRIVILEGED;

    /** What Linux calls nobody; it needs no entry in any user list. */
    static final String NOBODY = "65534";

    static Account choose() throws IOException {
        if (!Commands.output(List.of("id", "-u")).equals("0")) {
            return OWN;
        }
        if (Commands.exists("unshare") && Commands.succeeds(List.of("unshare", "-U", "true"))) {
            return NAMESPACE;
        }
        if (Commands.exists("setpriv")) {
            return UNPRIVILEGED;
        }
        throw new DatabaseUnavailable(
                "PostgreSQL does not run as root, and neither unshare nor setpriv is there to run it"
                        + " with less power. Run Crosstally as an ordinary user, or use --database-url.");
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>();
        switch (this) {
            case OWN -> {}
            case NAMESPACE -> whole.addAll(List.of("unshare", "-U"));
            case UNPRIVILEGED ->
                whole.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        whole.addAll(command);
        return whole;
    }

    /** Gives the folder to whoever the server runs as. */
    void own(Path folder) throws IOException {
        if (this == UNPRIVILEGED && Files.exists(folder)) {
            Commands.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()), folder);
        }
    }

    /** Whether the server can read what lies in the caller's home folder. */
    boolean readsTheCallersFiles() {
        return this != UNPRIVILEGED;
    }
}

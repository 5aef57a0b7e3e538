package org.crosstally.job;

import java.time.Duration;

/** Who reads a run's articles. */
public sealed interface Workers {

    /** The run's own process, on all cores that it has. */
    Workers LOCAL = new Local();

    /** The run's own process, on all cores that it has. */
    record Local() implements Workers {}

    /**
     * Workers of their own, on this machine or on others, as many as come ({@code crosstally worker}).
     *
     * @param lease how long a worker may be silent before its share goes to another
     * @param patience how long the run waits while no worker is there at all, before it fails
     */
    record Remote(Duration lease, Duration patience) implements Workers {

        /** Long enough for a pause of the garbage collector, short enough to lose little of a night. */
        public static final Duration LEASE = Duration.ofSeconds(30);

        public static final Duration PATIENCE = Duration.ofMinutes(15);

        private static final Duration SHORTEST = Duration.ofSeconds(1);

        /** @throws IllegalArgumentException with a message for the user, where the lease is too short to be kept */
        public Remote {
            if (lease.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("a lease lasts at least a second, for it must be renewed in time");
            }
        }
    }
}

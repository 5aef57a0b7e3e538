package org.crosstally.store;

import java.time.Duration;

/**
 * A share of the articles, held by a worker.
 *
 * @param token rises with every taking of any share; what is written under a token that is no longer the share's own is
 *     rolled back
 * @param stepExecution the number of Spring Batch's own record of the share
 * @param first the number of its first article
 * @param last the number of its last article
 * @param length how long the worker may be silent before another one may take the share
 */
public record Lease(long share, int token, long run, long stepExecution, long first, long last, Duration length) {

    public Lease {
        if (first > last) {
            throw new IllegalArgumentException("a share cannot run from " + first + " to " + last);
        }
    }

    /** The share has gone to somebody else; nothing that was written under this lease in this transaction may stay. */
    public static final class Lost extends IllegalStateException {

        Lost(Lease lease) {
            super("share " + lease.share() + " has been taken over");
        }
    }
}

package org.crosstally.hook;

import org.crosstally.job.RunOutcome;

/** Somebody who wants to know how a run ended. */
public interface Hook {

    /** @throws HookFailed in plain words, where they could not be told */
    void tell(RunOutcome outcome) throws HookFailed;

    /** Somebody could not be told; the message is meant for the user and holds no secret. */
    final class HookFailed extends Exception {
        private static final long serialVersionUID = 1;

        HookFailed(String message, Throwable cause) {
            super(message, cause);
        }

        HookFailed(String message) {
            super(message);
        }
    }
}

package org.crosstally.job;

/** How a command ended, with the exit code that stands for it. */
public enum ExitKind {
    DONE(0),
    FAILED(1),
    USAGE(2),
    /** Asked to stop; the next run goes on where this one stopped. */
    STOPPED(3),
    DONE_WITH_REJECTED(4);

    private final int code;

    ExitKind(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}

package org.crosstally.cli;

import org.crosstally.job.Progress;
import org.crosstally.job.RunOutcome;

/** How a command tells what it does and how it ended: in words for people, or line by line for programs. */
interface Telling extends Progress, AutoCloseable {

    void ended(RunOutcome outcome);

    /** The run is over and well, but something around it is not. */
    void trouble(String words);

    @Override
    void close();
}

package org.crosstally.job;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.crosstally.intake.IntakeOptions;
import org.crosstally.store.Database;

/**
 * A run under way: everything that its steps share.
 *
 * @param passedOver how many files of inboxes were passed over because they were done
 */
record Work(
        long run,
        RunRequest request,
        IntakeOptions options,
        Engines engines,
        Database database,
        Clock clock,
        Progress progress,
        StopFlag stop,
        AtomicLong passedOver) {}

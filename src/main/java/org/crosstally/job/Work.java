package org.crosstally.job;

import java.time.Clock;
import org.crosstally.intake.IntakeOptions;
import org.crosstally.store.Database;

/** A run under way: everything that its steps share. */
record Work(
        long run,
        RunRequest request,
        IntakeOptions options,
        Engines engines,
        Database database,
        Clock clock,
        Progress progress,
        StopFlag stop) {}

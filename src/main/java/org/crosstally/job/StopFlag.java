package org.crosstally.job;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/**
 * Whether the run has been asked to stop; looked at before every chunk. Kept in memory and not in the database, so that
 * a run can be stopped whose database does not answer.
 */
final class StopFlag implements StepInterruptionPolicy {

    private final AtomicBoolean asked = new AtomicBoolean();

    void raise() {
        asked.set(true);
    }

    boolean isRaised() {
        return asked.get();
    }

    @Override
    public void checkInterrupted(StepExecution execution) throws JobInterruptedException {
        if (asked.get()) {
            // without this mark Spring Batch would end the step's loop and call the step complete
            execution.setTerminateOnly();
            throw new JobInterruptedException("stopped on request");
        }
    }
}

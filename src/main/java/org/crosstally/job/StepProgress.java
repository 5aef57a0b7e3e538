package org.crosstally.job;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress when a step starts and ends; the step's writer tells of what comes between. */
final class StepProgress implements StepExecutionListener {

    private final Work work;
    private final Supplier<OptionalLong> expected;
    private final Supplier<String> summary;
    private long started;

    StepProgress(Work work, Supplier<OptionalLong> expected, Supplier<String> summary) {
        this.work = work;
        this.expected = expected;
        this.summary = summary;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        started = System.nanoTime();
        work.progress().started(execution.getStepName(), expected.get());
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        if (execution.getFailureExceptions().isEmpty()) {
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            work.progress().finished(execution.getStepName(), summary.get(), took);
        }
        return execution.getExitStatus();
    }
}

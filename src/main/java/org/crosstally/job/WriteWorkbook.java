package org.crosstally.job;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The last step: the tables to {@code reports/}. Done whole or not at all, and again from the start after a kill. */
final class WriteWorkbook {

    static final String NAME = "writeWorkbook";

    private WriteWorkbook() {}

    static Step step(Work work, JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder(NAME, repository)
                .tasklet(
                        (contribution, context) -> {
                            if (work.stop().isRaised()) {
                                throw new JobInterruptedException("stopped on request");
                            }
                            write(work);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(new StepProgress(work, OptionalLong::empty, () -> summary(work)))
                .build();
    }

    private static void write(Work work) throws java.io.IOException {
        Path reports = work.request().reports();
        new ReportFiles(work.database(), work.clock(), work.engines().places())
                .write(work.run(), reports, work.request().profile(), false);
        List<Path> dropped =
                Retention.apply(reports, work.request().operations().keepReports());
        if (!dropped.isEmpty()) {
            work.progress().notice(dropped.size() + " older workbooks removed.");
        }
    }

    private static String summary(Work work) {
        return work.request().reports().toString();
    }
}

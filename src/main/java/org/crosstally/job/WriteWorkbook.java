package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.crosstally.store.LastChange;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The last step: the tables to {@code reports/}. Done whole or not at all, and again from the start after a kill. Where
 * nothing has changed since the last report, that one is kept.
 */
final class WriteWorkbook {

    static final String NAME = "writeWorkbook";

    private static final long HARDLY_ANY_SPACE = 64 << 10;

    private final Work work;
    private String summary = "";

    private WriteWorkbook(Work work) {
        this.work = work;
    }

    static Step step(Work work, JobRepository repository, PlatformTransactionManager transactions) {
        return new WriteWorkbook(work).step(repository, transactions);
    }

    private Step step(JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder(NAME, repository)
                .tasklet(
                        (contribution, context) -> {
                            if (work.stop().isRaised()) {
                                throw new JobInterruptedException("stopped on request");
                            }
                            write();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .listener(new StepProgress(work, OptionalLong::empty, () -> summary))
                .build();
    }

    private void write() throws IOException {
        Path reports = work.request().reports();
        ReportMark mark = new ReportMark(reports);
        String state = state();
        List<Path> standing = mark.standing(state);
        if (!standing.isEmpty()) {
            summary = "nothing has changed: " + standing.get(0) + " is kept";
            return;
        }
        List<Path> files = written(reports);
        mark.put(state, files);
        summary = reports.toString();
        List<Path> dropped =
                Retention.apply(reports, work.request().operations().keepReports());
        if (!dropped.isEmpty()) {
            work.progress().notice(dropped.size() + " older workbooks removed.");
        }
    }

    private List<Path> written(Path reports) throws IOException {
        try {
            return new ReportFiles(
                            work.database(),
                            work.clock(),
                            work.engines().places(),
                            work.request().mostFigures())
                    .write(work.run(), reports, work.request().profile(), false);
        } catch (IOException | RuntimeException failure) {
            // the library that packs the workbook tells of its own confusion instead
            if (Files.exists(reports) && Files.getFileStore(reports).getUsableSpace() < HARDLY_ANY_SPACE) {
                throw new IOException("No space left in " + reports.toAbsolutePath(), failure);
            }
            throw failure;
        }
    }

    /** All that a report depends on: the request, the program, what it reads and compares by, and the tables. */
    private String state() {
        return String.join(
                " ",
                RequestKey.of(work.request()),
                Long.toString(work.request().mostFigures()),
                Version.ofProduct(),
                work.engines().reader().version(),
                work.engines().comparison().version(),
                new LastChange(work.database().dataSource()).asOf(work.run()));
    }
}

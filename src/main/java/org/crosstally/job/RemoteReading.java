package org.crosstally.job;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.crosstally.store.ArticleTable;
import org.crosstally.store.ShareTable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring Batch's remote partitioning with a table as the queue: hands the unread articles out in shares and waits until
 * workers have read them all. Why a table and not a message queue: a share must be taken back from a worker that is
 * frozen, and a message that is being worked on cannot be.
 */
final class RemoteReading implements PartitionHandler, StepExecutionSplitter {

    /** A share's step is called after the whole one, with its number behind this. */
    static final String SHARE = ":";

    private static final long MOST_ARTICLES = 2_000;
    private static final long LEAST_ARTICLES = 200;
    private static final long SHARES_AIMED_AT = 16;
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration WORTH_A_NOTICE = Duration.ofSeconds(10);

    private final Work work;
    private final Workers.Remote workers;
    private final JobRepository repository;
    private final LongConsumer done;
    private final ArticleTable articles;
    private final ShareTable shares;
    private final TransactionTemplate transaction;
    private final String version;

    /** @param done told how many articles are read so far */
    RemoteReading(Work work, Workers.Remote workers, JobRepository repository, LongConsumer done) {
        this.work = work;
        this.workers = workers;
        this.repository = repository;
        this.done = done;
        this.articles = new ArticleTable(work.database().dataSource());
        this.shares = new ShareTable(work.database().dataSource());
        this.transaction = new TransactionTemplate(work.database().transactions());
        this.version = work.engines().reader().version();
    }

    @Override
    public String getStepName() {
        return ExtractFigures.NAME;
    }

    /** Shares are made anew whenever the step is begun anew: what an earlier one has read is read no more. */
    @Override
    public Set<StepExecution> split(StepExecution whole, int unused) {
        List<ShareTable.Range> ranges = shares.unread(version, size());
        Set<StepExecution> split = new HashSet<>();
        for (ShareTable.Range range : ranges) {
            StepExecution share =
                    repository.createStepExecution(getStepName() + SHARE + (split.size() + 1), whole.getJobExecution());
            shares.add(work.run(), version, workers.lease(), share.getId(), range);
            split.add(share);
        }
        return split;
    }

    private long size() {
        long unread = articles.countUnread(version);
        return Math.max(LEAST_ARTICLES, Math.min(MOST_ARTICLES, unread / SHARES_AIMED_AT));
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution whole) throws Exception {
        shares.close(transaction);
        Set<StepExecution> split = splitter.split(whole, 1);
        try {
            await(whole);
        } finally {
            if (work.database().answers()) {
                shares.close(transaction);
            }
        }
        split.forEach(RemoteReading::complete);
        return split;
    }

    /** The queue is the truth: a share is done when its worker still held it at the end. */
    private static void complete(StepExecution share) {
        share.setStatus(BatchStatus.COMPLETED);
        share.setExitStatus(ExitStatus.COMPLETED);
    }

    private void tell(StepExecution whole, long read) {
        whole.setReadCount(read);
        whole.setWriteCount(read);
        done.accept(read);
        work.progress().advanced(ExtractFigures.NAME, read);
    }

    private void await(StepExecution whole) throws JobInterruptedException {
        long seen = System.nanoTime();
        boolean told = false;
        while (true) {
            work.stop().checkInterrupted(whole);
            shares.endSilentSessions();
            ShareTable.Standing standing = shares.standing();
            tell(whole, standing.articles());
            if (standing.failure().isPresent()) {
                throw new IllegalStateException(standing.failure().get());
            }
            if (standing.open() == 0) {
                return;
            }
            if (standing.held() > 0) {
                seen = System.nanoTime();
                told = false;
            }
            Duration alone = Duration.ofNanos(System.nanoTime() - seen);
            if (alone.compareTo(workers.patience()) > 0) {
                throw new IllegalStateException("no worker came within "
                        + workers.patience().toSeconds() + " s; start some on the same database: crosstally worker");
            }
            if (!told && alone.compareTo(WORTH_A_NOTICE) > 0) {
                work.progress().notice("No worker is reading; start some on the same database: crosstally worker");
                told = true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK.toMillis()));
        }
    }
}

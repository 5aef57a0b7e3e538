package org.crosstally.job;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.crosstally.article.Tally;
import org.crosstally.store.RunTable;
import org.crosstally.store.Statistics;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The third step: figures to questions, answers and findings. One task is one chunk, because the tables tell the next
 * task only when the one before is committed.
 */
final class CompareFigures {

    static final String NAME = "compareFigures";

    /** So many new figures change what PostgreSQL should know of its tables. */
    private static final long MANY = 10_000;

    private final Work work;
    private final Comparing comparing;
    private final Statistics statistics;
    private final AtomicLong judged = new AtomicLong();

    private CompareFigures(Work work) {
        this.work = work;
        this.comparing = new Comparing(
                work.run(),
                work.database(),
                work.engines().comparison(),
                work.request().profile());
        this.statistics = new Statistics(work.database().dataSource());
    }

    static Step step(Work work, JobRepository repository, PlatformTransactionManager transactions) {
        return new CompareFigures(work).step(repository, transactions);
    }

    private Step step(JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder(NAME, repository)
                .<Comparing.Task, Comparing.Done>chunk(1)
                .transactionManager(transactions)
                .reader(() -> comparing.next().orElse(null))
                .processor(comparing::carryOut)
                .writer(chunk -> chunk.forEach(this::store))
                .interruptionPolicy(work.stop())
                .listener(new StepProgress(work, this::expected, this::summary))
                .build();
    }

    /** How many blocks there will be, placing tells; what placing and judging read has grown by what was read. */
    private OptionalLong expected() {
        refreshStatistics();
        return OptionalLong.empty();
    }

    private void refreshStatistics() {
        if (new RunTable(work.database().dataSource()).get(work.run()).tally().figures() > MANY) {
            statistics.refresh();
        }
    }

    private void store(Comparing.Done done) {
        comparing.store(done);
        if (done instanceof Comparing.Done.Judgement judgement) {
            judgement.blocks().keySet().forEach(block -> work.progress().advanced(NAME, judged.incrementAndGet()));
            statistics.grownBy(judgement.answers());
        }
    }

    private String summary() {
        RunTable runs = new RunTable(work.database().dataSource());
        runs.countComparison(work.run());
        refreshStatistics();
        Tally tally = runs.get(work.run()).tally();
        return judged.get() + " blocks judged: " + tally.questions() + " questions, " + tally.findings()
                + " findings in all";
    }
}

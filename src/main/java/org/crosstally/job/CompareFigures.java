package org.crosstally.job;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.crosstally.article.Tally;
import org.crosstally.store.RunTable;
import org.crosstally.store.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The third step: figures to questions, answers and findings. One piece of work is one chunk, because the tables tell the
 * next one only when the one before is committed.
 */
final class CompareFigures implements ItemStreamReader<Comparing.Done> {

    static final String NAME = "compareFigures";

    /** So many new figures change what PostgreSQL should know of its tables. */
    private static final long MANY = 10_000;

    private final Work work;
    private final Statistics statistics;
    private final AtomicLong judged = new AtomicLong();
    private Optional<Comparing> comparing = Optional.empty();

    private CompareFigures(Work work) {
        this.work = work;
        this.statistics = new Statistics(work.database().dataSource());
    }

    static Step step(Work work, JobRepository repository, PlatformTransactionManager transactions) {
        return new CompareFigures(work).step(repository, transactions);
    }

    private Step step(JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder(NAME, repository)
                .<Comparing.Done, Comparing.Done>chunk(1)
                .transactionManager(transactions)
                .reader(this)
                .writer(chunk -> chunk.forEach(this::store))
                .interruptionPolicy(work.stop())
                .listener(new StepProgress(work, this::expected, this::summary))
                .build();
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        comparing = Optional.of(new Comparing(
                work.run(),
                work.database(),
                work.engines().comparison(),
                work.request().profile()));
    }

    @Override
    public Comparing.@Nullable Done read() {
        return comparing.orElseThrow().next().orElse(null);
    }

    @Override
    public void close() {
        comparing.ifPresent(Comparing::close);
        comparing = Optional.empty();
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
        comparing.orElseThrow().store(done);
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

package org.crosstally.job;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.crosstally.article.Tally;
import org.crosstally.reading.FigureReader;
import org.crosstally.store.ArticleTable;
import org.crosstally.store.FigureTable;
import org.crosstally.store.FigureTable.Reading;
import org.crosstally.store.RunTable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.PartitionStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The second step: articles to the table {@code figure}. The reading is a pure function, so several threads read while
 * one writes.
 */
final class ExtractFigures {

    static final String NAME = "extractFigures";
    static final int CHUNK = 100;

    private final Work work;
    private final ArticleTable articles;
    private final FigureTable figures;
    private final AtomicLong done = new AtomicLong();

    private ExtractFigures(Work work) {
        this.work = work;
        this.articles = new ArticleTable(work.database().dataSource());
        this.figures = new FigureTable(work.database().dataSource());
    }

    /** The step of a run that leaves its articles to workers. */
    static Step handingOut(Work work, Workers.Remote workers, JobRepository repository) {
        ExtractFigures step = new ExtractFigures(work);
        RemoteReading handing = new RemoteReading(work, workers, repository, step.done::set);
        return new PartitionStepBuilder(new StepBuilder(NAME, repository)
                        .listener(new StepProgress(work, step::expected, step::summary)))
                .splitter(handing)
                .partitionHandler(handing)
                .build();
    }

    /** One thread a core, for the reading needs nothing else. */
    static ThreadPoolTaskExecutor threads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        int cores = Runtime.getRuntime().availableProcessors();
        threads.setCorePoolSize(cores);
        threads.setMaxPoolSize(cores);
        threads.setThreadNamePrefix("reading-");
        threads.setDaemon(true);
        return threads;
    }

    static Step step(
            Work work, JobRepository repository, PlatformTransactionManager transactions, AsyncTaskExecutor threads) {
        return new ExtractFigures(work).step(repository, transactions, threads);
    }

    private Step step(JobRepository repository, PlatformTransactionManager transactions, AsyncTaskExecutor threads) {
        FigureReader reader = work.engines().reader();
        Placement places = Placement.of(work);
        return new StepBuilder(NAME, repository)
                .<Reading, Reading>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new ReadingAhead(
                        new UnreadArticles(articles, reader.version()),
                        article -> places.placed(article.article(), reading(reader, article)),
                        threads))
                .writer(this::store)
                .interruptionPolicy(work.stop())
                .listener(new StepProgress(work, this::expected, this::summary))
                .build();
    }

    /** An article that the reading stumbles over must not keep the others from being read, nor go unnoticed. */
    static Reading reading(FigureReader reader, ArticleTable.Numbered article) {
        try {
            return new Reading(article.number(), reader.read(article.article()), Optional.empty(), Optional.empty());
        } catch (RuntimeException | StackOverflowError e) {
            String failure = e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Reading(article.number(), List.of(), Optional.empty(), Optional.of(failure));
        }
    }

    private OptionalLong expected() {
        String version = work.engines().reader().version();
        long readOtherwise = articles.countReadByAnother(version);
        if (readOtherwise > 0) {
            work.progress()
                    .notice("The reading has changed (now " + version + "): " + readOtherwise
                            + " articles of earlier runs are read anew.");
        }
        return OptionalLong.of(articles.countUnread(version));
    }

    private void store(Chunk<? extends Reading> chunk) {
        figures.replace(work.run(), work.engines().reader().version(), List.copyOf(chunk.getItems()));
        work.progress().advanced(NAME, done.addAndGet(chunk.size()));
    }

    private String summary() {
        Tally tally = new RunTable(work.database().dataSource()).get(work.run()).tally();
        long failures = articles.countReadFailures();
        if (failures > 0) {
            work.progress()
                    .notice(failures
                            + " articles could not be read; they stand in the table article with a read_failure.");
        }
        String anew = tally.reread() == 0 ? "" : ", " + tally.reread() + " of them read anew";
        return done.get() + " articles read" + anew + ": " + tally.figures() + " figures";
    }
}

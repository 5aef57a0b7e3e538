package org.crosstally.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.crosstally.reading.FigureReader;
import org.crosstally.store.ArticleTable;
import org.crosstally.store.Database;
import org.crosstally.store.Failures;
import org.crosstally.store.FigureTable;
import org.crosstally.store.FigureTable.Reading;
import org.crosstally.store.Lease;
import org.crosstally.store.Leases;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Reads the articles of one share after the other, each under its lease, and beats as long as it does. */
final class ShareReading implements AutoCloseable {

    /** So many beats fall into a lease: two may be late. */
    private static final long BEATS = 4;

    private final Database database;
    private final FigureReader reader;
    private final StopFlag stop;
    private final ArticleTable articles;
    private final FigureTable figures;
    private final AnnotationConfigApplicationContext context;
    private final ThreadPoolTaskExecutor threads;

    ShareReading(Database database, FigureReader reader, StopFlag stop) {
        this.database = database;
        this.reader = reader;
        this.stop = stop;
        this.articles = new ArticleTable(database.dataSource());
        this.figures = new FigureTable(database.dataSource());
        this.context = BatchInfrastructure.on(database);
        this.context.refresh();
        this.threads = ExtractFigures.threads();
        this.threads.initialize();
    }

    /** Whatever comes of it, the share ends as done, or is left to others. */
    void read(Lease lease, Leases leases, Progress progress) {
        long begin = System.nanoTime();
        JobRepository repository = context.getBean(JobRepository.class);
        Holding holding = new Holding(lease, stop, new AtomicBoolean());
        AtomicLong found = new AtomicLong();
        StepExecution execution = repository.getStepExecution(lease.stepExecution());
        if (execution == null) {
            leases.giveBack(lease, Optional.of("the share's record is gone"));
            return;
        }
        try (Pulse pulse = Pulse.of(lease, leases, holding)) {
            step(lease, holding, found, repository).execute(execution);
        } catch (JobInterruptedException stopped) {
            // its status tells
        }
        String share = execution.getStepName() + " of run " + lease.run();
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            leases.done(lease);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            progress.finished(
                    ExtractFigures.NAME,
                    share + ": articles " + lease.first() + " to " + lease.last() + ", " + found.get() + " figures",
                    took);
        } else if (holding.lost().get() || passedOver(execution)) {
            progress.notice(share + " has been taken over by another worker.");
        } else {
            leases.giveBack(lease, failure(execution));
            progress.notice(share + " is left to others"
                    + failure(execution).map(words -> ": " + words).orElse("") + ".");
        }
    }

    private Step step(Lease lease, Holding holding, AtomicLong found, JobRepository repository) {
        return new StepBuilder(ExtractFigures.NAME, repository)
                .<Reading, Reading>chunk(ExtractFigures.CHUNK)
                .transactionManager(database.transactions())
                .reader(new ReadingAhead(
                        new UnreadArticles(articles, reader.version(), lease.first(), lease.last()),
                        article -> ExtractFigures.reading(reader, article),
                        threads))
                .writer(chunk -> store(lease, chunk, found))
                .interruptionPolicy(holding)
                .build();
    }

    private void store(Lease lease, Chunk<? extends Reading> chunk, AtomicLong found) {
        List<Reading> readings = List.copyOf(chunk.getItems());
        figures.replace(lease, reader.version(), readings);
        found.addAndGet(
                readings.stream().mapToLong(reading -> reading.figures().size()).sum());
    }

    private static boolean passedOver(StepExecution execution) {
        return execution.getFailureExceptions().stream().anyMatch(ShareReading::tellsOfALostLease);
    }

    private static boolean tellsOfALostLease(Throwable failure) {
        return failure instanceof Lease.Lost
                || failure.getCause() != null && failure.getCause() != failure && tellsOfALostLease(failure.getCause());
    }

    private Optional<String> failure(StepExecution execution) {
        return stop.isRaised()
                ? Optional.empty()
                : Optional.of(execution.getFailureExceptions().stream()
                        .findFirst()
                        .map(Failures::inWords)
                        .orElseGet(() -> "it ended as " + execution.getStatus()));
    }

    /** Stops the reading at its next chunk when the worker is to stop, or the share has gone. */
    private record Holding(Lease lease, StopFlag stop, AtomicBoolean lost) implements StepInterruptionPolicy {

        @Override
        public void checkInterrupted(StepExecution execution) throws JobInterruptedException {
            stop.checkInterrupted(execution);
            if (lost.get()) {
                execution.setTerminateOnly();
                throw new JobInterruptedException("the share has been taken over");
            }
        }
    }

    /** Tells the database at short intervals that the worker lives, and the worker when it is too late for that. */
    private record Pulse(ScheduledExecutorService clock) implements AutoCloseable {

        static Pulse of(Lease lease, Leases leases, Holding holding) {
            ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "beat");
                thread.setDaemon(true);
                return thread;
            });
            long pause = Math.max(1, lease.length().toMillis() / BEATS);
            clock.scheduleAtFixedRate(() -> beat(lease, leases, holding), pause, pause, TimeUnit.MILLISECONDS);
            return new Pulse(clock);
        }

        private static void beat(Lease lease, Leases leases, Holding holding) {
            try {
                if (!leases.beat(lease)) {
                    holding.lost().set(true);
                }
            } catch (RuntimeException sessionEnded) {
                // without its session the lease cannot be kept; whatever is not committed is read by the next one
                holding.lost().set(true);
            }
        }

        @Override
        public void close() {
            clock.shutdownNow();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        context.close();
    }
}

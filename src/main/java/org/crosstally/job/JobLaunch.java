package org.crosstally.job;

import java.util.Optional;
import org.crosstally.store.RunTable;
import org.crosstally.store.ShareTable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The job, and how it is started or taken up again. */
final class JobLaunch implements AutoCloseable {

    static final String JOB = "crosstally";

    private final Work work;
    private final AnnotationConfigApplicationContext context;

    private JobLaunch(Work work, AnnotationConfigApplicationContext context) {
        this.work = work;
        this.context = context;
    }

    static JobLaunch prepare(Work work) {
        AnnotationConfigApplicationContext context = BatchInfrastructure.on(work.database());
        context.registerBean("readers", ThreadPoolTaskExecutor.class, ExtractFigures::threads);
        context.registerBean(JOB, Job.class, () -> job(work, context));
        context.refresh();
        return new JobLaunch(work, context);
    }

    private static Job job(Work work, AnnotationConfigApplicationContext context) {
        JobRepository repository = context.getBean(JobRepository.class);
        PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
        return new JobBuilder(JOB, repository)
                .listener(noting(work))
                .start(IngestArticles.step(work, repository, transactions))
                .next(
                        work.request().workers() instanceof Workers.Remote workers
                                ? ExtractFigures.handingOut(work, workers, repository)
                                : ExtractFigures.step(
                                        work,
                                        repository,
                                        transactions,
                                        context.getBean("readers", ThreadPoolTaskExecutor.class)))
                .next(CompareFigures.step(work, repository, transactions))
                .next(WriteWorkbook.step(work, repository, transactions))
                .build();
    }

    private static JobExecutionListener noting(Work work) {
        return new JobExecutionListener() {
            @Override
            public void beforeJob(JobExecution execution) {
                // before anything is taken in: no worker of an earlier execution may write what it read before
                new ShareTable(work.database().dataSource())
                        .close(new TransactionTemplate(work.database().transactions()));
                new RunTable(work.database().dataSource()).executedAs(work.run(), execution.getId());
            }
        };
    }

    /** Starts the run, or takes it up where its last execution was cut off. */
    JobExecution launch() throws JobExecutionException {
        JobOperator operator = context.getBean(JobOperator.class);
        JobParameters parameters =
                new JobParametersBuilder().addLong("run", work.run()).toJobParameters();
        Optional<JobExecution> last =
                Optional.ofNullable(context.getBean(JobRepository.class).getLastJobExecution(JOB, parameters));
        if (last.isEmpty()) {
            return operator.start(context.getBean(Job.class), parameters);
        }
        if (last.get().getStatus() == BatchStatus.COMPLETED) {
            return last.get();
        }
        return operator.restart(recovered(operator, last.get()));
    }

    /**
     * A killed execution still says that it is running, one whose last commit failed that nobody knows, and so does a
     * worker's share that nobody came for.
     */
    private JobExecution recovered(JobOperator operator, JobExecution execution) {
        JobRepository repository = context.getBean(JobRepository.class);
        for (StepExecution step : execution.getStepExecutions()) {
            boolean leftBehind =
                    step.getStatus().isRunning() && !execution.getStatus().isRunning();
            if (step.getStatus() == BatchStatus.UNKNOWN || leftBehind) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
        return execution.getStatus().isRunning() ? operator.recover(execution) : execution;
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.crosstally.job;

import java.util.Optional;
import javax.sql.DataSource;
import org.crosstally.store.RunTable;
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
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(
                "dataSource", DataSource.class, () -> work.database().dataSource(), bean -> {
                    // the database outlives the context
                    ((org.springframework.beans.factory.support.AbstractBeanDefinition) bean).setDestroyMethodName("");
                });
        context.registerBean(
                "transactionManager",
                PlatformTransactionManager.class,
                () -> work.database().transactions());
        context.registerBean("readers", ThreadPoolTaskExecutor.class, JobLaunch::readers);
        context.registerBean(JOB, Job.class, () -> job(work, context));
        context.register(BatchInfrastructure.class);
        context.refresh();
        return new JobLaunch(work, context);
    }

    private static ThreadPoolTaskExecutor readers() {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        int cores = Runtime.getRuntime().availableProcessors();
        readers.setCorePoolSize(cores);
        readers.setMaxPoolSize(cores);
        readers.setThreadNamePrefix("reading-");
        readers.setDaemon(true);
        return readers;
    }

    private static Job job(Work work, AnnotationConfigApplicationContext context) {
        JobRepository repository = context.getBean(JobRepository.class);
        PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
        return new JobBuilder(JOB, repository)
                .listener(noting(work))
                .start(IngestArticles.step(work, repository, transactions))
                .next(ExtractFigures.step(
                        work, repository, transactions, context.getBean("readers", ThreadPoolTaskExecutor.class)))
                .next(CompareFigures.step(work, repository, transactions))
                .next(WriteWorkbook.step(work, repository, transactions))
                .build();
    }

    private static JobExecutionListener noting(Work work) {
        return new JobExecutionListener() {
            @Override
            public void beforeJob(JobExecution execution) {
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

    /** A killed execution still says that it is running, one whose last commit failed that nobody knows. */
    private JobExecution recovered(JobOperator operator, JobExecution execution) {
        JobRepository repository = context.getBean(JobRepository.class);
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
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

package org.crosstally.job;

import javax.sql.DataSource;
import org.crosstally.store.Database;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch's own beans on the database at hand. A run puts its job beside them ({@link JobLaunch}), a worker only
 * keeps the records of what it reads.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class BatchInfrastructure {

    /** A context on that database, to be refreshed and closed by the caller; the database outlives it. */
    static AnnotationConfigApplicationContext on(Database database) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, database::dataSource, bean -> {
            // the database outlives the context
            ((AbstractBeanDefinition) bean).setDestroyMethodName("");
        });
        context.registerBean("transactionManager", PlatformTransactionManager.class, database::transactions);
        context.register(BatchInfrastructure.class);
        return context;
    }
}

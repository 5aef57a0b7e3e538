package org.crosstally.job;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Configuration;

/**
 * Spring Batch's own beans on the database at hand. The beans {@code dataSource} and {@code transactionManager} and the
 * job itself are put into the context by {@link JobLaunch}, because they belong to one run.
 */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository
class BatchInfrastructure {}

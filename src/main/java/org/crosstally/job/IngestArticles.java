package org.crosstally.job;

import java.util.List;
import java.util.OptionalLong;
import org.crosstally.article.Tally;
import org.crosstally.store.InputLedger;
import org.crosstally.store.RunTable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.transaction.PlatformTransactionManager;

/** The first step: input files to the tables {@code article} and {@code rejected_input}. */
final class IngestArticles {

    static final String NAME = "ingestArticles";
    static final int CHUNK = 200;

    private IngestArticles() {}

    static Step step(Work work, JobRepository repository, PlatformTransactionManager transactions) {
        Inboxes inboxes = new Inboxes(work);
        InputLedger ledger = new InputLedger(work.database().dataSource());
        return new StepBuilder(NAME, repository)
                .<InputItem, InputItem>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new InputReader(work, inboxes))
                .writer(chunk -> take(work, ledger, chunk))
                .interruptionPolicy(work.stop())
                .listener(inboxes)
                .listener(new StepProgress(work, OptionalLong::empty, () -> summary(work, inboxes)))
                .build();
    }

    private static void take(Work work, InputLedger ledger, Chunk<? extends InputItem> chunk) {
        List<? extends InputItem> items = chunk.getItems();
        InputItem last = items.get(items.size() - 1);
        boolean anythingNew = ledger.take(
                work.run(),
                items.stream().map(InputItem::incoming).toList(),
                last.position(),
                last.chain(),
                work.clock().instant());
        if (anythingNew) {
            work.engines().warmUp();
        }
        work.progress().advanced(NAME, last.position());
    }

    private static String summary(Work work, Inboxes inboxes) {
        Tally tally = new RunTable(work.database().dataSource()).get(work.run()).tally();
        return tally.in() + " in: " + tally.read() + " new or changed, " + tally.unchanged() + " unchanged, "
                + tally.duplicate() + " duplicate, " + tally.rejected() + " rejected" + inboxes.summary();
    }
}

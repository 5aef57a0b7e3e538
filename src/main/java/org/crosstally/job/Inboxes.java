package org.crosstally.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosstally.intake.DoneFiles;
import org.crosstally.intake.FileState;
import org.crosstally.store.InputFile;
import org.crosstally.store.InputFileTable;
import org.crosstally.store.Texts;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which files of the watched folders are done. They are put down only when all input is in the tables: a run that is
 * cut off before reads them once more, and finds them unchanged.
 */
final class Inboxes implements DoneFiles, StepExecutionListener {

    private final Work work;
    private final InputFileTable table;
    private final String understood;
    private final List<InputFile> done = new ArrayList<>();
    private String folder = "";
    private Map<String, InputFile> ofFolder = Map.of();

    Inboxes(Work work) {
        this.work = work;
        this.table = new InputFileTable(work.database().dataSource());
        // another date format, and the same file tells something else
        this.understood = RequestKey.of(work.request());
    }

    /** Forgets what an earlier attempt at the same input has seen. */
    void startAnew() {
        done.clear();
        work.passedOver().set(0);
    }

    @Override
    public boolean has(FileState file) {
        if (!watched(file)) {
            return false;
        }
        InputFile asked = row(file);
        if (!folder.equals(asked.folder())) {
            folder = asked.folder();
            ofFolder = table.done(folder, understood);
        }
        boolean known = asked.equals(ofFolder.get(asked.name()));
        if (known) {
            work.passedOver().incrementAndGet();
        }
        return known;
    }

    @Override
    public void add(FileState file) {
        if (watched(file)) {
            done.add(row(file));
        }
    }

    private static InputFile row(FileState file) {
        Path name = Objects.requireNonNull(file.path().getFileName());
        return new InputFile(String.valueOf(file.path().getParent()), name.toString(), file.size(), file.modified());
    }

    private boolean watched(FileState file) {
        return Texts.isStorable(file.path().toString())
                && work.request().intake().watched().stream()
                        .anyMatch(inbox -> file.path().startsWith(inbox));
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED && !done.isEmpty()) {
            new TransactionTemplate(work.database().transactions())
                    .executeWithoutResult(status -> table.put(done, understood, work.run()));
        }
        return execution.getExitStatus();
    }

    String summary() {
        long passedOver = work.passedOver().get();
        return passedOver == 0 ? "" : "; " + passedOver + " files done before passed over";
    }
}

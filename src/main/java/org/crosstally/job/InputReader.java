package org.crosstally.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.crosstally.intake.Intake;
import org.crosstally.store.Incoming;
import org.crosstally.store.RunRow;
import org.crosstally.store.RunTable;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the run's input from where its last committed chunk ends. That place is kept in the run's own row, in the same
 * transaction as the articles, and is trusted only while the input up to there is what it was: otherwise an article
 * that came in between would be passed over.
 */
final class InputReader implements ItemStreamReader<InputItem> {

    /** So many rejections are told at once; the report lists them all. */
    private static final int TOLD_AT_ONCE = 5;

    /** Two chunks: while the database takes one in, the files give the next. */
    private static final int AHEAD = 2 * IngestArticles.CHUNK;

    /** An article may be long: of long ones few are read ahead. */
    private static final int CHARACTERS = 4_000_000;

    private final Work work;
    private final RunTable runs;
    private final Inboxes inboxes;
    private Optional<Intake> intake = Optional.empty();
    private Optional<Ahead<InputItem>> ahead = Optional.empty();
    private long position;
    private String chain = "";
    private int rejected;

    InputReader(Work work, Inboxes inboxes) {
        this.work = work;
        this.inboxes = inboxes;
        this.runs = new RunTable(work.database().dataSource());
    }

    @Override
    public void open(ExecutionContext context) {
        RunRow run = runs.get(work.run());
        start();
        while (position < run.position()) {
            if (next() == null) {
                break;
            }
        }
        if (position != run.position() || !chain.equals(run.chain())) {
            work.progress().notice("The input has changed since the run was cut off: it is read from its beginning.");
            new TransactionTemplate(work.database().transactions())
                    .executeWithoutResult(transaction -> runs.readFromTheBeginning(work.run()));
            start();
        }
    }

    private void start() {
        close();
        inboxes.startAnew();
        Intake opened = Intake.open(work.request().sources(), work.options(), inboxes);
        intake = Optional.of(opened);
        ahead = Optional.of(new Ahead<>("intake", AHEAD, CHARACTERS, InputReader::characters, new Chained(opened)));
        position = 0;
        chain = "";
    }

    private static int characters(InputItem item) {
        return item.incoming() instanceof Incoming.Item article
                ? article.article().text().length()
                : 0;
    }

    /** Numbers what the intake gives, and chains it to what came before. */
    private static final class Chained implements Supplier<Optional<InputItem>> {
        private final Intake intake;
        private long position;
        private String chain = "";

        private Chained(Intake intake) {
            this.intake = intake;
        }

        @Override
        public Optional<InputItem> get() {
            return intake.next().map(IncomingItems::of).map(incoming -> {
                chain = chained(chain, incoming);
                return new InputItem(++position, chain, incoming);
            });
        }
    }

    @Override
    public @Nullable InputItem read() {
        InputItem item = next();
        if (item != null && item.incoming() instanceof Incoming.Refusal refusal) {
            tell(refusal);
        }
        return item;
    }

    private void tell(Incoming.Refusal refusal) {
        rejected++;
        if (rejected <= TOLD_AT_ONCE) {
            work.progress()
                    .notice("Rejected: " + refusal.origin() + ", " + refusal.place() + ": " + refusal.reason() + ".");
        } else if (rejected == TOLD_AT_ONCE + 1) {
            work.progress().notice("More is rejected; the workbook's sheet Rejected lists it all.");
        }
    }

    private @Nullable InputItem next() {
        Optional<InputItem> next = ahead.orElseThrow().next();
        if (next.isEmpty()) {
            return null;
        }
        position = next.get().position();
        chain = next.get().chain();
        return next.get();
    }

    @Override
    public void close() {
        ahead.ifPresent(Ahead::close);
        ahead = Optional.empty();
        if (intake.isPresent()) {
            try {
                intake.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            intake = Optional.empty();
        }
    }

    private static String chained(String before, Incoming incoming) {
        String link = incoming instanceof Incoming.Item item
                ? String.join("\u0000", item.article().origin(), item.article().id(), item.content())
                : "rejected\u0000" + ((Incoming.Refusal) incoming).origin() + "\u0000"
                        + ((Incoming.Refusal) incoming).place();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((before + link).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

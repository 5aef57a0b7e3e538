package org.crosstally.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.crosstally.article.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes a run's input in, chunk by chunk: decides what is new, changed, unchanged or a duplicate, stores it, and counts
 * it, all in the caller's transaction.
 */
public final class InputLedger {

    private final JdbcClient sql;
    private final ArticleTable articles;
    private final Originals originals;
    private final RunTable runs;

    public InputLedger(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        this.articles = new ArticleTable(dataSource);
        this.originals = new Originals(dataSource);
        this.runs = new RunTable(dataSource);
    }

    /**
     * @param chunk items in the input's order
     * @param position how many items of the input are read when this chunk is
     * @param chain the hash of all of these
     * @return whether any of them is new or changed
     */
    public boolean take(long run, List<Incoming> chunk, long position, String chain, Instant now) {
        List<Incoming.Item> items = chunk.stream()
                .filter(Incoming.Item.class::isInstance)
                .map(Incoming.Item.class::cast)
                .toList();
        Tally tally = store(run, items);
        tally = refuse(run, chunk, position - chunk.size(), now, tally);
        runs.count(run, tally, position, chain);
        return tally.read() + tally.duplicate() > 0;
    }

    private Tally store(long run, List<Incoming.Item> items) {
        Map<ArticleTable.Name, ArticleTable.Known> known = articles.known(items);
        Originals.Chunk candidates = originals.of(items);
        long last = articles.lastNumber();
        long next = last;
        List<ArticleTable.Entry> entries = new ArrayList<>();
        Tally tally = Tally.NOTHING;
        for (Incoming.Item item : items) {
            Optional<ArticleTable.Known> before = Optional.ofNullable(known.get(ArticleTable.Name.of(item)));
            if (before.isPresent() && before.get().content().equals(item.content())) {
                tally = tally.plusUnchanged();
                continue;
            }
            long number = before.isPresent() ? before.get().number() : ++next;
            Optional<Originals.Match> original = candidates.originalOf(number, item);
            // a file that is named twice and changes meanwhile: the later reading holds
            entries.removeIf(entry -> entry.number() == number);
            entries.add(new ArticleTable.Entry(number, item, original));
            known.put(ArticleTable.Name.of(item), new ArticleTable.Known(number, item.content()));
            tally = original.isPresent() ? tally.plusDuplicate() : tally.plusRead();
        }
        articles.store(run, entries);
        originals.remember(entries, last);
        return tally;
    }

    private Tally refuse(long run, List<Incoming> chunk, long before, Instant now, Tally sofar) {
        Tally tally = sofar;
        Map<Long, Incoming.Refusal> refused = new HashMap<>();
        for (int item = 0; item < chunk.size(); item++) {
            if (chunk.get(item) instanceof Incoming.Refusal refusal) {
                refused.put(before + item + 1, refusal);
                tally = tally.plusRejected();
            }
        }
        List<Map.Entry<Long, Incoming.Refusal>> rows =
                refused.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        if (!rows.isEmpty()) {
            sql.sql("""
                    insert into rejected_input (run_id, item, origin, place, reason, first_bytes, at)
                    select :run, r.item, r.origin, r.place, r.reason, r.first_bytes, :now
                    from unnest(:items::bigint[], :origins::text[], :places::text[], :reasons::text[], :bytes::text[])
                         as r (item, origin, place, reason, first_bytes)
                    on conflict (run_id, item) do nothing
                    """)
                    .param("run", run)
                    .param("now", Timestamp.from(now))
                    .param("items", Columns.numbers(rows, Map.Entry::getKey))
                    .param(
                            "origins",
                            Columns.texts(
                                    rows, row -> Texts.storable(row.getValue().origin())))
                    .param(
                            "places",
                            Columns.texts(
                                    rows, row -> Texts.storable(row.getValue().place())))
                    .param(
                            "reasons",
                            Columns.texts(
                                    rows, row -> Texts.storable(row.getValue().reason())))
                    .param(
                            "bytes",
                            Columns.texts(
                                    rows, row -> Texts.storable(row.getValue().firstBytes())))
                    .update();
        }
        return tally;
    }
}

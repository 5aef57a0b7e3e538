package org.crosstally.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps apart articles that share one id in one input, as rows of real tables do: the second {@code 17} is stored as
 * {@code 17#2}. Told by the order of the input alone, so that the next run meets the same names again.
 */
final class SeenNames {

    private final JdbcClient sql;

    SeenNames(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** The items, renamed where their name has stood in this run before. */
    List<Incoming.Item> distinct(long run, List<Incoming.Item> items) {
        Set<UUID> taken = seen(run, items.stream().map(SeenNames::key).toList());
        List<Incoming.Item> distinct = new ArrayList<>();
        List<UUID> added = new ArrayList<>();
        for (Incoming.Item item : items) {
            Incoming.Item named = item;
            UUID key = key(named);
            for (int time = 2; taken.contains(key); time++) {
                named = item.named(item.article().id() + "#" + time);
                key = key(named);
                taken.addAll(seen(run, List.of(key)));
            }
            taken.add(key);
            added.add(key);
            distinct.add(named);
        }
        remember(run, added);
        return distinct;
    }

    private Set<UUID> seen(long run, List<UUID> keys) {
        return new HashSet<>(sql.sql("select name from article_seen where run_id = :run and name = any(:names::uuid[])")
                .param("run", run)
                .param("names", Columns.texts(keys, UUID::toString))
                .query(UUID.class)
                .list());
    }

    private void remember(long run, List<UUID> keys) {
        sql.sql("insert into article_seen (run_id, name) select :run, unnest(:names::uuid[])")
                .param("run", run)
                .param("names", Columns.texts(keys, UUID::toString))
                .update();
    }

    private static UUID key(Incoming.Item item) {
        String name = item.article().origin() + "\u0000" + item.article().id();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package org.crosstally.store;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL knows of the sizes of its tables. Its own clean-up counts them once a minute at best. A table that has
 * grown from nothing meanwhile is still searched as if it were a page or two: every check of a foreign key then reads all
 * of it, and what should cost the same for every row costs more with each.
 */
public final class Statistics {

    private static final List<Table> READ = List.of(
            new Table("article", "article_id"),
            new Table("article_band", "article_id"),
            new Table("figure", "figure_id, article_id, block"));
    private static final List<Table> JUDGED = List.of(
            new Table("question", "question_id, block"),
            new Table("answer", "question_id"),
            new Table("answer_carrier", "question_id, figure_id"),
            new Table("finding", "question_id"),
            new Table("finding_figure", "question_id, figure_id"));

    /** From so many rows on it pays. */
    private static final long FEW = 1_000;

    /** @param columns by which rows are sought: the others, sentences among them, take most of the time and tell nothing */
    private record Table(String name, String columns) {}

    private final JdbcClient sql;
    private final long answers;
    private long grown;
    private long next;

    public Statistics(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        this.answers = sql.sql("select greatest(reltuples, 0)::bigint from pg_class where oid = 'answer'::regclass")
                .query(Long.class)
                .single();
        this.next = Math.max(FEW, answers);
    }

    /** So many answers have been added; each time they have doubled, what was judged is counted. */
    public void grownBy(long added) {
        grown += added;
        if (grown >= next) {
            next = answers + 2 * grown;
            refresh(JUDGED);
        }
    }

    public void refresh() {
        refresh(READ);
        refresh(JUDGED);
    }

    /** Every table that holds anything: one that was counted while empty is thought to stay so. */
    private void refresh(List<Table> tables) {
        String filled = tables.stream()
                .filter(this::holdsAnything)
                .map(table -> table.name() + " (" + table.columns() + ")")
                .collect(Collectors.joining(", "));
        if (!filled.isEmpty()) {
            sql.sql("analyze " + filled).update();
        }
    }

    private boolean holdsAnything(Table table) {
        return sql.sql("select exists (select from " + table.name() + ")")
                .query(Boolean.class)
                .single();
    }
}

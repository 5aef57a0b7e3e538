package org.crosstally.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.crosstally.comparison.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which block of the comparison each figure lives in, and which blocks are to be judged anew. */
public final class BlockTable {

    private final JdbcClient sql;

    public BlockTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /**
     * An article with its figures in order of their numbers, to be placed.
     *
     * @param before the figures that lie in a block already, with that block
     */
    public record Unplaced(long article, List<Statement> statements, Map<Long, String> before) {

        public Unplaced {
            statements = List.copyOf(statements);
            before = Map.copyOf(before);
        }
    }

    /** An article with the block of each of its figures, in the same order. */
    public record Placed(Unplaced article, List<String> blocks) {

        public Placed {
            blocks = List.copyOf(blocks);
            if (article.statements().size() != blocks.size()) {
                throw new IllegalArgumentException(
                        article.statements().size() + " figures cannot lie in " + blocks.size() + " blocks");
            }
        }
    }

    /**
     * Articles that are read but not placed by this version, in rising order of their numbers, after the given one, at
     * most so many; also those without figures.
     */
    public List<Unplaced> unplaced(String version, long after, int atMost) {
        Map<Long, List<Statement>> statements = new LinkedHashMap<>();
        Map<Long, Map<Long, String>> before = new HashMap<>();
        sql.sql("""
                select article_id from article
                where article_id > :after and read_version is not null and placed_version is distinct from :version
                order by article_id limit :limit
                """)
                .param("after", after)
                .param("version", version)
                .param("limit", atMost)
                .query(Long.class)
                .list()
                .forEach(article -> {
                    statements.put(article, new ArrayList<>());
                    before.put(article, new HashMap<>());
                });
        sql.sql("select f.block, " + FigureRows.COLUMNS + """
                from figure f join article a using (article_id)
                where f.article_id = any(:articles::bigint[])
                order by f.figure_id
                """)
                .param("articles", statements.keySet().toArray(Long[]::new))
                .query(row -> {
                    Statement statement = FigureRows.statement(row);
                    long article = statement.articleId();
                    statements.getOrDefault(article, new ArrayList<>()).add(statement);
                    String block = row.getString("block");
                    if (block != null) {
                        before.getOrDefault(article, new HashMap<>()).put(statement.figureId(), block);
                    }
                });
        return statements.entrySet().stream()
                .map(entry ->
                        new Unplaced(entry.getKey(), entry.getValue(), before.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    /** Notes the blocks and marks old and new ones as touched; part of the caller's transaction. */
    public void place(String version, List<Placed> placed) {
        SortedSet<String> touched = new TreeSet<>();
        List<Long> figures = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (Placed article : placed) {
            touched.addAll(article.article().before().values());
            touched.addAll(article.blocks());
            for (int nr = 0; nr < article.blocks().size(); nr++) {
                long figure = article.article().statements().get(nr).figureId();
                String block = article.blocks().get(nr);
                // a row that stays what it is need not be written again
                if (!block.equals(article.article().before().get(figure))) {
                    figures.add(figure);
                    blocks.add(block);
                }
            }
        }
        touch(sql, touched);
        sql.sql("""
                update figure f set block = x.block
                from unnest(:figures::bigint[], :blocks::text[]) as x (figure_id, block)
                where f.figure_id = x.figure_id
                """)
                .param("figures", figures.toArray(Long[]::new))
                .param("blocks", blocks.toArray(String[]::new))
                .update();
        sql.sql("update article set placed_version = :version where article_id = any(:articles::bigint[])")
                .param("version", version)
                .param(
                        "articles",
                        Columns.numbers(placed, article -> article.article().article()))
                .update();
    }

    /** The next blocks to be judged, in their order, after the given one. */
    public List<String> touched(String after, int atMost) {
        return sql.sql("select block from touched_block where block > :after order by block limit :limit")
                .param("after", after)
                .param("limit", atMost)
                .query(String.class)
                .list();
    }

    /** Marks blocks to be judged anew; given in order, so that two writers never wait for each other in a ring. */
    static void touch(JdbcClient sql, SortedSet<String> blocks) {
        sql.sql("insert into touched_block select unnest(:blocks::text[]) on conflict do nothing")
                .param("blocks", blocks.toArray(String[]::new))
                .update();
    }

    public long countTouched() {
        return sql.sql("select count(*) from touched_block").query(Long.class).single();
    }

    /** Every statement of the block, in order of their numbers. */
    public List<Statement> statements(String block) {
        return sql.sql("select " + FigureRows.COLUMNS + """
                from figure f join article a using (article_id)
                where f.block = :block
                order by f.figure_id
                """)
                .param("block", block)
                .query((row, number) -> FigureRows.statement(row))
                .list();
    }
}

package org.crosstally.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.crosstally.comparison.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which block of the comparison each figure lives in, and which blocks are to be judged anew. */
public final class BlockTable {

    private final JdbcClient sql;

    public BlockTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** An article with its figures in order of their numbers, to be placed. */
    public record Unplaced(long article, List<Statement> statements) {

        public Unplaced {
            statements = List.copyOf(statements);
        }
    }

    /** Those of an article's figures that take part in the comparison, with the block of each, in the same order. */
    public record Placed(long article, List<Long> figures, List<String> blocks) {

        public Placed {
            figures = List.copyOf(figures);
            blocks = List.copyOf(blocks);
            if (figures.size() != blocks.size()) {
                throw new IllegalArgumentException(
                        figures.size() + " figures cannot lie in " + blocks.size() + " blocks");
            }
        }
    }

    /**
     * Articles that are read but not placed by this version, in rising order of their numbers, after the given one, at
     * most so many; also those without figures.
     */
    public List<Unplaced> unplaced(String version, long after, int atMost) {
        Map<Long, List<Statement>> byArticle = new LinkedHashMap<>();
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
                .forEach(article -> byArticle.put(article, new ArrayList<>()));
        sql.sql("select " + FigureRows.COLUMNS + """
                from figure f join article a using (article_id)
                where f.article_id = any(:articles::bigint[])
                order by f.figure_id
                """)
                .param("articles", byArticle.keySet().toArray(Long[]::new))
                .query(row -> {
                    List<Statement> statements = byArticle.get(row.getLong("article_id"));
                    if (statements != null) {
                        statements.add(FigureRows.statement(row));
                    }
                });
        return byArticle.entrySet().stream()
                .map(entry -> new Unplaced(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Notes the blocks and marks old and new ones as touched; part of the caller's transaction. */
    public void place(String version, List<Placed> placed) {
        Long[] articles = Columns.numbers(placed, Placed::article);
        Long[] figures =
                placed.stream().flatMap(article -> article.figures().stream()).toArray(Long[]::new);
        String[] blocks =
                placed.stream().flatMap(article -> article.blocks().stream()).toArray(String[]::new);
        sql.sql("""
                insert into touched_block
                select block from figure where article_id = any(:articles::bigint[]) and block is not null
                union
                select unnest(:blocks::text[])
                on conflict do nothing
                """).param("articles", articles).param("blocks", blocks).update();
        sql.sql("""
                update figure f set block = null
                where article_id = any(:articles::bigint[]) and block is not null
                  and not exists (select from unnest(:figures::bigint[]) as x (figure_id)
                                  where x.figure_id = f.figure_id)
                """).param("articles", articles).param("figures", figures).update();
        sql.sql("""
                update figure f set block = x.block
                from unnest(:figures::bigint[], :blocks::text[]) as x (figure_id, block)
                where f.figure_id = x.figure_id
                """).param("figures", figures).param("blocks", blocks).update();
        sql.sql("update article set placed_version = :version where article_id = any(:articles::bigint[])")
                .param("version", version)
                .param("articles", articles)
                .update();
    }

    /** The next blocks to be judged. */
    public List<String> nextTouched(int atMost) {
        return sql.sql("select block from touched_block order by block limit :limit")
                .param("limit", atMost)
                .query(String.class)
                .list();
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

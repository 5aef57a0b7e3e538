package org.crosstally.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the article that another one repeats: the first of the same words, or else the first of nearly the same. */
final class Originals {

    /** Near copies differ in at most this many of 64 bits; the bands are made so that these share one. */
    private static final int NEAR = 3;

    /**
     * So many of the latest articles of a band are looked at: copies follow each other within days, and a band that half
     * an archive shares, as reports made from a form do, must not make every new article cost more than the one before.
     */
    private static final int MOST = 500;

    private final JdbcClient sql;

    Originals(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** What is repeated, and how: {@code EXACT} or {@code NEAR}. */
    record Match(long number, String kind) {}

    /** What the chunk's articles may repeat: what is stored, and the chunk's own as they are decided on. */
    static final class Chunk {

        private final Map<String, Long> byWords = new HashMap<>();
        /** In rising order of the numbers, so that of several near copies the first is the original. */
        private final TreeMap<Long, Long> likeness = new TreeMap<>();

        /** The original; where there is none, the article becomes one itself for those that follow in the chunk. */
        Optional<Match> originalOf(long number, Incoming.Item item) {
            Long same = byWords.get(item.words());
            if (same != null && same != number) {
                return Optional.of(new Match(same, "EXACT"));
            }
            for (Map.Entry<Long, Long> other : likeness.entrySet()) {
                if (other.getKey() != number && Long.bitCount(other.getValue() ^ item.likeness()) <= NEAR) {
                    return Optional.of(new Match(other.getKey(), "NEAR"));
                }
            }
            byWords.merge(item.words(), number, Math::min);
            likeness.put(number, item.likeness());
            return Optional.empty();
        }
    }

    Chunk of(List<Incoming.Item> items) {
        Chunk chunk = new Chunk();
        sql.sql("""
                select article_id, words, likeness from article
                where duplicate_of is null and words = any(:words::text[])
                """).param("words", Columns.texts(items, Incoming.Item::words)).query(row -> {
            chunk.byWords.merge(row.getString(2), row.getLong(1), Math::min);
            chunk.likeness.put(row.getLong(1), row.getLong(3));
        });
        List<Integer> bands = new ArrayList<>();
        List<Long> likenesses = new ArrayList<>();
        for (Incoming.Item item : items) {
            for (int band : item.bands()) {
                bands.add(band);
                likenesses.add(item.likeness());
            }
        }
        sql.sql("""
                select distinct near.article_id, near.likeness
                from unnest(:bands::integer[], :likenesses::bigint[]) as x (band, likeness)
                cross join lateral (
                    select b.article_id, b.likeness
                    from (select article_id, likeness from article_band
                          where band = x.band order by article_id desc limit :most) b
                    where bit_count((b.likeness # x.likeness)::bit(64)) <= :near) near
                """)
                .param("bands", bands.toArray(Integer[]::new))
                .param("likenesses", likenesses.toArray(Long[]::new))
                .param("most", MOST)
                .param("near", NEAR)
                .query(row -> {
                    chunk.likeness.put(row.getLong(1), row.getLong(2));
                });
        return chunk;
    }

    /**
     * Keeps the bands of those that repeat nothing, and of none else: chains of copies all lead to the first.
     *
     * @param last the last number that was given before: these have bands already
     */
    void remember(List<ArticleTable.Entry> entries, long last) {
        List<Long> numbers = new ArrayList<>();
        List<Integer> bands = new ArrayList<>();
        List<Long> likenesses = new ArrayList<>();
        for (ArticleTable.Entry entry : entries) {
            if (entry.original().isEmpty()) {
                for (int band : entry.item().bands()) {
                    numbers.add(entry.number());
                    bands.add(band);
                    likenesses.add(entry.item().likeness());
                }
            }
        }
        List<ArticleTable.Entry> changed =
                entries.stream().filter(entry -> entry.number() <= last).toList();
        if (!changed.isEmpty()) {
            sql.sql("delete from article_band where article_id = any(:numbers::bigint[])")
                    .param("numbers", Columns.numbers(changed, ArticleTable.Entry::number))
                    .update();
        }
        sql.sql("""
                insert into article_band (band, article_id, likeness)
                select * from unnest(:bands::integer[], :numbers::bigint[], :likenesses::bigint[])
                """)
                .param("bands", bands.toArray(Integer[]::new))
                .param("numbers", numbers.toArray(Long[]::new))
                .param("likenesses", likenesses.toArray(Long[]::new))
                .update();
    }
}

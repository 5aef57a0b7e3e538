package org.crosstally.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the article that another one repeats: the first of the same words, or else the first of nearly the same. */
final class Originals {

    /** Near copies differ in at most this many of 64 bits; the bands are made so that these share one. */
    private static final int NEAR = 3;

    private final JdbcClient sql;

    Originals(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** What is repeated, and how: {@code EXACT} or {@code NEAR}. */
    record Match(long number, String kind) {}

    private record Candidate(long number, String words, long likeness) {}

    /** All stored articles that some article of a chunk may repeat, and the chunk's own as they are decided on. */
    static final class Chunk {

        private final Map<String, Long> byWords = new HashMap<>();
        private final TreeMap<Long, Long> likeness = new TreeMap<>();

        private Chunk(List<Candidate> candidates) {
            candidates.forEach(this::add);
        }

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
            add(new Candidate(number, item.words(), item.likeness()));
            return Optional.empty();
        }

        private void add(Candidate candidate) {
            byWords.merge(candidate.words, candidate.number, Math::min);
            likeness.put(candidate.number, candidate.likeness);
        }
    }

    Chunk of(List<Incoming.Item> items) {
        Integer[] bands = items.stream()
                .flatMapToInt(item -> IntStream.of(item.bands()))
                .distinct()
                .boxed()
                .toArray(Integer[]::new);
        return new Chunk(sql.sql("""
                select article_id, words, likeness from article
                where duplicate_of is null and words = any(:words::text[])
                union
                select a.article_id, a.words, a.likeness from article_band b join article a using (article_id)
                where b.band = any(:bands::integer[])
                """)
                .param("words", Columns.texts(items, Incoming.Item::words))
                .param("bands", bands)
                .query((row, number) -> new Candidate(row.getLong(1), row.getString(2), row.getLong(3)))
                .list());
    }

    /** Keeps the bands of those that repeat nothing, and of none else: chains of copies all lead to the first. */
    void remember(List<ArticleTable.Entry> entries) {
        List<Long> numbers = new ArrayList<>();
        List<Integer> bands = new ArrayList<>();
        for (ArticleTable.Entry entry : entries) {
            if (entry.original().isEmpty()) {
                for (int band : entry.item().bands()) {
                    numbers.add(entry.number());
                    bands.add(band);
                }
            }
        }
        sql.sql("delete from article_band where article_id = any(:numbers::bigint[])")
                .param("numbers", Columns.numbers(entries, ArticleTable.Entry::number))
                .update();
        sql.sql("""
                insert into article_band (band, article_id)
                select * from unnest(:bands::integer[], :numbers::bigint[])
                on conflict do nothing
                """)
                .param("bands", bands.toArray(Integer[]::new))
                .param("numbers", numbers.toArray(Long[]::new))
                .update();
    }
}

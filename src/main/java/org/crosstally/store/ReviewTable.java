package org.crosstally.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.crosstally.comparison.Correction;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.figure.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code review}: what people made of figures, all of it, for good. */
public final class ReviewTable {

    private final JdbcClient sql;

    public ReviewTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /**
     * What came of reviews that were handed in.
     *
     * @param added reviews that are new or say something new
     * @param unchanged reviews that say what was known already
     * @param unknown how many of those added are of figures that the database does not hold
     */
    public record Added(long added, long unchanged, long unknown) {}

    /** The latest review of each figure, by the key of its words. */
    public Map<String, Review> latest() {
        Map<String, Review> latest = new HashMap<>();
        sql.sql("select distinct on (words_key) * from review order by words_key, review_id desc")
                .query((ResultSet row) -> {
                    latest.put(row.getString("words_key"), review(row));
                });
        return latest;
    }

    /** All reviews of one figure, the earliest first. */
    public List<Review> history(String wordsKey) {
        return sql.sql("select * from review where words_key = :key order by review_id")
                .param("key", wordsKey)
                .query((row, number) -> review(row))
                .list();
    }

    /**
     * Adds the reviews that say something new, and has the figures concerned compared anew. Part of the caller's
     * transaction.
     */
    public Added add(List<Review> reviews) {
        Map<String, Review> known = latest();
        List<Review> fresh = new ArrayList<>();
        for (Review review : reviews) {
            if (!Optional.ofNullable(known.get(review.wordsKey()))
                    .filter(review::saysTheSameAs)
                    .isPresent()) {
                fresh.add(review);
            }
        }
        fresh.forEach(this::insert);
        long held = compareAnew(fresh.stream().map(Review::wordsKey).toArray(String[]::new));
        return new Added(fresh.size(), reviews.size() - fresh.size(), fresh.size() - held);
    }

    /** Returns how many of the keys belong to figures. */
    private long compareAnew(String[] keys) {
        if (keys.length == 0) {
            return 0;
        }
        return sql.sql("""
                with concerned as (
                    select f.article_id, k.key
                    from (select f.article_id,
                                 words_key(a.id, f.field, f.sentence, f.quantity, f.nth, f.measure) as key
                          from figure f join article a using (article_id)) f
                    join unnest(:keys::text[]) as k (key) using (key)),
                unplaced as (
                    update article set placed_version = null
                    where article_id in (select article_id from concerned))
                select count(distinct key) from concerned
                """).param("keys", keys).query(Long.class).single();
    }

    private void insert(Review review) {
        Correction correction = review.correction();
        sql.sql("""
                insert into review (words_key, ruling, low, high, measure, authority, place, from_day, to_day,
                    reviewer, note, at)
                values (:key, :ruling, :low::bigint, :high::bigint, :measure, :authority, :place, :from::date,
                    :to::date, :reviewer, :note, :at)
                """)
                .param("key", review.wordsKey())
                .param("ruling", review.ruling().name())
                .param("low", correction.low().isPresent() ? correction.low().getAsLong() : null)
                .param("high", correction.high().isPresent() ? correction.high().getAsLong() : null)
                .param("measure", correction.measure().map(Enum::name).orElse(null))
                .param("authority", correction.authority().orElse(null))
                .param("place", correction.place().orElse(null))
                .param("from", correction.from().orElse(null))
                .param("to", correction.to().orElse(null))
                .param("reviewer", review.reviewer())
                .param("note", review.note())
                .param("at", Timestamp.from(review.at()))
                .update();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getString("words_key"),
                Ruling.valueOf(row.getString("ruling")),
                new Correction(
                        number(row, "low"),
                        number(row, "high"),
                        Optional.ofNullable(row.getString("measure")).map(Measure::valueOf),
                        Optional.ofNullable(row.getString("authority")),
                        Optional.ofNullable(row.getString("place")),
                        day(row, "from_day"),
                        day(row, "to_day")),
                row.getString("reviewer"),
                row.getString("note"),
                row.getTimestamp("at").toInstant());
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}

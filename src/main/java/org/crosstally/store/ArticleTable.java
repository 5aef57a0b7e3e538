package org.crosstally.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.crosstally.article.Article;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code article}. */
public final class ArticleTable {

    private final JdbcClient sql;

    public ArticleTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    record Name(String origin, String id) {
        static Name of(Incoming.Item item) {
            return new Name(item.article().origin(), item.article().id());
        }
    }

    record Known(long number, String content) {}

    record Entry(long number, Incoming.Item item, Optional<Originals.Match> original) {}

    /** An article with its number. */
    public record Numbered(long number, Article article) {}

    Map<Name, Known> known(List<Incoming.Item> items) {
        Map<Name, Known> known = new HashMap<>();
        sql.sql("""
                select a.article_id, a.origin, a.id, a.content
                from unnest(:origins::text[], :ids::text[]) as x (origin, id) join article a using (origin, id)
                """)
                .param("origins", Columns.texts(items, item -> item.article().origin()))
                .param("ids", Columns.texts(items, item -> item.article().id()))
                .query(row -> {
                    known.put(
                            new Name(row.getString(2), row.getString(3)), new Known(row.getLong(1), row.getString(4)));
                });
        return known;
    }

    long lastNumber() {
        return sql.sql("select coalesce(max(article_id), 0) from article")
                .query(Long.class)
                .single();
    }

    /** New articles are added, changed ones replaced and marked as not read. */
    void store(long run, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Article> articles =
                entries.stream().map(entry -> entry.item().article()).toList();
        sql.sql("""
                insert into article (article_id, origin, id, place, outlet, printed_on, url, title, body, content,
                                     words, likeness, duplicate_of, duplicate_kind, date_from, run_id)
                select n, origin, id, place, outlet, printed_on::date, url, title, body, content,
                       words, likeness, duplicate_of, duplicate_kind, date_from, :run
                from unnest(:numbers::bigint[], :origins::text[], :ids::text[], :places::text[], :outlets::text[],
                            :days::text[], :urls::text[], :titles::text[], :bodies::text[], :contents::text[],
                            :words::text[], :likenesses::bigint[], :originals::bigint[], :kinds::text[],
                            :datesFrom::text[])
                     as x (n, origin, id, place, outlet, printed_on, url, title, body, content, words, likeness,
                           duplicate_of, duplicate_kind, date_from)
                on conflict (origin, id) do update set
                    place = excluded.place, outlet = excluded.outlet, printed_on = excluded.printed_on,
                    url = excluded.url, title = excluded.title, body = excluded.body, content = excluded.content,
                    words = excluded.words, likeness = excluded.likeness, duplicate_of = excluded.duplicate_of,
                    duplicate_kind = excluded.duplicate_kind, date_from = excluded.date_from, run_id = excluded.run_id, read_version = null,
                    placed_version = null
                """)
                .param("run", run)
                .param("numbers", Columns.numbers(entries, Entry::number))
                .param("origins", Columns.texts(articles, Article::origin))
                .param("ids", Columns.texts(articles, Article::id))
                .param("places", Columns.texts(entries, entry -> entry.item().place()))
                .param("outlets", Columns.optionalTexts(articles, Article::outlet))
                .param("days", Columns.optionalDays(articles, Article::date))
                .param("urls", Columns.optionalTexts(articles, Article::url))
                .param("titles", Columns.texts(articles, Article::title))
                .param("bodies", Columns.texts(articles, Article::text))
                .param("contents", Columns.texts(entries, entry -> entry.item().content()))
                .param("words", Columns.texts(entries, entry -> entry.item().words()))
                .param(
                        "likenesses",
                        Columns.numbers(entries, entry -> entry.item().likeness()))
                .param(
                        "originals",
                        entries.stream()
                                .map(entry -> entry.original()
                                        .map(Originals.Match::number)
                                        .orElse(null))
                                .toArray(Long[]::new))
                .param(
                        "kinds",
                        Columns.optionalTexts(entries, entry -> entry.original().map(Originals.Match::kind)))
                .param(
                        "datesFrom",
                        Columns.optionalTexts(entries, entry -> entry.item().dateFrom()))
                .update();
    }

    /** Articles that this version of the reading has not read, in rising order of their numbers, after the given one. */
    public List<Numbered> unread(String version, long after, int atMost) {
        return unread(version, after, Long.MAX_VALUE, atMost);
    }

    /** The same, up to and with the last number. */
    public List<Numbered> unread(String version, long after, long last, int atMost) {
        return sql.sql("""
                select article_id, origin, id, outlet, printed_on, url, title, body from article
                where article_id in (select article_id from article
                                     where article_id > :after and article_id <= :last
                                       and read_version is distinct from :version
                                     order by article_id limit :limit)
                order by article_id
                """)
                .param("after", after)
                .param("last", last)
                .param("version", version)
                .param("limit", atMost)
                .query(ArticleTable::numbered)
                .list();
    }

    public long countUnread(String version) {
        return sql.sql("select count(*) from article where read_version is distinct from :version")
                .param("version", version)
                .query(Long.class)
                .single();
    }

    /** How many articles were read by another version than the given one. */
    public long countReadByAnother(String version) {
        return sql.sql("select count(*) from article where read_version <> :version")
                .param("version", version)
                .query(Long.class)
                .single();
    }

    /** How many articles the reading could not read. */
    public long countReadFailures() {
        return sql.sql("select count(*) from article where read_failure is not null")
                .query(Long.class)
                .single();
    }

    private static Numbered numbered(ResultSet row, int number) throws SQLException {
        return new Numbered(row.getLong("article_id"), article(row));
    }

    static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString("origin"),
                row.getString("id"),
                Optional.ofNullable(row.getString("outlet")),
                Optional.ofNullable(row.getObject("printed_on", LocalDate.class)),
                Optional.ofNullable(row.getString("url")),
                row.getString("title"),
                row.getString("body"));
    }
}

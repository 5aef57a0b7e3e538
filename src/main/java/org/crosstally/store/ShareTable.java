package org.crosstally.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table {@code reading_share}, as the run sees it that hands its articles out to workers; {@link Leases} is how a
 * worker sees it.
 */
public final class ShareTable {

    /** So many workers may die of a share before it is taken for deadly and the run fails. */
    static final int TAKINGS = 5;

    private final JdbcClient sql;

    public ShareTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** Articles to be read by one worker, by their numbers. */
    public record Range(long first, long last) {}

    /**
     * How far the workers are.
     *
     * @param open how many shares are not done
     * @param held how many of these are in the hands of a worker that lives
     * @param failure why one of them cannot be done by anybody
     */
    public record Standing(long articles, long open, long held, Optional<String> failure) {}

    /** What is not read by this version, in ranges of so many articles. */
    public List<Range> unread(String version, long size) {
        return sql.sql("""
                select min(article_id), max(article_id) from (
                    select article_id, (row_number() over (order by article_id) - 1) / :size as range
                    from article where read_version is distinct from :version) a
                group by range order by range
                """)
                .param("size", size)
                .param("version", version)
                .query((row, number) -> new Range(row.getLong(1), row.getLong(2)))
                .list();
    }

    public void add(long run, String version, Duration lease, long stepExecution, Range range) {
        sql.sql("""
                insert into reading_share (run_id, step_execution, first_article, last_article, read_version,
                    lease_millis)
                values (:run, :step, :first, :last, :version, :lease)
                """)
                .param("run", run)
                .param("step", stepExecution)
                .param("first", range.first())
                .param("last", range.last())
                .param("version", version)
                .param("lease", lease.toMillis())
                .update();
    }

    public Standing standing() {
        return sql.sql("""
                select coalesce(sum(articles), 0), count(*) filter (where state <> 'DONE'),
                       count(*) filter (where state = 'TAKEN' and beat > clock_timestamp()
                                                                       - lease_millis * interval '1 millisecond'),
                       min(failure) filter (where state = 'FAILED')
                from reading_share
                """)
                .query((row, number) -> new Standing(
                        row.getLong(1), row.getLong(2), row.getLong(3), Optional.ofNullable(row.getString(4))))
                .single();
    }

    /**
     * Ends the sessions of workers that are no longer heard of: a frozen one would keep what it has locked. Gives up
     * shares that nobody survives.
     */
    public void endSilentSessions() {
        sql.sql("""
                select pg_terminate_backend(a.pid)
                from reading_share s join pg_stat_activity a on a.application_name = s.session
                where s.state = 'TAKEN' and s.beat < clock_timestamp() - s.lease_millis * interval '1 millisecond'
                  and a.datname = current_database()
                """).query().listOfRows();
        sql.sql("""
                update reading_share
                set state = 'FAILED',
                    failure = 'articles ' || first_article || ' to ' || last_article || ' were begun ' || takings
                              || ' times and never ended; the last to try was ' || holder
                where share_id in (select share_id from reading_share
                                   where state = 'TAKEN' and takings >= :takings
                                     and beat < clock_timestamp() - lease_millis * interval '1 millisecond'
                                   for update skip locked)
                """).param("takings", TAKINGS).update();
    }

    /**
     * Takes all shares back from whoever holds them, adds what was done to the counts of its run, and forgets them.
     * After this nothing that any worker still has in hand can be written.
     */
    public void close(TransactionTemplate transaction) {
        sql.sql("""
                select pg_terminate_backend(a.pid)
                from reading_share s join pg_stat_activity a on a.application_name = s.session
                where s.state = 'TAKEN' and a.datname = current_database()
                """).query().listOfRows();
        transaction.executeWithoutResult(status -> {
            sql.sql("select share_id from reading_share order by share_id for update")
                    .query()
                    .listOfRows();
            sql.sql("""
                    update run r set figures = r.figures + s.figures, reread = r.reread + s.reread
                    from (select run_id, sum(figures) as figures, sum(reread) as reread
                          from reading_share group by run_id) s
                    where r.run_id = s.run_id
                    """).update();
            sql.sql("delete from reading_share").update();
        });
    }

    /** Adds to the share's counts; part of the chunk's own transaction, which nobody can pass over after this. */
    void count(Lease lease, long articles, long figures, long reread) {
        int held = sql.sql("""
                update reading_share
                set articles = articles + :articles, figures = figures + :figures, reread = reread + :reread,
                    beat = clock_timestamp()
                where share_id = :share and token = :token and state = 'TAKEN'
                """)
                .param("articles", articles)
                .param("figures", figures)
                .param("reread", reread)
                .param("share", lease.share())
                .param("token", lease.token())
                .update();
        if (held == 0) {
            throw new Lease.Lost(lease);
        }
    }
}

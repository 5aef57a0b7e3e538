package org.crosstally.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How a worker takes shares of the articles and keeps them. Two things tell that a holder is gone: PostgreSQL drops its
 * session lock with its connection, the moment it is killed; and where it is frozen or cut off, so that the connection
 * seems to live, it is no longer heard of. Time is the database's own, because the clocks of many machines differ.
 *
 * <p>The methods may be called by the thread that works and the one that beats.
 */
public final class Leases implements AutoCloseable {

    /** Any number that nobody else uses for session locks in the same database: the letters of "shar". */
    private static final int LOCKS = 0x73_68_61_72;

    private final Connection connection;
    private final JdbcClient sql;
    private final ShareTable shares;
    private final String holder;
    private final String session;

    private Leases(Connection connection, Database database, String holder) {
        this.connection = connection;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.shares = new ShareTable(database.dataSource());
        this.holder = holder;
        this.session = database.session();
    }

    /**
     * @param holder who this is, for people: a machine and a process
     * @throws DatabaseUnavailable where no connection can be had
     */
    public static Leases open(Database database, String holder) {
        try {
            return new Leases(database.dataSource().getConnection(), database, holder);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("No connection to " + database.name() + ": " + Failures.inWords(e), e);
        }
    }

    /** The first share that nobody holds who lives, for this version of the reading. */
    public synchronized Optional<Lease> take(String version) {
        shares.endSilentSessions();
        if (!anyOpen(version)) {
            return Optional.empty();
        }
        int token =
                sql.sql("select nextval('lease_token')").query(Integer.class).single();
        // locked before anybody can see the token, so that nobody takes its holder for dead
        lock(token);
        Optional<Lease> lease = sql.sql("""
                update reading_share
                set state = 'TAKEN', token = :token, holder = :holder, session = :session,
                    beat = clock_timestamp(), takings = takings + 1
                where share_id = (
                    select share_id from reading_share s
                    where read_version = :version and takings < :takings
                      and (state = 'WAITING'
                           or state = 'TAKEN'
                              and (beat < clock_timestamp() - lease_millis * interval '1 millisecond'
                                   or not exists (
                                       select from pg_locks l
                                       where l.locktype = 'advisory' and l.classid = :locks::bigint::oid
                                         and l.objid = s.token::bigint::oid and l.objsubid = 2
                                         and l.database = (select oid from pg_database
                                                           where datname = current_database()))))
                    order by share_id limit 1
                    for update skip locked)
                returning share_id, run_id, step_execution, first_article, last_article, lease_millis
                """)
                .param("token", token)
                .param("holder", holder)
                .param("session", session)
                .param("version", version)
                .param("takings", ShareTable.TAKINGS)
                .param("locks", LOCKS)
                .query((row, number) -> new Lease(
                        row.getLong(1),
                        token,
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        Duration.ofMillis(row.getLong(6))))
                .optional();
        if (lease.isEmpty()) {
            unlock(token);
        }
        return lease;
    }

    private boolean anyOpen(String version) {
        return sql.sql(
                        "select exists (select from reading_share where state in ('WAITING', 'TAKEN') and read_version = ?)")
                .param(version)
                .query(Boolean.class)
                .single();
    }

    /** Tells that the holder is still there; false where the share has gone to somebody else. */
    public synchronized boolean beat(Lease lease) {
        return sql.sql("""
                update reading_share set beat = clock_timestamp()
                where share_id = :share and token = :token and state = 'TAKEN'
                """)
                        .param("share", lease.share())
                        .param("token", lease.token())
                        .update()
                == 1;
    }

    /** Every article of the share is read. */
    public synchronized void done(Lease lease) {
        end(lease, "DONE", Optional.empty());
    }

    /** Leaves the share to whoever takes it next; what is read of it stays read. */
    public synchronized void giveBack(Lease lease, Optional<String> failure) {
        end(lease, "WAITING", failure);
    }

    private void end(Lease lease, String state, Optional<String> failure) {
        sql.sql("""
                update reading_share
                set state = case when :failure::text is not null and takings >= :takings then 'FAILED' else :state end,
                    failure = :failure,
                    takings = takings - case when :failure::text is null then 1 else 0 end
                where share_id = :share and token = :token and state = 'TAKEN'
                """)
                .param("state", state)
                .param("failure", failure.orElse(null), java.sql.Types.VARCHAR)
                .param("takings", ShareTable.TAKINGS)
                .param("share", lease.share())
                .param("token", lease.token())
                .update();
        unlock(lease.token());
    }

    /** Shares that wait, though not for this version of the reading: then this is the wrong worker. */
    public synchronized Optional<String> versionWanted(String other) {
        return sql.sql("""
                select min(read_version) from reading_share where state = 'WAITING'
                having not bool_or(read_version = :version)
                """)
                .param("version", other)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(wanted -> wanted);
    }

    private void lock(int token) {
        sql.sql("select pg_advisory_lock(:locks, :token)")
                .param("locks", LOCKS)
                .param("token", token)
                .query()
                .listOfRows();
    }

    private void unlock(int token) {
        sql.sql("select pg_advisory_unlock(:locks, :token)")
                .param("locks", LOCKS)
                .param("token", token)
                .query()
                .listOfRows();
    }

    @Override
    public synchronized void close() {
        try {
            sql.sql("select pg_advisory_unlock_all()").query().listOfRows();
            connection.close();
        } catch (SQLException | RuntimeException gone) {
            // with the connection its locks are gone, too
        }
    }
}

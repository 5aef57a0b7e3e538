package org.crosstally.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.crosstally.article.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code run}. */
public final class RunTable {

    private final JdbcClient sql;

    public RunTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** A new run, numbered after the last one. */
    public long begin(
            String requestKey, List<String> inputs, String profile, String heldBy, String readingVersion, Instant now) {
        return sql.sql("""
                insert into run (run_id, request_key, inputs, profile, held_by, state, started, reading_version)
                select coalesce(max(run_id), 0) + 1, :key, :inputs::text[], :profile, :holder, 'RUNNING', :now, :reading
                from run
                returning run_id
                """)
                .param("key", requestKey)
                .param("inputs", inputs.toArray(String[]::new))
                .param("profile", profile)
                .param("holder", heldBy)
                .param("now", Timestamp.from(now))
                .param("reading", readingVersion)
                .query(Long.class)
                .single();
    }

    /** The last run of the request, where it has not come to its end. */
    public Optional<RunRow> unfinished(String requestKey) {
        return sql.sql("select * from run where request_key = :key order by run_id desc limit 1")
                .param("key", requestKey)
                .query(RunTable::row)
                .optional()
                .filter(run -> run.state() != RunRow.State.DONE);
    }

    /** The run that says it is running, if any. */
    public Optional<RunRow> running() {
        return sql.sql("select * from run where state = 'RUNNING' order by run_id desc limit 1")
                .query(RunTable::row)
                .optional();
    }

    /** Takes up a run that was cut off, stopped or failed; the readings' version is then this one. */
    public void resume(long run, String heldBy, String readingVersion) {
        sql.sql("""
                update run set state = 'RUNNING', ended = null, message = null, held_by = :holder,
                               reading_version = :reading
                where run_id = :run
                """)
                .param("holder", heldBy)
                .param("reading", readingVersion)
                .param("run", run)
                .update();
    }

    public void executedAs(long run, long jobExecution) {
        sql.sql("update run set job_execution = :execution where run_id = :run")
                .param("execution", jobExecution)
                .param("run", run)
                .update();
    }

    public void end(long run, RunRow.State state, Optional<String> message, Instant now) {
        sql.sql("""
                update run set state = :state, message = :message, ended = greatest(:now, started)
                where run_id = :run
                """)
                .param("state", state.name())
                .param("message", message.orElse(null), java.sql.Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("run", run)
                .update();
    }

    /** Adds what became of a chunk of input and moves the position on; part of the chunk's own transaction. */
    void count(long run, Tally chunk, long position, String chain) {
        sql.sql("""
                update run set taken_in = taken_in + :in, read = read + :read, unchanged = unchanged + :unchanged,
                               duplicate = duplicate + :duplicate, rejected = rejected + :rejected,
                               position = :position, position_chain = :chain
                where run_id = :run
                """)
                .param("in", chunk.in())
                .param("read", chunk.read())
                .param("unchanged", chunk.unchanged())
                .param("duplicate", chunk.duplicate())
                .param("rejected", chunk.rejected())
                .param("position", position)
                .param("chain", chain)
                .param("run", run)
                .update();
    }

    /** Adds what was read out of a chunk of articles; part of the chunk's own transaction. */
    void countReading(long run, long figures, long reread) {
        sql.sql("update run set figures = figures + :figures, reread = reread + :reread where run_id = :run")
                .param("figures", figures)
                .param("reread", reread)
                .param("run", run)
                .update();
    }

    /** Notes how many questions and findings there are now. */
    public void countComparison(long run) {
        sql.sql("""
                update run set questions = (select count(*) from question), findings = (select count(*) from finding)
                where run_id = :run
                """).param("run", run).update();
    }

    /**
     * Forgets how far the input was read, because it is no longer the input that it was: it is read from its beginning
     * and counted anew. What is stored stays and is met again as unchanged.
     */
    public void readFromTheBeginning(long run) {
        sql.sql("""
                update run set position = 0, position_chain = '', taken_in = 0, read = 0, unchanged = 0,
                               duplicate = 0, rejected = 0
                where run_id = :run
                """).param("run", run).update();
        sql.sql("delete from article_seen where run_id = :run")
                .param("run", run)
                .update();
        sql.sql("delete from rejected_input where run_id = :run")
                .param("run", run)
                .update();
    }

    /** What only runs under way need of their input. */
    public void forgetSeen(long run) {
        sql.sql("delete from article_seen where run_id = :run")
                .param("run", run)
                .update();
    }

    public RunRow get(long run) {
        return sql.sql("select * from run where run_id = :run")
                .param("run", run)
                .query(RunTable::row)
                .single();
    }

    /** When the run before this one ended. */
    public Optional<Instant> previousEnd(long run) {
        return sql.sql("select max(ended) from run where run_id < :run and state = 'DONE'")
                .param("run", run)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Newest first. */
    public List<RunRow> last(int atMost) {
        return sql.sql("select * from run order by run_id desc limit :limit")
                .param("limit", atMost)
                .query(RunTable::row)
                .list();
    }

    private static RunRow row(ResultSet row, int number) throws SQLException {
        long execution = row.getLong("job_execution");
        boolean executed = !row.wasNull();
        Array inputs = row.getArray("inputs");
        return new RunRow(
                row.getLong("run_id"),
                row.getString("request_key"),
                List.of((String[]) inputs.getArray()),
                row.getString("profile"),
                row.getString("held_by"),
                RunRow.State.valueOf(row.getString("state")),
                row.getTimestamp("started").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("message")),
                executed ? OptionalLong.of(execution) : OptionalLong.empty(),
                row.getString("reading_version"),
                row.getLong("position"),
                row.getString("position_chain"),
                tally(row));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("taken_in"),
                row.getLong("read"),
                row.getLong("unchanged"),
                row.getLong("duplicate"),
                row.getLong("rejected"),
                row.getLong("reread"),
                row.getLong("figures"),
                row.getLong("questions"),
                row.getLong("findings"));
    }
}

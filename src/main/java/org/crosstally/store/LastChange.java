package org.crosstally.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has changed last in the database, as one line. The same line again means that a report written now would tell
 * what the report written then tells.
 */
public final class LastChange {

    private final JdbcClient sql;

    public LastChange(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** @param run whose rejected input counts: what other runs rejected stands in the report already */
    public String asOf(long run) {
        return sql.sql("""
                select concat_ws(' ',
                    (select concat(run_id, '@', extract(epoch from started)) from run
                     where read + duplicate + reread + figures > 0 order by run_id desc limit 1),
                    (select concat('reviews:', coalesce(max(review_id), 0)) from review),
                    (select concat('rejected:', count(*), ':',
                                   coalesce(sum(hashtextextended(concat_ws(chr(31), origin, place, reason), 0)), 0))
                     from rejected_input where run_id = :run))
                """).param("run", run).query(String.class).single();
    }
}

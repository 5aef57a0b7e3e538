package org.crosstally.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code input_file}: files of inboxes that are done. */
public final class InputFileTable {

    private final JdbcClient sql;

    public InputFileTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** The files of a folder that are done, by name. */
    public Map<String, InputFile> done(String folder, String understood) {
        return sql
                .sql("select name, size, modified from input_file where folder = :folder and understood = :understood")
                .param("folder", folder)
                .param("understood", understood)
                .query((row, number) -> new InputFile(
                        folder,
                        row.getString(1),
                        row.getLong(2),
                        row.getTimestamp(3).toInstant()))
                .stream()
                .collect(Collectors.toMap(InputFile::name, file -> file));
    }

    /** Puts them down as done. Part of the caller's transaction. */
    public void put(List<InputFile> files, String understood, long run) {
        sql.sql("""
                insert into input_file (folder, name, size, modified, understood, run_id)
                select distinct on (folder, name) folder, name, size, modified::timestamptz, :understood, :run
                from unnest(:folders::text[], :names::text[], :sizes::bigint[], :moments::text[])
                    as x (folder, name, size, modified)
                on conflict (folder, name, understood) do update
                set size = excluded.size, modified = excluded.modified, run_id = excluded.run_id
                """)
                .param("understood", understood)
                .param("run", run)
                .param("folders", Columns.texts(files, InputFile::folder))
                .param("names", Columns.texts(files, InputFile::name))
                .param("sizes", Columns.numbers(files, InputFile::size))
                .param("moments", Columns.texts(files, file -> file.modified().toString()))
                .update();
    }
}

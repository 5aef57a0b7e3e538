package org.crosstally.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.AuthorityKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures with the answers that they stand behind. */
final class StoredFigures {

    private static final String ANSWER = """
            c.question_id, w.authority_id, w.name as authority_name, w.kind as authority_kind,
            q.place as question_place, q.place_id as question_place_id
            """;
    private static final String FIGURE = FigureRows.COLUMNS + ", a.run_id, " + ANSWER;
    private static final String WITH_ITS_ANSWER = """
            join article a using (article_id)
            left join answer_carrier c using (figure_id)
            left join answer s using (question_id, answer_id)
            left join authority w using (authority_id)
            left join question q using (question_id)
            """;
    private static final String ANSWERS_BY_FIGURE = "select c.figure_id, " + ANSWER + """
            from answer_carrier c
            join answer s using (question_id, answer_id)
            join authority w using (authority_id)
            join question q using (question_id)
            order by c.figure_id
            """;

    private final JdbcClient sql;

    StoredFigures(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    /** In rising order of their numbers. */
    Stream<StoredFigure> all() {
        return Pages.rising(
                after -> sql.sql("select " + FIGURE + """
                        from (select * from figure where figure_id > :after order by figure_id limit :limit) f
                        %s
                        order by f.figure_id
                        """.formatted(WITH_ITS_ANSWER))
                        .param("after", after)
                        .param("limit", Pages.SIZE)
                        .query(StoredFigures::figure)
                        .list(),
                figure -> figure.statement().figureId());
    }

    /** Those with these numbers, in the order of these, which rise. */
    Stream<StoredFigure> numbered(List<Long> numbers) {
        return Pages.of(
                numbers,
                page -> sql.sql("select " + FIGURE + """
                        from figure f
                        %s
                        where f.figure_id = any(:page::bigint[])
                        order by f.figure_id
                        """.formatted(WITH_ITS_ANSWER))
                        .param("page", page.toArray(Long[]::new))
                        .query(StoredFigures::figure)
                        .list());
    }

    /** What a figure stands behind. */
    private record Answered(
            long figure, Authority authority, String question, Optional<String> place, Optional<String> placeId) {}

    /**
     * All of them in rising order of their numbers, read once from one end to the other: figures lie in the order of the
     * articles, answers in that of their questions, and to look up the answer of each figure by itself is to jump about
     * in tables that do not fit the memory. So the database sorts the answers by their figures, in one go.
     *
     * @return part of the caller's transaction; to be closed
     */
    Stream<StoredFigure> inOnePass() {
        sql.sql("set local work_mem = '8MB'").update();
        sql.sql("set local enable_nestloop = off").update();
        Stream<Answered> answered =
                sql.sql(ANSWERS_BY_FIGURE).withFetchSize(Pages.SIZE).query(StoredFigures::answered).stream();
        sql.sql("set local enable_nestloop = on").update();
        Answers next = new Answers(answered.iterator());
        return Pages.rising(this::withoutAnswers, figure -> figure.statement().figureId())
                .map(next::joined)
                .onClose(answered::close);
    }

    /** Answers in the order of their figures, to be asked for in that order. */
    private static final class Answers {
        private final Iterator<Answered> rows;
        private Optional<Answered> next = Optional.empty();

        Answers(Iterator<Answered> rows) {
            this.rows = rows;
        }

        StoredFigure joined(StoredFigure figure) {
            long number = figure.statement().figureId();
            while ((next.isEmpty() || next.get().figure < number) && rows.hasNext()) {
                next = Optional.of(rows.next());
            }
            Optional<Answered> own = next.filter(answered -> answered.figure == number);
            return new StoredFigure(
                    figure.statement(),
                    own.map(Answered::authority),
                    own.map(Answered::question),
                    own.flatMap(Answered::place),
                    own.flatMap(Answered::placeId),
                    figure.run());
        }
    }

    private List<StoredFigure> withoutAnswers(long after) {
        return sql.sql("select " + FigureRows.COLUMNS + """
                , a.run_id
                from (select * from figure where figure_id > :after order by figure_id limit :limit) f
                join article a using (article_id)
                order by f.figure_id
                """)
                .param("after", after)
                .param("limit", Pages.SIZE)
                .query((row, number) -> new StoredFigure(
                        FigureRows.statement(row),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        row.getLong("run_id")))
                .list();
    }

    private static Answered answered(ResultSet row, int number) throws SQLException {
        return new Answered(
                row.getLong("figure_id"),
                authority(row),
                row.getString("question_id"),
                Optional.ofNullable(row.getString("question_place")),
                Optional.ofNullable(row.getString("question_place_id")));
    }

    private static StoredFigure figure(ResultSet row, int number) throws SQLException {
        return new StoredFigure(
                FigureRows.statement(row),
                row.getString("authority_id") == null ? Optional.empty() : Optional.of(authority(row)),
                Optional.ofNullable(row.getString("question_id")),
                Optional.ofNullable(row.getString("question_place")),
                Optional.ofNullable(row.getString("question_place_id")),
                row.getLong("run_id"));
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return new Authority(
                row.getString("authority_id"),
                row.getString("authority_name"),
                AuthorityKind.valueOf(row.getString("authority_kind")));
    }
}

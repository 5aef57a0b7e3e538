package org.crosstally.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything a report shows, as streams that may be asked for again. For one consistent picture the caller reads them
 * all in one repeatable-read transaction.
 */
public final class ReportTables {

    private static final String ARTICLE = """
            a.article_id, a.id, a.origin, a.outlet, a.printed_on, a.date_from, a.run_id, a.url, a.title,
            o.id as original, (select count(*) from figure f where f.article_id = a.article_id) as figures
            from article a left join article o on o.article_id = a.duplicate_of
            """;

    private final JdbcClient sql;
    private final StoredQuestions questions;
    private final StoredFigures figures;

    public ReportTables(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
        this.questions = new StoredQuestions(dataSource);
        this.figures = new StoredFigures(dataSource);
    }

    /** The moment that the caller's repeatable-read transaction shows, for another one to show the same; it must stay open. */
    public String snapshot() {
        return sql.sql("select pg_export_snapshot()").query(String.class).single();
    }

    /** Lets the caller's repeatable-read transaction, which has read nothing yet, show the moment that another one shows. */
    public void lookAt(String snapshot) {
        if (!snapshot.matches("[0-9A-F-]+")) {
            throw new IllegalArgumentException("no snapshot: " + snapshot);
        }
        sql.sql("set transaction snapshot '" + snapshot + "'").update();
    }

    /** In rising order of their numbers. */
    public Stream<StoredFigure> figures() {
        return figures.all();
    }

    /** The same as one stream for all of a large table; part of the caller's transaction, and to be closed. */
    public Stream<StoredFigure> figuresInOnePass() {
        return figures.inOnePass();
    }

    /** Those of a selection, in rising order of their numbers. */
    public Stream<StoredFigure> figures(Selection selection) {
        return figures.numbered(selection.figures());
    }

    /** In rising order of their numbers. */
    public Stream<StoredArticle> articles() {
        return Pages.rising(
                after -> sql.sql("select " + ARTICLE + """
                        where a.article_id > :after
                        order by a.article_id limit :limit
                        """)
                        .param("after", after)
                        .param("limit", Pages.SIZE)
                        .query(ReportTables::article)
                        .list(),
                StoredArticle::number);
    }

    /** Those of a selection, in rising order of their numbers. */
    public Stream<StoredArticle> articles(Selection selection) {
        return Pages.of(
                selection.articles(),
                page -> sql.sql("select " + ARTICLE + """
                        where a.article_id = any(:page::bigint[])
                        order by a.article_id
                        """)
                        .param("page", page.toArray(Long[]::new))
                        .query(ReportTables::article)
                        .list());
    }

    private static StoredArticle article(ResultSet row, int number) throws SQLException {
        return new StoredArticle(
                row.getLong("article_id"),
                row.getString("id"),
                row.getString("origin"),
                Optional.ofNullable(row.getString("outlet")),
                FigureRows.day(row, "printed_on"),
                Optional.ofNullable(row.getString("date_from")),
                Optional.ofNullable(row.getString("url")),
                row.getString("title"),
                Optional.ofNullable(row.getString("original")),
                row.getLong("figures"),
                row.getLong("run_id"));
    }

    /** Their ids, those of one event next to each other, events by their first day, within one by measure, group and day. */
    public List<String> questionsInOrder() {
        return questions.inOrder();
    }

    /** Those with these ids, in the order of these. */
    public Stream<StoredQuestion> questions(List<String> ids) {
        return Pages.of(ids, questions::get);
    }

    /** The questions most worth a look, with no more than so many figures together. */
    public Selection select(long figures) {
        List<String> chosen = questions.inOrder(questions.worthALook(figures));
        return selection(chosen, carriers(chosen));
    }

    /** How the events are called, each once, in the order of their letters. */
    public List<String> eventNames() {
        return questions.eventNames();
    }

    /** What may be wanted, and not much else: the questions, their figures, and the figures that answer no question. */
    public Selection select(Wanted wanted) {
        List<String> chosen = questions.inOrder(wanted);
        List<Long> numbers = new ArrayList<>(carriers(chosen));
        if (wanted.events().isEmpty()) {
            numbers.addAll(sql.sql("""
                    select figure_id from figure f
                    where not exists (select from answer_carrier c where c.figure_id = f.figure_id) and %s
                    """.formatted(StoredQuestions.WANTED.formatted("f")))
                    .params(StoredQuestions.values(wanted))
                    .query(Long.class)
                    .list());
            numbers.sort(null);
        }
        return selection(chosen, numbers);
    }

    private List<Long> carriers(List<String> chosen) {
        return sql.sql("""
                select figure_id from answer_carrier where question_id = any(:ids::text[]) order by figure_id
                """)
                .param("ids", chosen.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    private Selection selection(List<String> chosen, List<Long> numbers) {
        List<Long> articles = sql.sql("""
                select distinct article_id from figure where figure_id = any(:ids::bigint[]) order by article_id
                """)
                .param("ids", numbers.toArray(Long[]::new))
                .query(Long.class)
                .list();
        long all = sql.sql("select count(*) from question").query(Long.class).single();
        return new Selection(chosen, numbers, articles, all, countFigures());
    }

    /** The questions most worth a look: several who answer, a place that is known, the most urgent verdicts first. */
    public List<StoredQuestion> striking(int atMost) {
        return questions.get(questions.striking(atMost));
    }

    /**
     * Articles that were taken in but not read, then input that was no article, each the latest first; what was rejected
     * night after night for the same reason once, with the last night.
     */
    public Stream<StoredRejection> rejected() {
        return Stream.concat(unreadable(), refused());
    }

    /** How many articles the reading failed on. */
    public long countUnreadable() {
        return sql.sql("select count(*) from article where read_failure is not null")
                .query(Long.class)
                .single();
    }

    private Stream<StoredRejection> unreadable() {
        List<Long> numbers = sql.sql(
                        "select article_id from article where read_failure is not null order by article_id desc")
                .query(Long.class)
                .list();
        return Pages.of(
                numbers,
                page -> sql.sql("""
                        select a.origin, a.place || ', article ' || a.id, 'the reading of it failed: ' || a.read_failure,
                               a.run_id, coalesce(r.ended, r.started)
                        from article a join run r using (run_id)
                        where a.article_id = any(:numbers::bigint[]) order by a.article_id desc
                        """)
                        .param("numbers", page.toArray(Long[]::new))
                        .query(ReportTables::rejection)
                        .list());
    }

    private Stream<StoredRejection> refused() {
        List<Long> numbers = sql.sql("""
                select max(rejected_id) from rejected_input group by origin, place, reason order by 1 desc
                """).query(Long.class).list();
        return Pages.of(
                numbers,
                page -> sql.sql("""
                        select origin, place, reason, run_id, at from rejected_input
                        where rejected_id = any(:numbers::bigint[]) order by rejected_id desc
                        """)
                        .param("numbers", page.toArray(Long[]::new))
                        .query(ReportTables::rejection)
                        .list());
    }

    private static StoredRejection rejection(ResultSet row, int number) throws SQLException {
        return new StoredRejection(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getTimestamp(5).toInstant());
    }

    /** How many figures there are in all. */
    public long countFigures() {
        return sql.sql("select count(*) from figure").query(Long.class).single();
    }

    /** How many findings of each of these verdicts the run came upon first. */
    public long countNewFindings(long run, String verdict) {
        return sql.sql("select count(*) from finding where first_run = :run and verdict = :verdict")
                .param("run", run)
                .param("verdict", verdict)
                .query(Long.class)
                .single();
    }

    /** How many findings there are of each verdict. */
    public Map<String, Long> countFindings() {
        Map<String, Long> counts = new TreeMap<>();
        sql.sql("select verdict, count(*) from finding group by verdict").query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}

package org.crosstally.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.AuthorityKind;
import org.crosstally.comparison.Estimate;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Severity;
import org.crosstally.comparison.Verdict;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes questions out of the tables' rows again. */
final class StoredQuestions {

    private static final String MEASURES =
            "array['KILLED','INJURED','CASUALTIES','MISSING','DETAINED','EVACUATED','DISPLACED','TRAPPED','RETURNED']";
    private static final String VERDICTS =
            "array['CONFLICT','SLIP','PART_EXCEEDS_WHOLE','DENIED','DIFFER','UPDATE','AGREE','SINGLE']";

    /** Rows with a measure and days that may be wanted; a row without a day may be, where no day is asked for. */
    static final String WANTED = """
            (:measure::text is null or %1$s.measure = :measure)
            and (:from::date is null or %1$s.to_day is null or %1$s.to_day >= :from)
            and (:to::date is null or %1$s.from_day is null or %1$s.from_day <= :to)
            """;

    private final JdbcClient sql;

    StoredQuestions(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    List<String> inOrder() {
        return inOrder("true", Map.of());
    }

    List<String> inOrder(List<String> ids) {
        return inOrder("question_id = any(:ids::text[])", Map.of("ids", ids.toArray(String[]::new)));
    }

    List<String> inOrder(Wanted wanted) {
        return inOrder(
                "(:events::text[] is null or event = any(:events::text[])) and " + WANTED.formatted("question"),
                values(wanted));
    }

    static Map<String, Object> values(Wanted wanted) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "events",
                new SqlParameterValue(
                        Types.ARRAY,
                        wanted.events()
                                .map(names -> names.toArray(String[]::new))
                                .orElse(null)));
        values.put(
                "measure",
                new SqlParameterValue(
                        Types.VARCHAR, wanted.measure().map(Enum::name).orElse(null)));
        values.put("from", new SqlParameterValue(Types.DATE, wanted.from().orElse(null)));
        values.put("to", new SqlParameterValue(Types.DATE, wanted.to().orElse(null)));
        return values;
    }

    List<String> eventNames() {
        return sql.sql("select distinct event from question order by event")
                .query(String.class)
                .list();
    }

    private List<String> inOrder(String which, Map<String, Object> values) {
        return sql.sql("""
                select question_id from (
                    select question_id, event, min(from_day) over (partition by event) as begins, from_day,
                           array_position(%s, measure) as measure_nr, people_group
                    from question where %s) q
                order by begins nulls last, event, measure_nr, people_group, from_day nulls last, question_id
                """.formatted(MEASURES, which))
                .params(values)
                .query(String.class)
                .list();
    }

    List<String> striking(int atMost) {
        return sql.sql("""
                select question_id from question
                where verdict <> 'SINGLE'
                order by independent > 1 desc, place is not null desc, array_position(%s, verdict), independent desc,
                         from_day desc nulls last, question_id
                limit :limit
                """.formatted(VERDICTS))
                .param("limit", atMost)
                .query(String.class)
                .list();
    }

    /** Those most worth a look that together have no more than so many figures: no more than these, for each has one. */
    List<String> worthALook(long figures) {
        return sql.sql("""
                select question_id from (
                    select question_id,
                           sum(carriers) over (order by independent > 1 desc, array_position(%1$s, verdict),
                                                        place is not null desc, independent desc,
                                                        from_day desc nulls last, question_id) as figures
                    from (select question_id, independent, verdict, place, from_day from question
                          order by independent > 1 desc, array_position(%1$s, verdict), place is not null desc,
                                   independent desc, from_day desc nulls last, question_id
                          limit :figures) q
                    cross join lateral (select count(*) as carriers from answer_carrier c
                                        where c.question_id = q.question_id) c
                    where carriers > 0) q
                where figures <= :figures
                """.formatted(VERDICTS))
                .param("figures", figures)
                .query(String.class)
                .list();
    }

    /** In the order of the ids; without questions all of whose figures are gone and that wait to be judged anew. */
    List<StoredQuestion> get(List<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        Map<String, List<Answer>> answers = answers(wanted);
        Map<String, List<Finding>> findings = new HashMap<>();
        Map<String, Map<String, Long>> firstRuns = new HashMap<>();
        findings(wanted, findings, firstRuns);
        return sql.sql("""
                select q.* from unnest(:ids::text[]) with ordinality as x (question_id, place_in_list)
                join question q using (question_id)
                where exists (select from answer_carrier c where c.question_id = q.question_id)
                order by place_in_list
                """)
                .param("ids", wanted)
                .query((row, number) -> {
                    String id = row.getString("question_id");
                    Question question =
                            question(row, answers.getOrDefault(id, List.of()), findings.getOrDefault(id, List.of()));
                    return new StoredQuestion(question, firstRuns.getOrDefault(id, Map.of()));
                })
                .list();
    }

    private Map<String, List<Answer>> answers(String[] ids) {
        Map<String, List<Answer>> answers = new HashMap<>();
        sql.sql("""
                select s.*, w.name, w.kind, c.carriers
                from answer s
                join authority w using (authority_id)
                join (select question_id, answer_id, array_agg(figure_id order by figure_id) as carriers
                      from answer_carrier where question_id = any(:ids::text[])
                      group by question_id, answer_id) c using (question_id, answer_id)
                where s.question_id = any(:ids::text[])
                order by s.question_id, s.nr
                """).param("ids", ids).query(row -> {
            answers.computeIfAbsent(row.getString("question_id"), id -> new ArrayList<>())
                    .add(answer(row));
        });
        return answers;
    }

    private void findings(String[] ids, Map<String, List<Finding>> findings, Map<String, Map<String, Long>> firstRuns) {
        sql.sql("""
                select d.*, array(select x.figure_id from finding_figure x
                                  where x.question_id = d.question_id and x.finding_id = d.finding_id
                                  order by x.nr) as figures
                from finding d
                where d.question_id = any(:ids::text[])
                order by d.question_id, d.nr
                """).param("ids", ids).query(row -> {
            String question = row.getString("question_id");
            String finding = row.getString("finding_id");
            findings.computeIfAbsent(question, id -> new ArrayList<>())
                    .add(new Finding(
                            finding,
                            question,
                            Verdict.valueOf(row.getString("verdict")),
                            Severity.valueOf(row.getString("severity")),
                            row.getString("reason"),
                            numbers(row, "figures")));
            firstRuns.computeIfAbsent(question, id -> new HashMap<>()).put(finding, row.getLong("first_run"));
        });
    }

    private static Question question(ResultSet row, List<Answer> answers, List<Finding> findings) throws SQLException {
        return new Question(
                row.getString("question_id"),
                row.getString("event"),
                row.getString("label"),
                Measure.valueOf(row.getString("measure")),
                Group.valueOf(row.getString("people_group")),
                Unit.valueOf(row.getString("unit")),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("place")),
                Optional.ofNullable(row.getString("place_id")),
                FigureRows.period(row),
                Optional.ofNullable(row.getString("cause")).map(Cause::valueOf),
                answers,
                new Estimate(
                        row.getString("profile"),
                        FigureRows.number(row, "low"),
                        FigureRows.number(row, "best"),
                        FigureRows.number(row, "high")),
                Verdict.valueOf(row.getString("verdict")),
                row.getInt("independent"),
                findings);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("answer_id"),
                new Authority(
                        row.getString("authority_id"),
                        row.getString("name"),
                        AuthorityKind.valueOf(row.getString("kind"))),
                FigureRows.quantity(row),
                Status.valueOf(row.getString("status")),
                row.getString("said"),
                FigureRows.day(row, "reported"),
                numbers(row, "carriers"),
                words(row, "outlets"),
                words(row, "rules"));
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

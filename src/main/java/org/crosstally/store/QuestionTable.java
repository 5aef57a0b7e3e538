package org.crosstally.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code question}, {@code answer}, {@code finding} and {@code authority}, as the comparison fills them. */
public final class QuestionTable {

    /** Separates the members of a list inside one text, as no name holds it. */
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient sql;

    public QuestionTable(DataSource dataSource) {
        this.sql = JdbcClient.create(dataSource);
    }

    private record QuestionRow(String block, Question question) {}

    private record AnswerRow(String question, int nr, Answer answer) {}

    private record FindingRow(String question, int nr, Finding finding, long firstRun) {}

    private record Link(String question, String of, int nr, long figure) {}

    /**
     * Puts the questions of some blocks in place of what stood for these, and marks the blocks as judged; part of the
     * caller's transaction. A finding that its block had before keeps the run that came upon it first.
     */
    public void replace(long run, Map<String, List<Question>> judged) {
        String[] blocks = judged.keySet().toArray(String[]::new);
        List<QuestionRow> rows = new ArrayList<>();
        judged.forEach((block, ofBlock) -> ofBlock.forEach(question -> rows.add(new QuestionRow(block, question))));
        List<Question> questions = rows.stream().map(QuestionRow::question).toList();
        Map<Known, Long> firstRuns = firstRuns(blocks);
        sql.sql("delete from question where block = any(:blocks::text[]) or question_id = any(:ids::text[])")
                .param("blocks", blocks)
                .param("ids", Columns.texts(questions, Question::id))
                .update();
        storeAuthorities(questions);
        Columns.inSlices(rows, this::storeQuestions);
        storeAnswers(questions);
        storeFindings(run, rows, firstRuns);
        sql.sql("delete from touched_block where block = any(:blocks::text[])")
                .param("blocks", blocks)
                .update();
    }

    /** A finding that a block has. */
    private record Known(String block, String finding) {}

    private Map<Known, Long> firstRuns(String[] blocks) {
        Map<Known, Long> firstRuns = new HashMap<>();
        sql.sql("""
                select block, finding_id, first_run from finding join question using (question_id)
                where block = any(:blocks::text[])
                """).param("blocks", blocks).query(row -> {
            firstRuns.merge(new Known(row.getString(1), row.getString(2)), row.getLong(3), Math::min);
        });
        return firstRuns;
    }

    private void storeAuthorities(List<Question> questions) {
        Map<String, Authority> authorities = new HashMap<>();
        for (Question question : questions) {
            for (Answer answer : question.answers()) {
                authorities.put(answer.authority().id(), answer.authority());
            }
        }
        List<Authority> rows = authorities.values().stream()
                .sorted(java.util.Comparator.comparing(Authority::id))
                .toList();
        sql.sql("""
                insert into authority (authority_id, name, kind)
                select * from unnest(:ids::text[], :names::text[], :kinds::text[])
                on conflict (authority_id) do update set name = excluded.name, kind = excluded.kind
                where (authority.name, authority.kind) is distinct from (excluded.name, excluded.kind)
                """)
                .param("ids", Columns.texts(rows, Authority::id))
                .param("names", Columns.texts(rows, Authority::name))
                .param(
                        "kinds",
                        Columns.texts(rows, authority -> authority.kind().name()))
                .update();
    }

    private void storeQuestions(List<QuestionRow> of) {
        List<Question> rows = of.stream().map(QuestionRow::question).toList();
        sql.sql("""
                insert into question (question_id, block, event, label, measure, people_group, unit, status, place,
                    place_id, time_words, from_day, to_day, cause, profile, low, best, high, verdict, independent)
                select question_id, block, event, label, measure, people_group, unit, status, place,
                    place_id, time_words, from_day::date, to_day::date, cause, profile, low, best, high, verdict,
                    independent
                from unnest(:ids::text[], :blocks::text[], :events::text[], :labels::text[], :measures::text[], :groups::text[],
                        :units::text[], :statuses::text[], :places::text[], :placeIds::text[], :times::text[],
                        :froms::text[], :tos::text[], :causes::text[], :profiles::text[], :lows::bigint[],
                        :bests::bigint[], :highs::bigint[], :verdicts::text[], :independents::integer[])
                    as x (question_id, block, event, label, measure, people_group, unit, status, place, place_id, time_words,
                        from_day, to_day, cause, profile, low, best, high, verdict, independent)
                """)
                .param("blocks", Columns.texts(of, QuestionRow::block))
                .param("ids", Columns.texts(rows, Question::id))
                .param("events", Columns.texts(rows, Question::event))
                .param("labels", Columns.texts(rows, Question::label))
                .param(
                        "measures",
                        Columns.texts(rows, question -> question.measure().name()))
                .param(
                        "groups",
                        Columns.texts(rows, question -> question.group().name()))
                .param("units", Columns.texts(rows, question -> question.unit().name()))
                .param(
                        "statuses",
                        Columns.texts(rows, question -> question.status().name()))
                .param("places", Columns.optionalTexts(rows, Question::place))
                .param("placeIds", Columns.optionalTexts(rows, Question::placeId))
                .param(
                        "times",
                        Columns.optionalTexts(
                                rows, question -> question.period().words()))
                .param(
                        "froms",
                        Columns.optionalDays(rows, question -> question.period().from()))
                .param(
                        "tos",
                        Columns.optionalDays(rows, question -> question.period().to()))
                .param("causes", Columns.optionalNames(rows, Question::cause))
                .param(
                        "profiles",
                        Columns.texts(rows, question -> question.estimate().profile()))
                .param(
                        "lows",
                        Columns.optionalNumbers(
                                rows, question -> question.estimate().low()))
                .param(
                        "bests",
                        Columns.optionalNumbers(
                                rows, question -> question.estimate().best()))
                .param(
                        "highs",
                        Columns.optionalNumbers(
                                rows, question -> question.estimate().high()))
                .param(
                        "verdicts",
                        Columns.texts(rows, question -> question.verdict().name()))
                .param("independents", Columns.smallNumbers(rows, Question::independent))
                .update();
    }

    private void storeAnswers(List<Question> questions) {
        List<AnswerRow> rows = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Question question : questions) {
            int nr = 0;
            for (Answer answer : question.answers()) {
                rows.add(new AnswerRow(question.id(), ++nr, answer));
                answer.carriers().forEach(figure -> links.add(new Link(question.id(), answer.id(), 0, figure)));
            }
        }
        Columns.inSlices(rows, this::storeAnswerRows);
        Columns.inSlices(links, this::storeCarriers);
    }

    private void storeAnswerRows(List<AnswerRow> rows) {
        sql.sql("""
                insert into answer (question_id, answer_id, nr, authority_id, low, high, qualifier, unit, status, said,
                    reported, outlets, rules)
                select question_id, answer_id, nr, authority_id, low, high, qualifier, unit, status, said,
                    reported::date, string_to_array(outlets, :separator), string_to_array(rules, :separator)
                from unnest(:questions::text[], :ids::text[], :nrs::integer[], :authorities::text[], :lows::bigint[],
                        :highs::bigint[], :qualifiers::text[], :units::text[], :statuses::text[], :saids::text[],
                        :days::text[], :outlets::text[], :rules::text[])
                    as x (question_id, answer_id, nr, authority_id, low, high, qualifier, unit, status, said, reported,
                        outlets, rules)
                """)
                .param("separator", SEPARATOR)
                .param("questions", Columns.texts(rows, AnswerRow::question))
                .param("ids", Columns.texts(rows, row -> row.answer().id()))
                .param("nrs", Columns.smallNumbers(rows, AnswerRow::nr))
                .param(
                        "authorities",
                        Columns.texts(rows, row -> row.answer().authority().id()))
                .param(
                        "lows",
                        Columns.optionalNumbers(
                                rows, row -> row.answer().quantity().low()))
                .param(
                        "highs",
                        Columns.optionalNumbers(
                                rows, row -> row.answer().quantity().high()))
                .param(
                        "qualifiers",
                        Columns.texts(
                                rows, row -> row.answer().quantity().qualifier().name()))
                .param(
                        "units",
                        Columns.texts(
                                rows, row -> row.answer().quantity().unit().name()))
                .param(
                        "statuses",
                        Columns.texts(rows, row -> row.answer().status().name()))
                .param("saids", Columns.texts(rows, row -> row.answer().said()))
                .param("days", Columns.optionalDays(rows, row -> row.answer().reported()))
                .param(
                        "outlets",
                        Columns.texts(
                                rows, row -> String.join(SEPARATOR, row.answer().outlets())))
                .param(
                        "rules",
                        Columns.texts(
                                rows, row -> String.join(SEPARATOR, row.answer().rules())))
                .update();
    }

    private void storeCarriers(List<Link> links) {
        sql.sql("""
                insert into answer_carrier (question_id, answer_id, figure_id)
                select * from unnest(:questions::text[], :answers::text[], :figures::bigint[])
                """)
                .param("questions", Columns.texts(links, Link::question))
                .param("answers", Columns.texts(links, Link::of))
                .param("figures", Columns.numbers(links, Link::figure))
                .update();
    }

    private void storeFindings(long run, List<QuestionRow> judged, Map<Known, Long> firstRuns) {
        List<FindingRow> rows = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (QuestionRow of : judged) {
            Question question = of.question();
            int nr = 0;
            for (Finding finding : question.findings()) {
                long firstRun = firstRuns.getOrDefault(new Known(of.block(), finding.id()), run);
                rows.add(new FindingRow(question.id(), ++nr, finding, firstRun));
                int place = 0;
                for (long figure : finding.figures()) {
                    links.add(new Link(question.id(), finding.id(), ++place, figure));
                }
            }
        }
        Columns.inSlices(rows, this::storeFindingRows);
        Columns.inSlices(links, this::storeFindingFigures);
    }

    private void storeFindingRows(List<FindingRow> rows) {
        sql.sql("""
                insert into finding (question_id, finding_id, nr, verdict, severity, reason, first_run)
                select * from unnest(:questions::text[], :ids::text[], :nrs::integer[], :verdicts::text[],
                        :severities::text[], :reasons::text[], :runs::bigint[])
                """)
                .param("questions", Columns.texts(rows, FindingRow::question))
                .param("ids", Columns.texts(rows, row -> row.finding().id()))
                .param("nrs", Columns.smallNumbers(rows, FindingRow::nr))
                .param(
                        "verdicts",
                        Columns.texts(rows, row -> row.finding().verdict().name()))
                .param(
                        "severities",
                        Columns.texts(rows, row -> row.finding().severity().name()))
                .param("reasons", Columns.texts(rows, row -> row.finding().reason()))
                .param("runs", Columns.numbers(rows, FindingRow::firstRun))
                .update();
    }

    private void storeFindingFigures(List<Link> links) {
        sql.sql("""
                insert into finding_figure (question_id, finding_id, nr, figure_id)
                select * from unnest(:questions::text[], :findings::text[], :nrs::integer[], :figures::bigint[])
                """)
                .param("questions", Columns.texts(links, Link::question))
                .param("findings", Columns.texts(links, Link::of))
                .param("nrs", Columns.smallNumbers(links, Link::nr))
                .param("figures", Columns.numbers(links, Link::figure))
                .update();
    }
}

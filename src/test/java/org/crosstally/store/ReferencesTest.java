package org.crosstally.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the large tables refer to is there, and goes with what it belongs to. */
class ReferencesTest {

    private final Database database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());

    @BeforeEach
    void one_article_with_one_figure_that_answers_one_question() {
        List.of(
                        """
                        insert into run (run_id, request_key, inputs, profile, held_by, state, started, reading_version)
                        values (1, 'key', array['a.csv'], 'plain', 'nobody', 'RUNNING', now(), '1')
                        """,
                        """
                        insert into article (article_id, origin, id, place, title, body, content, words, likeness, run_id)
                        values (7, 'a.csv', 'seven', 'row 1', 'Fire', '', '', '', 0, 1)
                        """,
                        "insert into article_band (band, article_id, likeness) values (1, 7, 0)",
                        """
                        insert into figure (figure_id, article_id, nr, field, sentence, quantity, nth, sentence_begin,
                            quantity_begin, low, high, qualifier, unit, measure, status, people_group, part, rule,
                            confidence, read_version, block)
                        values (700001, 7, 1, 'TEXT', '5 died.', '5', 1, 0, 0, 5, 5, 'EXACT', 'PEOPLE', 'KILLED',
                            'OCCURRED', 'PEOPLE', false, 'died', 1, '1', 'b')
                        """,
                        "insert into authority (authority_id, name, kind) values ('fen', 'Fen Hospital', 'HOSPITAL')",
                        """
                        insert into question (question_id, block, event, label, measure, people_group, unit, status,
                            profile, verdict, independent)
                        values ('q', 'b', 'Fire', 'Killed', 'KILLED', 'PEOPLE', 'PEOPLE', 'OCCURRED', 'plain', 'SINGLE', 1)
                        """,
                        """
                        insert into answer (question_id, answer_id, nr, authority_id, low, high, qualifier, unit, status,
                            said, outlets, rules)
                        values ('q', 'a', 1, 'fen', 5, 5, 'EXACT', 'PEOPLE', 'OCCURRED', '5', '{}', '{}')
                        """,
                        "insert into answer_carrier (question_id, answer_id, figure_id) values ('q', 'a', 700001)",
                        """
                        insert into finding (question_id, finding_id, nr, verdict, severity, reason, first_run)
                        values ('q', 'f', 1, 'AGREE', 'NOTE', 'both say 5', 1)
                        """,
                        "insert into finding_figure (question_id, finding_id, nr, figure_id) values ('q', 'f', 1, 700001)")
                .forEach(statement -> sql.sql(statement).update());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_question_takes_its_answers_and_findings_with_it() {
        sql.sql("delete from question").update();
        assertThat(count("answer") + count("answer_carrier") + count("finding") + count("finding_figure"))
                .isZero();
        assertThat(count("figure")).isOne();
    }

    @Test
    void a_figure_leaves_no_answer_that_names_it() {
        sql.sql("delete from figure").update();
        assertThat(count("answer_carrier") + count("finding_figure")).isZero();
        assertThat(count("answer")).isOne();
    }

    @Test
    void an_article_takes_its_figures_and_all_that_names_them_with_it() {
        sql.sql("delete from article").update();
        assertThat(count("figure") + count("article_band") + count("answer_carrier") + count("finding_figure"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into answer_carrier values ('q', 'a', 700002)",
                "update answer_carrier set answer_id = 'other'",
                "insert into finding_figure values ('q', 'other', 2, 700001)",
                "insert into finding_figure values ('q', 'f', 2, 700002)",
                "insert into finding values ('other', 'f', 2, 'AGREE', 'NOTE', 'both say 5', 1)",
                "insert into article_band (band, article_id, likeness) values (1, 8, 0)",
                "update answer set authority_id = 'nobody'",
                "update answer set question_id = 'other'",
                "update figure set article_id = 8, figure_id = 800001",
                "delete from authority"
            })
    void what_refers_to_nothing_is_refused(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageMatching("(?s).*(refers to|foreign key).*");
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}

package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comparison that grows night by night must say the same as one that saw everything at once. */
class IncrementalComparisonTest {

    private static final String COMPARED = """
            select q.question_id, q.label, q.low, q.best, q.high, q.verdict, a.answer_id, a.said, n.name, f.reason
            from question q join answer a using (question_id) join authority n using (authority_id)
            left join finding f using (question_id)
            order by q.question_id, a.answer_id, f.reason
            """;

    @TempDir
    Path folder;

    private Newsroom nightly;

    @BeforeEach
    void the_first_night_brings_two_places() {
        nightly = new Newsroom(folder.resolve("nightly"));
        firstNight(nightly);
        run(nightly);
    }

    private static void firstNight(Newsroom newsroom) {
        article(
                newsroom,
                "a",
                "Herald",
                "2015-06-10",
                "At least 18 people were killed in an air strike on Binnish"
                        + " on Tuesday, the Syrian Observatory for Human Rights said.");
        article(
                newsroom,
                "b",
                "Courier",
                "2015-06-10",
                "Nine people were killed by a bomb in Kirkuk on Tuesday," + " police said.");
    }

    private static void secondNight(Newsroom newsroom) {
        article(
                newsroom,
                "c",
                "Tribune",
                "2015-06-11",
                "The air strike on Binnish on Tuesday killed 40 people, the"
                        + " Syrian Observatory for Human Rights said.");
    }

    private static void article(Newsroom newsroom, String id, String outlet, String day, String text) {
        newsroom.file(id + ".jsonl", """
                {"id": "%s", "title": "Report %s from the valley", "text": "%s %s", "outlet": "%s", "date": "%s"}
                """.formatted(id, id, text, Newsroom.filler(id), outlet, day));
    }

    private static void run(Newsroom newsroom) {
        RunOutcome outcome = new CrosstallyApplication(Newsroom.CLOCK)
                .run(
                        new RunRequest(
                                List.of(newsroom.articles), IntakeChoice.PLAIN, newsroom.reports, newsroom.database()),
                        newsroom.progress());
        assertThat(outcome.message()).isEmpty();
    }

    @Test
    void only_the_block_of_the_new_article_is_judged_anew() {
        assertThat(nightly.summaries.get("compareFigures")).startsWith("2 blocks judged");
        secondNight(nightly);
        run(nightly);
        assertThat(nightly.summaries.get("compareFigures")).startsWith("1 blocks judged");
        run(nightly);
        assertThat(nightly.summaries.get("compareFigures")).startsWith("0 blocks judged");
    }

    @Test
    void night_by_night_gives_the_same_questions_answers_and_findings_as_all_at_once() {
        secondNight(nightly);
        run(nightly);
        Newsroom atOnce = new Newsroom(folder.resolve("at-once"));
        secondNight(atOnce);
        firstNight(atOnce);
        run(atOnce);
        assertThat(nightly.rows(COMPARED))
                .isNotEmpty()
                .anyMatch(row -> row.contains("raised its figure"))
                .isEqualTo(atOnce.rows(COMPARED));
    }

    @Test
    void a_question_keeps_its_id_when_another_outlet_answers_it() {
        String id = "select question_id from question where label like '%Binnish%' and measure = 'KILLED'";
        String before = nightly.ask(String.class, id);
        secondNight(nightly);
        run(nightly);
        assertThat(nightly.ask(String.class, id)).isEqualTo(before);
    }
}

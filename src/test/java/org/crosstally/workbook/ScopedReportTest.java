package org.crosstally.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.figure.Measure;
import org.junit.jupiter.api.Test;

class ScopedReportTest {

    private static final Scope ALL = Scope.EVERYTHING;
    private static final PlaceNames NAMES = id -> Optional.empty();

    @Test
    void an_event_is_told_by_words_of_its_name() {
        Report bay = scoped(new Scope(Optional.of("kestrel BAY"), ALL.measure(), ALL.from(), ALL.to(), ALL.place()));
        assertThat(questions(bay)).containsExactly("q4", "q5", "q6");
        assertThat(figures(bay)).containsExactly(9L, 10L, 11L, 12L, 13L);
    }

    @Test
    void accents_and_case_do_not_keep_an_event_from_being_found() {
        Report bay = scoped(new Scope(Optional.of("Késtrel bay"), ALL.measure(), ALL.from(), ALL.to(), ALL.place()));
        assertThat(questions(bay)).containsExactly("q4", "q5", "q6");
    }

    @Test
    void a_scope_that_holds_nothing_says_so() {
        assertThat(new ScopedReport(InventedReport.full(), place("nowhere at all"), NAMES).isEmpty())
                .isTrue();
        assertThat(new ScopedReport(InventedReport.full(), place("marrow"), NAMES).isEmpty())
                .isFalse();
    }

    @Test
    void one_measure_leaves_the_others_out() {
        Report missing =
                scoped(new Scope(ALL.event(), Optional.of(Measure.MISSING), ALL.from(), ALL.to(), ALL.place()));
        assertThat(questions(missing)).containsExactly("q2");
        assertThat(figures(missing)).containsExactly(4L, 5L, 6L);
    }

    @Test
    void days_keep_what_overlaps_them() {
        LocalDate first = InventedReport.FIRST_DAY;
        Report before =
                scoped(new Scope(ALL.event(), ALL.measure(), ALL.from(), Optional.of(first.minusDays(1)), ALL.place()));
        Report within =
                scoped(new Scope(ALL.event(), ALL.measure(), Optional.of(first.plusDays(4)), ALL.to(), ALL.place()));
        assertThat(questions(before)).isEmpty();
        assertThat(figures(before)).isEmpty();
        assertThat(questions(within)).hasSize(6);
    }

    @Test
    void a_place_is_told_by_its_name_or_its_number() {
        assertThat(questions(scoped(place("marrow")))).containsExactly("q1", "q2", "q3");
        assertThat(questions(scoped(place("77")))).hasSize(6);
        assertThat(questions(scoped(place("7")))).isEmpty();
    }

    @Test
    void only_articles_that_carry_a_figure_stay() {
        Report trapped =
                scoped(new Scope(ALL.event(), Optional.of(Measure.TRAPPED), ALL.from(), ALL.to(), ALL.place()));
        try (Stream<ArticleRow> articles = trapped.articles()) {
            assertThat(articles).extracting(ArticleRow::id).containsExactly("marrow-13");
        }
    }

    @Test
    void a_figure_that_answers_nothing_belongs_to_no_event() {
        InventedReport lone = InventedReport.empty().withFigure("1 died", "1", Optional.empty());
        assertThat(figures(new ScopedReport(lone, place("marrow"), NAMES))).containsExactly(1L);
        assertThat(figures(new ScopedReport(
                        lone,
                        new Scope(Optional.of("flood"), ALL.measure(), ALL.from(), ALL.to(), ALL.place()),
                        NAMES)))
                .isEmpty();
    }

    private static Scope place(String words) {
        return new Scope(ALL.event(), ALL.measure(), ALL.from(), ALL.to(), Optional.of(words));
    }

    private static Report scoped(Scope scope) {
        return new ScopedReport(InventedReport.full(), scope, NAMES);
    }

    private static List<String> questions(Report report) {
        try (Stream<QuestionRow> questions = report.questions()) {
            return questions.map(row -> row.question().id()).toList();
        }
    }

    private static List<Long> figures(Report report) {
        try (Stream<FigureRow> figures = report.figures()) {
            return figures.map(row -> row.statement().figureId()).toList();
        }
    }
}

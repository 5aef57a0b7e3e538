package org.crosstally.workbook;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crosstally.comparison.Question;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Period;

/**
 * A part of a report: the questions that lie within a scope, their figures, and the articles that carry them. What was
 * rejected stays whole, for nobody knows what it would have told.
 */
public final class ScopedReport implements Report {

    private final Report whole;
    private final Scope scope;
    private final PlaceNames names;
    private final Set<String> questions = new HashSet<>();
    private final Set<Long> articles = new HashSet<>();

    /** Reads the whole report's questions and figures once, to know what belongs together. */
    public ScopedReport(Report whole, Scope scope, PlaceNames names) {
        this.whole = whole;
        this.scope = scope;
        this.names = names;
        try (Stream<QuestionRow> all = whole.questions()) {
            all.map(QuestionRow::question)
                    .filter(this::covers)
                    .map(Question::id)
                    .forEach(questions::add);
        }
        try (Stream<FigureRow> all = whole.figures()) {
            all.filter(this::covers).map(row -> row.statement().articleId()).forEach(articles::add);
        }
    }

    @Override
    public RunStamp stamp() {
        return whole.stamp();
    }

    @Override
    public Counts counts() {
        return whole.counts();
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public MethodFacts method() {
        return whole.method();
    }

    @Override
    public Stream<String> inputs() {
        return whole.inputs();
    }

    @Override
    public Stream<QuestionRow> questions() {
        return whole.questions().filter(row -> questions.contains(row.question().id()));
    }

    @Override
    public Stream<QuestionRow> questions(Set<String> ids) {
        return whole.questions(ids)
                .filter(row -> questions.contains(row.question().id()));
    }

    @Override
    public Stream<FigureRow> figures() {
        return whole.figures().filter(this::covers);
    }

    @Override
    public Stream<ArticleRow> articles() {
        return whole.articles().filter(row -> articles.contains(row.number()));
    }

    @Override
    public Stream<RejectedRow> rejected() {
        return whole.rejected();
    }

    private boolean covers(Question question) {
        return scope.event()
                        .filter(event -> !names.holds(question.event(), event))
                        .isEmpty()
                && scope.measure()
                        .filter(measure -> measure != question.measure())
                        .isEmpty()
                && scope.place()
                        .filter(place -> !isPlace(place, question.placeId(), question.place()))
                        .isEmpty()
                && covers(question.period());
    }

    /** A figure goes with its question; one that answers none is judged by itself, but belongs to no event. */
    private boolean covers(FigureRow row) {
        if (row.questionId().isPresent()) {
            return questions.contains(row.questionId().get());
        }
        Figure figure = row.statement().figure();
        return scope.event().isEmpty()
                && scope.measure()
                        .filter(measure -> measure != figure.measure())
                        .isEmpty()
                && scope.place().filter(place -> !isPlace(place, row)).isEmpty()
                && covers(figure.period());
    }

    private boolean covers(Period period) {
        if (scope.from().isEmpty() && scope.to().isEmpty()) {
            return true;
        }
        return !period.isUnknown() && period.overlaps(new Period(Optional.empty(), scope.from(), scope.to()));
    }

    private boolean isPlace(String wanted, FigureRow row) {
        Optional<ListedPlace> listed = row.place();
        return isPlace(
                        wanted,
                        listed.map(ListedPlace::id),
                        row.statement().figure().place())
                || isPlace(wanted, Optional.empty(), listed.map(ListedPlace::name))
                || isPlace(wanted, Optional.empty(), listed.flatMap(ListedPlace::region))
                || isPlace(wanted, listed.flatMap(ListedPlace::country), Optional.empty());
    }

    private boolean isPlace(String wanted, Optional<String> id, Optional<String> name) {
        return id.filter(it -> it.equalsIgnoreCase(wanted) || names.liesIn(it, wanted))
                        .isPresent()
                || name.filter(it -> names.holds(it, wanted)).isPresent();
    }

    /** Whether nothing lies within the scope. */
    public boolean isEmpty() {
        return questions.isEmpty() && articles.isEmpty();
    }
}

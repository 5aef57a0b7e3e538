package org.crosstally.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.article.Tally;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.AuthorityKind;
import org.crosstally.comparison.Statement;
import org.crosstally.intake.DateOrigin;
import org.crosstally.store.ReportTables;
import org.crosstally.store.RunRow;
import org.crosstally.store.RunTable;
import org.crosstally.store.Selection;
import org.crosstally.store.StoredFigure;
import org.crosstally.store.StoredQuestion;
import org.crosstally.workbook.ArticleRow;
import org.crosstally.workbook.Counts;
import org.crosstally.workbook.FigureRow;
import org.crosstally.workbook.ListedPlace;
import org.crosstally.workbook.MethodFacts;
import org.crosstally.workbook.PlaceNames;
import org.crosstally.workbook.QuestionRow;
import org.crosstally.workbook.RejectedRow;
import org.crosstally.workbook.Report;
import org.crosstally.workbook.RunStamp;
import org.crosstally.workbook.Scope;

/** The report of a run as the tables hold it. */
final class StoredReport implements Report {

    private final RunRow run;
    private final Instant written;
    private final Optional<Instant> previous;
    private final Reviews reviews;
    private final String profile;
    private final ReportTables tables;
    private final PlaceNames places;
    private final Optional<Selection> selection;
    /** Their ids; to put them in order takes longer than to fetch some of them. */
    private final Once<List<String>> questionsInOrder;

    /** @param selection what is shown; everything where empty */
    StoredReport(
            RunRow run,
            RunTable runs,
            ReportTables tables,
            Reviews reviews,
            PlaceNames places,
            String profile,
            Instant written,
            Optional<Selection> selection) {
        this.run = run;
        this.written = written;
        this.previous = runs.previousEnd(run.run());
        this.profile = profile;
        this.tables = tables;
        this.reviews = reviews;
        this.places = places;
        this.selection = selection;
        this.questionsInOrder =
                new Once<>(() -> selection.map(Selection::questions).orElseGet(tables::questionsInOrder));
    }

    @Override
    public RunStamp stamp() {
        return new RunStamp(
                run.run(),
                written,
                previous,
                Version.ofProduct(),
                run.readingVersion(),
                Version.ofLexicon(),
                Optional.of(Version.ofGazetteer()));
    }

    @Override
    public Counts counts() {
        Tally tally = run.tally();
        return new Counts(
                tally.in(),
                tally.read(),
                tally.unchanged(),
                tally.duplicate(),
                tally.rejected(),
                tables.countUnreadable(),
                tally.figures());
    }

    @Override
    public Scope scope() {
        return Scope.EVERYTHING;
    }

    @Override
    public Optional<String> leftOut() {
        return selection.map(chosen -> String.format(
                Locale.ROOT,
                "Too much for one workbook: this one shows the %,d questions most worth a look (contested ones first) with"
                        + " all their %,d figures, of %,d questions and %,d figures in the database. figures.csv and"
                        + " figures.jsonl hold every figure; crosstally report --event, --place, --measure, --from and"
                        + " --to writes a workbook of any part.",
                chosen.questions().size(),
                chosen.figures().size(),
                chosen.questionsInAll(),
                chosen.figuresInAll()));
    }

    @Override
    public MethodFacts method() {
        return MethodNotes.of(profile);
    }

    @Override
    public Stream<String> inputs() {
        return run.inputs().stream();
    }

    @Override
    public Stream<QuestionRow> questions() {
        return rows(questionsInOrder.get());
    }

    @Override
    public Stream<QuestionRow> questions(Set<String> ids) {
        return rows(questionsInOrder.get().stream().filter(ids::contains).toList());
    }

    private Stream<QuestionRow> rows(List<String> ids) {
        return tables.questions(ids).map(stored -> new QuestionRow(stored.question(), newFindings(stored)));
    }

    private Set<String> newFindings(StoredQuestion stored) {
        return stored.firstRuns().entrySet().stream()
                .filter(finding -> finding.getValue() == run.run())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<FigureRow> figures() {
        return selection
                .map(tables::figures)
                .orElseGet(tables::figures)
                .map(stored -> new FigureRow(
                        stored.statement(),
                        stored.authority().orElseGet(() -> uncompared(stored.statement())),
                        place(stored),
                        stored.questionId(),
                        reviews.of(stored.statement()),
                        stored.run() == run.run()));
    }

    /** A figure that is not compared still has somebody behind it: whoever the article credits, or its outlet. */
    private static Authority uncompared(Statement statement) {
        return statement
                .figure()
                .source()
                .map(source -> uncompared(source, AuthorityKind.UNNAMED))
                .orElseGet(() -> uncompared(statement.outlet().orElse("outlet not named"), AuthorityKind.OUTLET));
    }

    private static Authority uncompared(String name, AuthorityKind kind) {
        return new Authority("not-compared-" + name, name, kind);
    }

    private Optional<ListedPlace> place(StoredFigure stored) {
        return stored.placeId()
                .map(id -> places.byId(id)
                        .orElseGet(() ->
                                new ListedPlace(id, stored.place().orElse(id), Optional.empty(), Optional.empty())));
    }

    @Override
    public Stream<ArticleRow> articles() {
        return selection
                .map(tables::articles)
                .orElseGet(tables::articles)
                .map(article -> new ArticleRow(
                        article.number(),
                        article.id(),
                        article.origin(),
                        article.outlet(),
                        article.date(),
                        article.dateFrom().map(StoredReport::dateFrom),
                        article.url(),
                        article.title(),
                        article.duplicateOf(),
                        article.figures(),
                        article.run() == run.run()));
    }

    private static String dateFrom(String origin) {
        return switch (DateOrigin.valueOf(origin)) {
            case PRINTED -> "printed in the text";
            case GIVEN -> "given with the input";
            case ASSUMED -> "assumed: --article-date";
        };
    }

    @Override
    public Stream<RejectedRow> rejected() {
        return tables.rejected()
                .map(row -> new RejectedRow(row.origin(), row.place(), row.reason(), row.run(), row.at()));
    }
}

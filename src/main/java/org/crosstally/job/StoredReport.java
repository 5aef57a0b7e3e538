package org.crosstally.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.AuthorityKind;
import org.crosstally.comparison.Profile;
import org.crosstally.comparison.Statement;
import org.crosstally.store.ReportTables;
import org.crosstally.store.RunRow;
import org.crosstally.store.RunTable;
import org.crosstally.store.StoredFigure;
import org.crosstally.store.StoredQuestion;
import org.crosstally.store.Tally;
import org.crosstally.workbook.ArticleRow;
import org.crosstally.workbook.Counts;
import org.crosstally.workbook.FigureRow;
import org.crosstally.workbook.ListedPlace;
import org.crosstally.workbook.MethodFacts;
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
    private final String profile;
    private final ReportTables tables;

    StoredReport(RunRow run, RunTable runs, ReportTables tables, String profile, Instant written) {
        this.run = run;
        this.written = written;
        this.previous = runs.previousEnd(run.run());
        this.profile = profile;
        this.tables = tables;
    }

    @Override
    public RunStamp stamp() {
        return new RunStamp(
                run.run(),
                written,
                previous,
                Version.ofProduct(),
                run.readingVersion(),
                run.readingVersion(),
                Optional.empty());
    }

    @Override
    public Counts counts() {
        Tally tally = run.tally();
        return new Counts(
                tally.in(), tally.read(), tally.unchanged(), tally.duplicate(), tally.rejected(), tally.figures());
    }

    @Override
    public Scope scope() {
        return Scope.EVERYTHING;
    }

    @Override
    public MethodFacts method() {
        List<MethodFacts.Profile> profiles = Stream.of(Profile.values())
                .map(known -> new MethodFacts.Profile(known.key(), known.key()))
                .toList();
        return new MethodFacts(profile, profiles, List.of(), List.of(), List.of());
    }

    @Override
    public Stream<String> inputs() {
        return run.inputs().stream();
    }

    @Override
    public Stream<QuestionRow> questions() {
        return tables.questions().map(stored -> new QuestionRow(stored.question(), newFindings(stored)));
    }

    private Set<String> newFindings(StoredQuestion stored) {
        return stored.firstRuns().entrySet().stream()
                .filter(finding -> finding.getValue() == run.run())
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<FigureRow> figures() {
        return tables.figures()
                .map(stored -> new FigureRow(
                        stored.statement(),
                        stored.authority().orElseGet(() -> uncompared(stored.statement())),
                        place(stored),
                        stored.questionId(),
                        Optional.empty()));
    }

    /** A figure that is not compared still has somebody behind it: whoever the article credits, or its outlet. */
    private static Authority uncompared(Statement statement) {
        return statement
                .figure()
                .source()
                .map(source -> new Authority("", source, AuthorityKind.UNNAMED))
                .orElseGet(() -> new Authority("", statement.outlet().orElse(""), AuthorityKind.OUTLET));
    }

    private static Optional<ListedPlace> place(StoredFigure stored) {
        return stored.placeId()
                .map(id -> new ListedPlace(id, stored.place().orElse(id), Optional.empty(), Optional.empty()));
    }

    @Override
    public Stream<ArticleRow> articles() {
        return tables.articles()
                .map(article -> new ArticleRow(
                        article.number(),
                        article.id(),
                        article.origin(),
                        article.outlet(),
                        article.date(),
                        Optional.empty(),
                        article.url(),
                        article.title(),
                        article.duplicateOf(),
                        article.figures()));
    }

    @Override
    public Stream<RejectedRow> rejected() {
        return tables.rejected()
                .map(row -> new RejectedRow(row.origin(), row.place(), row.reason(), row.run(), row.at()));
    }
}

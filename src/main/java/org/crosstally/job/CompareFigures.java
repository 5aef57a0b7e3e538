package org.crosstally.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.crosstally.comparison.Comparison;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Statement;
import org.crosstally.comparison.WordsKey;
import org.crosstally.store.BlockTable;
import org.crosstally.store.BlockTable.Placed;
import org.crosstally.store.BlockTable.Unplaced;
import org.crosstally.store.QuestionTable;
import org.crosstally.store.ReviewTable;
import org.crosstally.store.RunTable;
import org.crosstally.store.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The third step: figures to the tables {@code question}, {@code answer}, {@code finding} and {@code authority}. First
 * every new figure is placed in its block, then every touched block is judged anew. One task is one chunk, because the
 * tables tell the next task only when the one before is committed.
 */
final class CompareFigures {

    static final String NAME = "compareFigures";
    private static final int ARTICLES = 500;

    private final Work work;
    private final BlockTable blocks;
    private final QuestionTable questions;
    private final ReviewTable reviewTable;
    private final String version;
    private Map<String, Review> reviews = Map.of();
    private final AtomicLong judged = new AtomicLong();

    private CompareFigures(Work work) {
        this.work = work;
        this.blocks = new BlockTable(work.database().dataSource());
        this.questions = new QuestionTable(work.database().dataSource());
        this.reviewTable = new ReviewTable(work.database().dataSource());
        this.version =
                work.engines().comparison().version() + "/" + work.request().profile();
    }

    /** What is to be done next. */
    private sealed interface Task {

        record Place(List<Unplaced> articles) implements Task {}

        record Judge(String block, List<Statement> statements) implements Task {}
    }

    /** What came of it. */
    private sealed interface Done {

        record Placing(List<Placed> articles) implements Done {}

        record Judgement(String block, List<Question> questions) implements Done {}
    }

    static Step step(Work work, JobRepository repository, PlatformTransactionManager transactions) {
        return new CompareFigures(work).step(repository, transactions);
    }

    private Step step(JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder(NAME, repository)
                .<Task, Done>chunk(1)
                .transactionManager(transactions)
                .reader(this::next)
                .processor(this::carryOut)
                .writer(chunk -> chunk.forEach(this::store))
                .interruptionPolicy(work.stop())
                .listener(new StepProgress(work, this::expected, this::summary))
                .build();
    }

    /** How many blocks are to be judged is known only when all figures are placed. */
    private OptionalLong expected() {
        reviews = reviewTable.latest();
        return OptionalLong.empty();
    }

    private @Nullable Task next() {
        List<Unplaced> unplaced = blocks.unplaced(version, ARTICLES);
        if (!unplaced.isEmpty()) {
            return new Task.Place(unplaced);
        }
        return blocks.nextTouched()
                .map(block -> new Task.Judge(block, blocks.statements(block)))
                .orElse(null);
    }

    private Done carryOut(Task task) {
        Comparison comparison = work.engines().comparison();
        if (task instanceof Task.Judge judge) {
            return new Done.Judgement(judge.block(), comparison.judge(judge.block(), reviewed(judge.statements())));
        }
        return new Done.Placing(((Task.Place) task)
                .articles().stream().map(article -> placed(article, comparison)).toList());
    }

    private Placed placed(Unplaced article, Comparison comparison) {
        List<Statement> statements = reviewed(article.statements());
        return new Placed(
                article.article(),
                statements.stream().map(Statement::figureId).toList(),
                comparison.blocksOf(statements));
    }

    /** The statements as people have corrected them, without those that they ruled out. */
    private List<Statement> reviewed(List<Statement> statements) {
        if (reviews.isEmpty()) {
            return statements;
        }
        return statements.stream()
                .flatMap(statement -> reviewed(statement).stream())
                .toList();
    }

    private Optional<Statement> reviewed(Statement statement) {
        Optional<Review> review = Optional.ofNullable(reviews.get(WordsKey.of(statement)));
        return review.isPresent() ? review.get().appliedTo(statement) : Optional.of(statement);
    }

    private void store(Done done) {
        if (done instanceof Done.Judgement judgement) {
            questions.replace(work.run(), judgement.block(), judgement.questions());
            work.progress().advanced(NAME, judged.incrementAndGet());
        } else {
            blocks.place(version, ((Done.Placing) done).articles());
        }
    }

    private String summary() {
        RunTable runs = new RunTable(work.database().dataSource());
        runs.countComparison(work.run());
        Tally tally = runs.get(work.run()).tally();
        return judged.get() + " blocks judged: " + tally.questions() + " questions, " + tally.findings()
                + " findings in all";
    }
}

package org.crosstally.job;

import java.util.List;
import java.util.Optional;
import org.crosstally.comparison.Comparison;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Statement;
import org.crosstally.store.BlockTable;
import org.crosstally.store.BlockTable.Placed;
import org.crosstally.store.BlockTable.Unplaced;
import org.crosstally.store.Database;
import org.crosstally.store.QuestionTable;
import org.crosstally.store.ReviewTable;

/**
 * Figures to the tables {@code question}, {@code answer}, {@code finding} and {@code authority}, task by task: first every
 * new figure is placed in its block, then every touched block is judged anew. Reviews are honoured in both. A task must be
 * stored before the next one is asked for.
 */
final class Comparing {

    private static final int ARTICLES = 500;

    private final long run;
    private final Comparison comparison;
    private final String version;
    private final BlockTable blocks;
    private final QuestionTable questions;
    private final Reviews reviews;

    /** @param run the run that new findings are put down to */
    Comparing(long run, Database database, Comparison comparison, String profile) {
        this.run = run;
        this.comparison = comparison;
        this.version = comparison.version() + "/" + profile;
        this.blocks = new BlockTable(database.dataSource());
        this.questions = new QuestionTable(database.dataSource());
        this.reviews = new Reviews(new ReviewTable(database.dataSource()).latest());
    }

    /** What is to be done next. */
    sealed interface Task {

        record Place(List<Unplaced> articles) implements Task {}

        record Judge(String block, List<Statement> statements) implements Task {}
    }

    /** What came of it. */
    sealed interface Done {

        record Placing(List<Placed> articles) implements Done {}

        record Judgement(String block, List<Question> questions) implements Done {}
    }

    /** Empty where everything is up to date. */
    Optional<Task> next() {
        List<Unplaced> unplaced = blocks.unplaced(version, ARTICLES);
        if (!unplaced.isEmpty()) {
            return Optional.of(new Task.Place(unplaced));
        }
        return blocks.nextTouched().map(block -> new Task.Judge(block, blocks.statements(block)));
    }

    Done carryOut(Task task) {
        if (task instanceof Task.Judge judge) {
            return new Done.Judgement(judge.block(), judged(judge.block(), reviews.compared(judge.statements())));
        }
        return new Done.Placing(
                ((Task.Place) task).articles().stream().map(this::placed).toList());
    }

    private List<Question> judged(String block, List<Statement> statements) {
        return statements.isEmpty() ? List.of() : comparison.judge(block, statements);
    }

    private Placed placed(Unplaced article) {
        return new Placed(
                article.article(),
                article.statements().stream().map(Statement::figureId).toList(),
                comparison.blocksOf(reviews.corrected(article.statements())));
    }

    /** Part of the caller's transaction. */
    void store(Done done) {
        if (done instanceof Done.Judgement judgement) {
            questions.replace(run, judgement.block(), judgement.questions());
        } else {
            blocks.place(version, ((Done.Placing) done).articles());
        }
    }
}

package org.crosstally.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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
    /** Blocks that are judged side by side and stored together: enough for some cores, too few to fill the memory. */
    private static final int BLOCKS = 16;

    private static final int STATEMENTS = 10_000;

    private final long run;
    private final Comparison comparison;
    private final String version;
    private final BlockTable blocks;
    private final QuestionTable questions;
    private final Reviews reviews;
    private long placed;

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

        /** Each block with all of its statements. */
        record Judge(Map<String, List<Statement>> blocks) implements Task {}
    }

    /** What came of it. */
    sealed interface Done {

        record Placing(List<Placed> articles) implements Done {}

        /** Each block with its questions. */
        record Judgement(Map<String, List<Question>> blocks) implements Done {

            long answers() {
                return blocks.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(question -> question.answers().size())
                        .sum();
            }
        }
    }

    /** Empty where everything is up to date. */
    Optional<Task> next() {
        List<Unplaced> unplaced = blocks.unplaced(version, placed, ARTICLES);
        if (!unplaced.isEmpty()) {
            placed = unplaced.get(unplaced.size() - 1).article();
            return Optional.of(new Task.Place(unplaced));
        }
        Map<String, List<Statement>> touched = touched();
        return touched.isEmpty() ? Optional.empty() : Optional.of(new Task.Judge(touched));
    }

    private Map<String, List<Statement>> touched() {
        Map<String, List<Statement>> touched = new LinkedHashMap<>();
        int statements = 0;
        for (String block : blocks.nextTouched(BLOCKS)) {
            if (statements < STATEMENTS) {
                List<Statement> ofBlock = blocks.statements(block);
                statements += ofBlock.size();
                touched.put(block, ofBlock);
            }
        }
        return touched;
    }

    Done carryOut(Task task) {
        if (task instanceof Task.Judge judge) {
            Map<String, List<Question>> judged = new ConcurrentSkipListMap<>();
            judge.blocks().entrySet().parallelStream()
                    .forEach(block ->
                            judged.put(block.getKey(), judged(block.getKey(), reviews.compared(block.getValue()))));
            return new Done.Judgement(judged);
        }
        return new Done.Placing(((Task.Place) task)
                .articles().parallelStream().map(this::placed).toList());
    }

    private List<Question> judged(String block, List<Statement> statements) {
        return statements.isEmpty() ? List.of() : comparison.judge(block, statements);
    }

    private Placed placed(Unplaced article) {
        return new Placed(article, comparison.blocksOf(reviews.corrected(article.statements())));
    }

    /** Part of the caller's transaction. */
    void store(Done done) {
        if (done instanceof Done.Judgement judgement) {
            judgement.blocks().forEach((block, judged) -> questions.replace(run, block, judged));
        } else {
            blocks.place(version, ((Done.Placing) done).articles());
        }
    }
}

package org.crosstally.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
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
 * Figures to the tables {@code question}, {@code answer}, {@code finding} and {@code authority}, piece by piece: first
 * every figure that was not placed as it was read is placed in its block, then every touched block is judged anew. Reviews
 * are honoured in both. What is next is worked out on a thread of its own while the piece before is being stored; a piece
 * must be stored, in a transaction of its own, before the next one is asked for.
 */
final class Comparing implements AutoCloseable {

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
    private Ahead<Done> ahead;
    private boolean placing = true;

    /** @param run the run that new findings are put down to */
    Comparing(long run, Database database, Comparison comparison, String profile) {
        this.run = run;
        this.comparison = comparison;
        this.version = version(comparison, profile);
        this.blocks = new BlockTable(database.dataSource());
        this.questions = new QuestionTable(database.dataSource());
        this.reviews = new Reviews(new ReviewTable(database.dataSource()).latest());
        this.ahead = new Ahead<>("placing", 1, new Placing());
    }

    /** By what figures are placed in their blocks. */
    static String version(Comparison comparison, String profile) {
        return comparison.version() + "/" + profile;
    }

    /** What came of a piece of work. */
    sealed interface Done {

        record Placements(List<Placed> articles) implements Done {}

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

    /** What is to be stored next; empty where everything is up to date. */
    Optional<Done> next() {
        Optional<Done> next = ahead.next();
        if (next.isEmpty() && placing) {
            // which blocks are touched is known only now, when every placement is stored
            placing = false;
            ahead.close();
            ahead = new Ahead<>("judging", 1, new Judging());
            return ahead.next();
        }
        return next;
    }

    private final class Placing implements Supplier<Optional<Done>> {
        private long last;

        @Override
        public Optional<Done> get() {
            List<Unplaced> articles = blocks.unplaced(version, last, ARTICLES);
            if (articles.isEmpty()) {
                return Optional.empty();
            }
            last = articles.get(articles.size() - 1).article();
            return Optional.of(new Done.Placements(
                    articles.parallelStream().map(Comparing.this::placed).toList()));
        }
    }

    private final class Judging implements Supplier<Optional<Done>> {
        private String last = "";

        @Override
        public Optional<Done> get() {
            Map<String, List<Statement>> touched = touched();
            if (touched.isEmpty()) {
                return Optional.empty();
            }
            Map<String, List<Question>> judged = new ConcurrentSkipListMap<>();
            touched.entrySet().parallelStream()
                    .forEach(block ->
                            judged.put(block.getKey(), judged(block.getKey(), reviews.compared(block.getValue()))));
            return Optional.of(new Done.Judgement(judged));
        }

        private Map<String, List<Statement>> touched() {
            Map<String, List<Statement>> touched = new LinkedHashMap<>();
            int statements = 0;
            for (String block : blocks.touched(last, BLOCKS)) {
                if (statements < STATEMENTS) {
                    List<Statement> ofBlock = blocks.statements(block);
                    statements += ofBlock.size();
                    touched.put(block, ofBlock);
                    last = block;
                }
            }
            return touched;
        }
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
            questions.replace(run, judgement.blocks());
        } else {
            blocks.place(version, ((Done.Placements) done).articles());
        }
    }

    @Override
    public void close() {
        ahead.close();
    }
}

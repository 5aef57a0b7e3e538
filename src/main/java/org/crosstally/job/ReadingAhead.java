package org.crosstally.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.crosstally.store.ArticleTable;
import org.crosstally.store.FigureTable.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * The readings of articles, in the articles' order. Several threads read, and they read ahead: while a chunk is being
 * written they are at the next one, so that no core waits for the database. The reading is a pure function; what is read
 * ahead of a run that ends is read again by the next.
 */
final class ReadingAhead implements ItemStreamReader<Reading> {

    /** Some more than a chunk, so that one long article holds nobody up. */
    private static final int AHEAD = 2 * ExtractFigures.CHUNK;

    private final UnreadArticles articles;
    private final Function<ArticleTable.Numbered, Reading> reading;
    private final AsyncTaskExecutor threads;
    private final Deque<Future<Reading>> ahead = new ArrayDeque<>();

    ReadingAhead(UnreadArticles articles, Function<ArticleTable.Numbered, Reading> reading, AsyncTaskExecutor threads) {
        this.articles = articles;
        this.reading = reading;
        this.threads = threads;
    }

    @Override
    public void open(ExecutionContext context) {
        close();
        articles.open(context);
    }

    @Override
    public @Nullable Reading read() {
        while (ahead.size() < AHEAD) {
            ArticleTable.Numbered article = articles.read();
            if (article == null) {
                break;
            }
            ahead.add(threads.submit(() -> reading.apply(article)));
        }
        Future<Reading> next = ahead.poll();
        return next == null ? null : finished(next);
    }

    private static Reading finished(Future<Reading> next) {
        try {
            return next.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the reading was not waited for");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the reading broke off", e.getCause());
        }
    }

    @Override
    public void close() {
        ahead.forEach(reading -> reading.cancel(false));
        ahead.clear();
    }
}

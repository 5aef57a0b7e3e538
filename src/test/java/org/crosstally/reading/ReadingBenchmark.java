package org.crosstally.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.crosstally.article.Article;

/**
 * How many articles a second the reading does, over a CSV of articles (columns article_title, article_content) repeated.
 *
 * <pre>ReadingBenchmark FILE.csv [ARTICLES] [THREADS]</pre>
 */
public final class ReadingBenchmark {

    private ReadingBenchmark() {}

    private static final class Counts {
        private final AtomicLong figures = new AtomicLong();
        private final AtomicLong characters = new AtomicLong();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        List<Article> corpus = corpus(Path.of(arguments[0]));
        GrammarFigureReader reader = GrammarFigureReader.english();
        run(reader, corpus, Math.min(articles, corpus.size()), threads); // warm
        long begin = System.nanoTime();
        Counts counts = run(reader, corpus, articles, threads);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%d articles, %d figures, %.1f s, %.0f articles/s, %.2f MB/s of text, %d threads, heap limit %d MB%n",
                articles,
                counts.figures.get(),
                seconds,
                articles / seconds,
                counts.characters.get() / seconds / 1e6,
                threads,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static Counts run(FigureReader reader, List<Article> corpus, int articles, int threads)
            throws InterruptedException, ExecutionException {
        Counts counts = new Counts();
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                for (int at = next.getAndIncrement(); at < articles; at = next.getAndIncrement()) {
                    Article article = corpus.get(at % corpus.size());
                    counts.figures.addAndGet(reader.read(article).size());
                    counts.characters.addAndGet(article.text().length());
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();
        return counts;
    }

    private static List<Article> corpus(Path file) throws IOException {
        List<Article> corpus = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord record : format.parse(text)) {
                corpus.add(new Article(
                        "benchmark",
                        String.valueOf(corpus.size()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        record.get("article_title"),
                        record.get("article_content")));
            }
        }
        return corpus;
    }
}

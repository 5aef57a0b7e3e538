package org.crosstally.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.crosstally.article.Article;

/**
 * How fast the reading is: articles and megabytes of text a second, beside a plain pass of OpenNLP over the same
 * articles, and the share of each stage.
 *
 * <pre>ReadingBenchmark [FILE.csv [ARTICLES [THREADS]]]</pre>
 *
 * The corpus is repeated up to so many articles (20,000). Where the file is not there the bundled samples are read. Rates
 * per second of wall clock depend on what else the machine does; rates per second of processor time hardly do.
 */
public final class ReadingBenchmark {

    private static final int ARTICLES_FOR_SHARES = 2_000;

    /** So many until the compilers of the virtual machine are done: until then they take up to half a processor. */
    private static final int ARTICLES_TO_WARM = 40_000;

    private final BenchmarkCorpus corpus;
    private final int threads;

    private ReadingBenchmark(BenchmarkCorpus corpus, int threads) {
        this.corpus = corpus;
        this.threads = threads;
    }

    /** What a run took, and how much came out of it. */
    private record Run(int articles, long found, long characters, double seconds, double processorSeconds) {

        void print(String what, String ofWhat) {
            System.out.printf(
                    "%-39s %6d articles  %8d %-7s %7.1f s  %6.0f articles/s  %6.2f MB/s   per processor second: %6.0f articles%n",
                    what,
                    articles,
                    found,
                    ofWhat,
                    seconds,
                    articles / seconds,
                    characters / seconds / 1e6,
                    articles / processorSeconds);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        boolean named = arguments.length > 0 && Files.exists(Path.of(arguments[0]));
        BenchmarkCorpus corpus = named ? BenchmarkCorpus.ofCsv(Path.of(arguments[0])) : BenchmarkCorpus.ofSamples();
        int articles = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        System.out.printf(
                "%s: %d articles, repeated; %d threads; heap limit %d MB%n",
                corpus.name(), corpus.size(), threads, Runtime.getRuntime().maxMemory() >> 20);
        ReadingBenchmark benchmark = new ReadingBenchmark(corpus, threads);
        benchmark.read(articles);
        benchmark.passThroughOpenNlp(articles);
    }

    private void read(int articles) throws InterruptedException, ExecutionException {
        GrammarFigureReader warm = GrammarFigureReader.english();
        int warming = Math.min(ARTICLES_TO_WARM, 2 * articles);
        run(articles, () -> figures(warm)).print("reading, from the process's start", "figures");
        run(warming - articles, () -> figures(warm));
        GrammarFigureReader reader = GrammarFigureReader.english();
        run(Math.min(corpus.size(), articles), () -> figures(reader))
                .print("reading, each article for the first time", "figures");
        run(articles, () -> figures(reader)).print("reading, warmed up by " + warming, "figures");
        printShares(reader, Math.min(ARTICLES_FOR_SHARES, articles));
    }

    private static ToIntFunction<Article> figures(FigureReader reader) {
        return article -> reader.read(article).size();
    }

    private void passThroughOpenNlp(int articles) throws IOException, InterruptedException, ExecutionException {
        PlainOpenNlp openNlp = PlainOpenNlp.load();
        run(Math.min(corpus.size(), articles), () -> openNlp.pass()::tag);
        run(articles, () -> openNlp.pass()::tag).print("OpenNLP sentences, tokens, tags", "tags");
    }

    private Run run(int articles, Supplier<ToIntFunction<Article>> work)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<long[]>> running = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> share(articles, next, work.get())));
        }
        long[] sums = new long[3];
        for (Future<long[]> one : running) {
            long[] share = one.get();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += share[i];
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        pool.shutdown();
        return new Run(articles, sums[0], sums[1], seconds, sums[2] / 1e9);
    }

    /** One thread's share: what it found, how many characters it read, how many nanoseconds of a processor it took. */
    private long[] share(int articles, AtomicInteger next, ToIntFunction<Article> work) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        long found = 0;
        long characters = 0;
        for (int at = next.getAndIncrement(); at < articles; at = next.getAndIncrement()) {
            Article article = corpus.at(at);
            found += work.applyAsInt(article);
            characters += article.title().length() + article.text().length();
        }
        return new long[] {found, characters, clock.getCurrentThreadCpuTime() - begin};
    }

    private void printShares(GrammarFigureReader reader, int articles) {
        StageTimes times = new StageTimes();
        for (int i = 0; i < articles; i++) {
            reader.read(corpus.at(i), times);
        }
        double all = times.nanos().values().stream().mapToLong(Long::longValue).sum();
        System.out.println("share of the reading's time, each stage without those inside it:");
        times.nanos().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(stage -> System.out.printf("  %5.1f %%  %s%n", 100 * stage.getValue() / all, stage.getKey()));
    }
}

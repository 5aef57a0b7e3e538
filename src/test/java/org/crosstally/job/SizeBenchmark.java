package org.crosstally.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosstally.store.Database;

/**
 * How the whole job bears size: makes archives of so many articles, runs each from files to workbook in a JVM of its
 * own, and prints for every step how many articles it does in a second, what processor time and memory it takes, and how
 * much of the time the database works, against a bare COPY of the same rows. Not a test; Linux only.
 *
 * <pre>mvn -q -Psize-benchmark test -Dsizes="100000 1000000"      how the cost grows
 * mvn -q -Psize-benchmark test -Dsizes="workers 20000"       the reading by one worker and by two, each on one core</pre>
 *
 * The articles are those of {@code ../shared/corpus/fa-kes.csv}, or else the bundled samples, told again of other places,
 * years and numbers ({@link MadeArchive}). {@code CROSSTALLY_BENCHMARK_HEAP} says how large the heap may be (768m),
 * {@code CROSSTALLY_BENCHMARK_FOLDER} where archive and database stand ({@code /var/tmp}; a million articles take some
 * thirty gigabytes), {@code CROSSTALLY_BENCHMARK_TABLE} which file gets all that is printed, too
 * ({@code target/size-benchmark.txt}, added to).
 */
public final class SizeBenchmark {

    private static final Path CORPUS = Path.of("..", "shared", "corpus", "fa-kes.csv");
    private static final int CORES = 2;

    private final String heap = System.getenv().getOrDefault("CROSSTALLY_BENCHMARK_HEAP", "768m");
    private static final Path TABLE =
            Path.of(System.getenv().getOrDefault("CROSSTALLY_BENCHMARK_TABLE", "target/size-benchmark.txt"));

    private final Path folder;

    private SizeBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path place = Path.of(System.getenv().getOrDefault("CROSSTALLY_BENCHMARK_FOLDER", "/var/tmp"));
        Path folder = Files.createTempDirectory(Files.createDirectories(place), "crosstally-size");
        try {
            SizeBenchmark benchmark = new SizeBenchmark(folder);
            List<String> wanted = List.of(String.join(" ", arguments).split(" "));
            boolean workers = wanted.get(0).equals("workers");
            List<Long> sizes =
                    wanted.stream().skip(workers ? 1 : 0).map(Long::parseLong).toList();
            for (long articles : sizes) {
                if (workers) {
                    benchmark.workers(articles);
                } else {
                    benchmark.whole(articles);
                }
            }
        } finally {
            delete(folder);
        }
    }

    private void whole(long articles) throws IOException, InterruptedException, SQLException {
        Path archive = archive(articles);
        Path home = folder.resolve("database-" + articles);
        say("%n%,d articles, %,d MB; heap of %s; load %s%n", articles, Files.size(archive) >> 20, heap, load());
        List<MeasuredRun.Step> steps =
                MeasuredRun.of(home, List.of(), heap, run(archive, home, "local"), SizeBenchmark::tell);
        say(
                "%n| step | seconds | articles/s | processor s | of PostgreSQL | in the database | memory | with PostgreSQL |%n");
        say("| --- | --: | --: | --: | --: | --: | --: | --: |%n");
        for (MeasuredRun.Step step : steps) {
            row(step, articles);
        }
        MeasuredRun.Step all = sum(steps);
        row(all, articles);
        say("Database of %,d MB.%n", size(home) >> 20);
        try (Database database = Databases.open(new DatabaseChoice.Embedded(home), Clock.systemUTC())) {
            BareCopy.Result copy = BareCopy.of(database, folder);
            say(
                    "In the database %.1f s, %.0f %% of the run; a bare COPY of the same %,d rows takes %.1f s. Load %s.%n",
                    all.inDatabase(), 100 * all.inDatabase() / all.seconds(), copy.rows(), copy.seconds(), load());
        }
        Files.delete(archive);
        delete(home);
    }

    private static void row(MeasuredRun.Step step, long articles) {
        say(
                "| %s | %.1f | %,.0f | %.1f | %.1f | %.1f s | %,d MB | %,d MB |%n",
                step.name(),
                step.seconds(),
                articles / step.seconds(),
                step.own(),
                step.server(),
                step.inDatabase(),
                step.megabytes(),
                step.together());
    }

    private static MeasuredRun.Step sum(List<MeasuredRun.Step> steps) {
        return new MeasuredRun.Step(
                "all",
                steps.stream().mapToDouble(MeasuredRun.Step::seconds).sum(),
                steps.stream().mapToDouble(MeasuredRun.Step::own).sum(),
                steps.stream().mapToDouble(MeasuredRun.Step::server).sum(),
                steps.stream().mapToDouble(MeasuredRun.Step::inDatabase).sum(),
                steps.stream().mapToLong(MeasuredRun.Step::megabytes).max().orElse(0),
                steps.stream().mapToLong(MeasuredRun.Step::together).max().orElse(0));
    }

    private void workers(long articles) throws IOException, InterruptedException {
        Path archive = archive(articles);
        say("%n%,d articles, each worker on one core; load %s%n", articles, load());
        say("%n| workers | seconds of reading | articles/s |%n| --- | --: | --: |%n");
        List<String> rows = new ArrayList<>();
        for (int workers = 1; workers <= CORES; workers++) {
            Path home = folder.resolve("database-workers-" + workers);
            List<Process> running = new ArrayList<>();
            for (int core = 0; core < workers; core++) {
                running.add(worker(home, core));
            }
            try {
                MeasuredRun.Step reading =
                        MeasuredRun.of(home, List.of(), heap, run(archive, home, "remote"), SizeBenchmark::tell)
                                .stream()
                                .filter(step -> step.name().equals(ExtractFigures.NAME))
                                .findFirst()
                                .orElseThrow();
                rows.add(String.format(
                        Locale.ROOT,
                        "| %d | %.1f | %,.0f |",
                        workers,
                        reading.seconds(),
                        articles / reading.seconds()));
            } finally {
                for (Process worker : running) {
                    worker.destroy();
                    worker.waitFor();
                }
            }
            delete(home);
        }
        rows.forEach(row -> say("%s%n", row));
        say("Load %s.%n", load());
    }

    private Process worker(Path home, int core) throws IOException {
        List<String> command = MeasuredRun.command(
                List.of("taskset", "-c", "" + core), heap, List.of("worker", "--database", home.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> run(Path archive, Path home, String workers) {
        return List.of(
                "run",
                archive.toString(),
                "--database",
                home.toString(),
                "--reports",
                folder.resolve("reports").toString(),
                "--workers",
                workers);
    }

    private Path archive(long articles) throws IOException {
        boolean corpus = Files.exists(CORPUS);
        IntakeChoice choice = new IntakeChoice(Map.of(), Optional.of("M/d/yyyy"), Optional.empty(), Optional.empty());
        MadeArchive made = MadeArchive.of(corpus ? List.of(CORPUS) : List.of(), corpus ? choice : IntakeChoice.PLAIN);
        say("made of the %,d articles of %s%n", made.size(), corpus ? CORPUS : "the bundled samples");
        Path archive = folder.resolve("archive-" + articles + ".csv");
        made.write(articles, archive);
        return archive;
    }

    /** How busy the machine is with other things, too: wall times mean little on a busy one. */
    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    private static void tell(String line) {
        say("%s%n", line);
    }

    /** In a file, too: what took an hour should not be lost with a window. */
    private static void say(String words, Object... values) {
        String said = String.format(Locale.ROOT, words, values);
        System.out.print(said);
        try {
            Files.createDirectories(TABLE.toAbsolutePath().getParent());
            Files.writeString(TABLE, said, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

package org.crosstally.job;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crosstally.store.Database;
import org.crosstally.store.DatabaseUnavailable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program in a JVM of its own, watched from outside as Linux and PostgreSQL see it, step by step. */
final class MeasuredRun {

    private static final double TICKS_A_SECOND = 100;
    private static final int AFTER_THE_NAME = 2;
    private static final int LOOKS_AT_ALL = 25;
    private static final List<String> STEPS =
            List.of(IngestArticles.NAME, ExtractFigures.NAME, CompareFigures.NAME, WriteWorkbook.NAME);

    /** Such as those that record a profile: {@code -XX:StartFlightRecording=filename=size.jfr}. */
    private static final List<String> FURTHER_OPTIONS = Stream.of(System.getenv()
                    .getOrDefault("CROSSTALLY_BENCHMARK_OPTIONS", "")
                    .split(" "))
            .filter(option -> !option.isBlank())
            .toList();

    private final List<Step> steps = new ArrayList<>();
    private final AtomicLong peak = new AtomicLong();
    private final AtomicLong together = new AtomicLong();
    private final Path home;
    private final Consumer<String> told;
    private Optional<Database> database = Optional.empty();
    private Standing last = new Standing(0, 0, 0, 0);

    /**
     * What a step took.
     *
     * @param seconds by the clock on the wall
     * @param own seconds of processor time of the program
     * @param server seconds of processor time of PostgreSQL
     * @param inDatabase seconds in which PostgreSQL was carrying out statements of the run
     * @param megabytes the most memory that the program's process held while the step went on
     * @param together the same with PostgreSQL's processes, each page that several hold counted once
     */
    record Step(
            String name, double seconds, double own, double server, double inDatabase, long megabytes, long together) {}

    private record Standing(double wall, double own, double server, double inDatabase) {}

    private MeasuredRun(Path home, Consumer<String> told) {
        this.home = home;
        this.told = told;
    }

    /**
     * Runs {@code crosstally} with the arguments on the embedded database of that folder.
     *
     * @param told gets each line that the run prints
     */
    static List<Step> of(Path home, List<String> before, String heap, List<String> arguments, Consumer<String> told)
            throws IOException, InterruptedException {
        return new MeasuredRun(home, told).run(command(before, heap, arguments));
    }

    static List<String> command(List<String> before, String heap, List<String> arguments) {
        List<String> command = new ArrayList<>(before);
        // the collector that src/deploy/crosstally chooses
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC"));
        command.addAll(FURTHER_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.crosstally.cli.Crosstally"));
        command.addAll(arguments);
        return command;
    }

    private List<Step> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectInput(new File("/dev/null"))
                .start();
        Thread watcher = new Thread(() -> watch(process), "memory");
        watcher.setDaemon(true);
        watcher.start();
        last = new Standing(System.nanoTime() / 1e9, 0, 0, 0);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String name = line.split(" ", 2)[0];
                told.accept("    " + line);
                if (STEPS.contains(name)) {
                    take(name, process);
                }
            }
        } finally {
            database.ifPresent(Database::close);
        }
        int exit = process.waitFor();
        if (exit != ExitKind.DONE.code() && exit != ExitKind.DONE_WITH_REJECTED.code()) {
            throw new IllegalStateException("the run ended with " + exit);
        }
        return steps;
    }

    private void take(String name, Process process) throws IOException {
        double server = process.descendants()
                .mapToDouble(child -> processorSeconds(child.pid(), true))
                .sum();
        Standing now =
                new Standing(System.nanoTime() / 1e9, processorSeconds(process.pid(), false), server, inDatabase());
        steps.add(new Step(
                name,
                now.wall - last.wall,
                now.own - last.own,
                now.server - last.server,
                now.inDatabase - last.inDatabase,
                peak.getAndSet(0),
                together.getAndSet(0)));
        last = now;
    }

    /** As PostgreSQL counts it; that of a session that still works is a second behind at most. */
    private double inDatabase() {
        try {
            if (database.isEmpty()) {
                database = Optional.of(Databases.join(new DatabaseChoice.Embedded(home), "crosstally-benchmark"));
            }
            return JdbcClient.create(database.get().dataSource())
                            .sql("select active_time from pg_stat_database where datname = current_database()")
                            .query(Double.class)
                            .single()
                    / 1000;
        } catch (DatabaseUnavailable | org.springframework.dao.DataAccessException ended) {
            return last.inDatabase;
        }
    }

    private void watch(Process process) {
        for (long look = 0; process.isAlive(); look++) {
            long own = residentMegabytes(process.pid());
            peak.accumulateAndGet(own, Math::max);
            // to tell who shares a page with whom costs the kernel some work
            if (look % LOOKS_AT_ALL == 0) {
                long server = process.descendants()
                        .mapToLong(child -> kilobytes(child.pid(), "smaps_rollup", "Pss:"))
                        .sum();
                together.accumulateAndGet(own + server / 1024, Math::max);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long residentMegabytes(long process) {
        return kilobytes(process, "status", "VmRSS:") / 1024;
    }

    private static long kilobytes(long process, String file, String entry) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/" + file)).stream()
                    .filter(line -> line.startsWith(entry))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double processorSeconds(long process, boolean withEndedChildren) {
        try {
            String status = Files.readString(Path.of("/proc/" + process + "/stat"), StandardCharsets.ISO_8859_1);
            String[] fields =
                    status.substring(status.lastIndexOf(')') + AFTER_THE_NAME).split(" ");
            int utime = 11;
            double ticks = 0;
            for (int field = utime; field < utime + (withEndedChildren ? 4 : 2); field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_A_SECOND;
        } catch (IOException ended) {
            return 0;
        }
    }
}

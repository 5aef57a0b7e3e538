package org.crosstally.job;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Kills the job with SIGKILL, again and again, at a random moment after one of its steps has begun, until a run comes to
 * its end in spite of it; then compares what is there with what an undisturbed run leaves. What each such story showed is
 * put down when it is over: trials that are cut off go on there.
 */
final class KillTrials {

    private static final String START = "start-up";
    private static final List<String> MOMENTS =
            List.of(START, IngestArticles.NAME, ExtractFigures.NAME, CompareFigures.NAME, WriteWorkbook.NAME);

    /** What a story kills at, and how often, before it lets the run go on; every other one is about the workbook. */
    private static final List<List<String>> STORIES = List.of(
            MOMENTS.stream().flatMap(moment -> Stream.of(moment, moment)).toList(),
            Collections.nCopies(5, WriteWorkbook.NAME));

    /** So many kills at least fall into every step, and for that up to so many times as many kills are done as wanted. */
    private static final int IN_EVERY_STEP = 2;

    private static final int AT_MOST_TIMES = 3;

    /** A kill that comes when its step is over has missed it. */
    private static final double MOSTLY = 0.85;

    private final Path folder;
    private final Random random;
    private final Function<String, Newsroom> newsrooms;
    private final Map<String, FaultTable.Sum> byMoment = new LinkedHashMap<>();
    private final Map<String, Long> lasts = new HashMap<>();
    private final Path classes;
    private final String classPath;
    private int kills;

    /**
     * @param folder where the stories take place
     * @param newsrooms makes the newsroom of a name in the folder
     */
    KillTrials(Path folder, Random random, Function<String, Newsroom> newsrooms) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.random = random;
        this.newsrooms = newsrooms;
        this.classes = folder.resolve("classes.jsa");
        this.classPath = packed(System.getProperty("java.class.path"));
        MOMENTS.forEach(moment -> byMoment.put(moment, new FaultTable.Sum()));
    }

    int kills() {
        return kills;
    }

    Map<String, FaultTable.Sum> byMoment() {
        return byMoment;
    }

    /** Goes on from what earlier trials in the same folder have put down. */
    void carryOut(int wanted) throws IOException, InterruptedException {
        int story = recall();
        Remains undisturbed = undisturbed();
        for (; kills < wanted || missed() && kills < AT_MOST_TIMES * wanted; story++) {
            Newsroom newsroom = newsroom("story-" + story);
            Map<String, FaultTable.Sum> seen = new LinkedHashMap<>();
            story(newsroom, STORIES.get(story % STORIES.size()), seen);
            Remains.Difference difference = Remains.of(newsroom).from(undisturbed);
            seen.values().forEach(sum -> sum.add(difference));
            put(story, seen);
            tell(story, seen, difference);
            if (difference.none()) {
                delete(newsroom.folder);
            }
        }
    }

    /** Whether a step has hardly been killed: a short one is over before many a kill that was meant for it. */
    private boolean missed() {
        return byMoment.values().stream().anyMatch(sum -> sum.timesTried() < IN_EVERY_STEP);
    }

    private static void tell(int story, Map<String, FaultTable.Sum> seen, Remains.Difference difference) {
        System.out.printf(
                "story %d: %d kills, %d rows lost, %d doubled, workbook %s%n",
                story,
                seen.values().stream().mapToInt(FaultTable.Sum::timesTried).sum(),
                difference.lost(),
                difference.doubled(),
                difference.workbook() ? "equal" : "NOT EQUAL");
        difference.examples().forEach(example -> System.out.println("    " + example));
    }

    /** A newsroom that is as new: what is left of a story that was cut off tells nothing. */
    private Newsroom newsroom(String name) throws IOException {
        delete(folder.resolve(name));
        return newsrooms.apply(name);
    }

    /** How long each step of an undisturbed run takes, so that kills fall all over it, and what such a run leaves. */
    private Remains undisturbed() throws IOException, InterruptedException {
        Process first = JobProcess.start(
                newsroom("archived"),
                "tell",
                "-",
                0,
                List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + classes, "-cp", classPath));
        first.getInputStream().transferTo(OutputStream.nullOutputStream());
        first.waitFor();
        Newsroom newsroom = newsroom("undisturbed");
        Process process = start(newsroom);
        long before = System.nanoTime();
        String step = START;
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lasts.put(step, System.nanoTime() - before);
            System.out.printf("%s lasts %.1f s%n", step, (System.nanoTime() - before) / 1e9);
            before = System.nanoTime();
            step = line;
        }
        FaultHarness.expectEnd(newsroom, process.waitFor());
        return Remains.of(newsroom);
    }

    private Process start(Newsroom newsroom) throws IOException {
        // most of a short run is the loading of classes: an archive of them makes many kills bearable
        return JobProcess.start(
                newsroom,
                "tell",
                "-",
                0,
                List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + classes, "-cp", classPath));
    }

    /** One newsroom, killed over and over until it is through. */
    private void story(Newsroom newsroom, List<String> moments, Map<String, FaultTable.Sum> seen)
            throws IOException, InterruptedException {
        boolean ended = false;
        for (int kill = 0; kill < moments.size() && !ended; kill++) {
            ended = !killed(newsroom, moments.get(kill), seen);
        }
        if (!ended) {
            sumOf(seen, moments.get(moments.size() - 1)).ran();
            Process process = start(newsroom);
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
            FaultHarness.expectEnd(newsroom, process.waitFor());
        }
    }

    private static FaultTable.Sum sumOf(Map<String, FaultTable.Sum> seen, String moment) {
        return seen.computeIfAbsent(moment, first -> new FaultTable.Sum());
    }

    /** @return whether it was killed; it may have come to its end before */
    private boolean killed(Newsroom newsroom, String moment, Map<String, FaultTable.Sum> seen)
            throws IOException, InterruptedException {
        Process process = start(newsroom);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String step = START;
        while (!step.equals(moment)) {
            String line = output.readLine();
            if (line == null) {
                break;
            }
            step = line;
            if (MOMENTS.indexOf(step) > MOMENTS.indexOf(moment)) {
                break;
            }
        }
        step = waitWithin(step, process, output);
        boolean over = !process.isAlive();
        // through its handle, for the process itself closes what it has said
        process.toHandle().destroyForcibly();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            step = line;
        }
        int code = process.waitFor();
        boolean written = step.equals(JobProcess.WRITTEN);
        FaultTable.Sum sum = sumOf(seen, written ? WriteWorkbook.NAME : step);
        sum.ran();
        over &= code != 128 + 9;
        if (over) {
            FaultHarness.expectEnd(newsroom, code);
        }
        if (over || written && isDone(newsroom)) {
            System.out.println(newsroom.folder.getFileName() + ": came to its end before it was killed");
            return false;
        }
        kills++;
        sum.tried();
        System.out.println("kill " + kills + " in " + step);
        return true;
    }

    /**
     * Waits for a random part of what the step lasts, as far as is known. Where it ends sooner, it is known better from
     * then on: how fast a step is depends on what else the machine does.
     *
     * @return the step that it is at then
     */
    private String waitWithin(String step, Process process, BufferedReader output) throws IOException {
        long begin = System.nanoTime();
        long longest = Math.max(lasts.getOrDefault(step, 0L), TimeUnit.MILLISECONDS.toNanos(20));
        long wait = (long) (random.nextDouble() * MOSTLY * longest);
        while (System.nanoTime() - begin < wait && process.isAlive()) {
            if (output.ready()) {
                lasts.put(step, System.nanoTime() - begin);
                return output.readLine();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return step;
    }

    /** A kill that comes after the run's own end in the database, but before the process's, is too late to be one. */
    private static boolean isDone(Newsroom newsroom) {
        return newsroom.ask(String.class, "select state from run where run_id = 1")
                .equals("DONE");
    }

    /** The class path with its folders as jars: Java archives the classes of no others. */
    private String packed(String path) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            entries.add(Files.isDirectory(Path.of(entry)) ? packed(Path.of(entry), entries.size()) : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private String packed(Path classes, int nr) throws IOException {
        Path jar = folder.resolve("classes-" + nr + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), new Manifest());
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.skip(1).toList()) {
                // folders, too: the migrations are looked for in theirs
                boolean inside = Files.isDirectory(file);
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                out.putNextEntry(new JarEntry(inside ? name + "/" : name));
                if (!inside) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
        return jar.toString();
    }

    private Path notes() {
        return folder.resolve("stories.tsv");
    }

    /** @return the number of the next story */
    private int recall() throws IOException {
        int next = 0;
        if (Files.exists(notes())) {
            for (String line : Files.readAllLines(notes())) {
                String[] cells = line.split("\t", 3);
                FaultTable.Sum sum = FaultTable.Sum.read(cells[2]);
                sumOf(byMoment, cells[1]).add(sum);
                kills += sum.timesTried();
                next = Integer.parseInt(cells[0]) + 1;
            }
            System.out.println("Going on after " + kills + " kills in " + next + " stories.");
        }
        return next;
    }

    private void put(int story, Map<String, FaultTable.Sum> seen) throws IOException {
        StringBuilder lines = new StringBuilder();
        seen.forEach((moment, sum) -> {
            sumOf(byMoment, moment).add(sum);
            lines.append(story).append('\t').append(moment).append('\t');
            lines.append(sum.written()).append('\n');
        });
        Files.writeString(notes(), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}

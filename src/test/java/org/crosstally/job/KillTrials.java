package org.crosstally.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Kills the job with SIGKILL, again and again, at a random moment after each of its steps has begun, until a run comes to
 * its end in spite of it; then compares what is there with what an undisturbed run leaves.
 */
final class KillTrials {

    private static final String START = "start-up";
    private static final List<String> MOMENTS =
            List.of(START, IngestArticles.NAME, ExtractFigures.NAME, CompareFigures.NAME, WriteWorkbook.NAME);

    /** How many times a story kills at each moment before it lets the run go on to the next one. */
    private static final int A_MOMENT = 3;

    private final Random random;
    private final Map<String, FaultTable.Sum> byMoment = new LinkedHashMap<>();
    private final Map<String, Long> lasts = new HashMap<>();
    private int kills;

    KillTrials(Random random) {
        this.random = random;
        MOMENTS.forEach(moment -> byMoment.put(moment, new FaultTable.Sum()));
    }

    int kills() {
        return kills;
    }

    Map<String, FaultTable.Sum> byMoment() {
        return byMoment;
    }

    private FaultTable.Sum sumOf(String moment) {
        return byMoment.computeIfAbsent(moment, unheardOf -> new FaultTable.Sum());
    }

    /** How long each step of an undisturbed run takes, so that kills fall all over it. */
    void learn(Newsroom newsroom) throws IOException, InterruptedException {
        Process process = JobProcess.start(newsroom, "tell", "-", 0);
        long before = System.nanoTime();
        String step = START;
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lasts.put(step, System.nanoTime() - before);
            before = System.nanoTime();
            step = line;
        }
        lasts.put(step, System.nanoTime() - before);
        process.waitFor();
    }

    /** One newsroom, killed over and over until it is through. */
    void story(Newsroom newsroom, Remains undisturbed, int atMost) throws IOException, InterruptedException {
        boolean ended = false;
        for (String moment : MOMENTS) {
            for (int time = 0; time < A_MOMENT && kills < atMost && !ended; time++) {
                ended = !killed(newsroom, moment);
            }
        }
        if (!ended) {
            sumOf(WriteWorkbook.NAME).ran();
            FaultHarness.runToItsEnd(newsroom);
        }
        Remains.Difference difference = Remains.of(newsroom).from(undisturbed);
        byMoment.values().stream().filter(sum -> sum.timesTried() > 0).forEach(sum -> sum.add(difference));
    }

    /** @return whether it was killed; it may have come to its end before */
    private boolean killed(Newsroom newsroom, String moment) throws IOException, InterruptedException {
        Process process = JobProcess.start(newsroom, "tell", "-", 0);
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
        long longest = Math.max(lasts.getOrDefault(step, 0L), TimeUnit.MILLISECONDS.toNanos(20));
        boolean over = process.waitFor((long) (random.nextDouble() * longest), TimeUnit.NANOSECONDS);
        process.destroyForcibly();
        while (output.ready()) {
            String line = output.readLine();
            step = line == null ? step : line;
        }
        int code = process.waitFor();
        FaultTable.Sum sum = sumOf(step);
        sum.ran();
        if (over && code != 128 + 9) {
            if (code != ExitKind.DONE_WITH_REJECTED.code()) {
                throw new AssertionError("a run after a kill in " + newsroom.folder + " ended with " + code);
            }
            System.out.println(newsroom.folder.getFileName() + ": came to its end before it was killed");
            return false;
        }
        kills++;
        sum.tried();
        System.out.println("kill " + kills + " in " + step);
        return true;
    }

    /** A workbook that somebody sees is whole: looked at all the while the job is being killed. */
    static final class Onlooker extends Thread {
        private final Path folders;
        private volatile boolean done;
        private int looks;
        private int halves;

        Onlooker(Path folders) {
            this.folders = folders;
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!done) {
                try (var files =
                        java.nio.file.Files.find(folders, 4, (file, attributes) -> attributes.isRegularFile())) {
                    files.filter(file -> file.getFileName().toString().matches("crosstally-.*\\.xlsx"))
                            .forEach(this::look);
                    Thread.sleep(20);
                } catch (IOException | java.io.UncheckedIOException comesAndGoes) {
                    continue;
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private void look(Path workbook) {
            looks++;
            try (var zip = new java.util.zip.ZipFile(workbook.toFile())) {
                if (zip.getEntry("[Content_Types].xml") == null) {
                    halves++;
                }
            } catch (IOException broken) {
                halves++;
                System.out.println("HALF: " + workbook + " " + broken);
            }
        }

        String end() throws InterruptedException {
            done = true;
            join();
            return looks + " looks at workbooks meanwhile, " + halves + " half-written";
        }
    }
}

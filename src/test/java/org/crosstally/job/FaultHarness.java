package org.crosstally.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Does to the job what nights do to jobs, and prints whether anything was lost, doubled or left half-written:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.crosstally.job.FaultHarness
 * </pre>
 *
 * Arguments ({@code -Dexec.args="100 /var/tmp/faults"}): how many kills (100; 0 leaves them out) of a job with a reading of
 * one pattern, half as many being done to one with the bundled grammar; where to work (a temporary folder; with the same
 * one as before the kills go on where they were cut off); a number that makes the random moments the same again; and
 * {@code kills} for the kills alone. Ends with 1 where a run's remains differ from those of an undisturbed one. Full disks
 * need root, for a small file system of their own; without it they are left out and the table says so.
 */
public final class FaultHarness {

    private static final String KILLS_ALONE = "kills";
    private static final int KILLS = 100;
    private static final int ARTICLES = 600;
    /** Reading these takes longer than loading the grammar, so that kills fall into both. */
    private static final int ARTICLES_OF_THE_WHOLE = 3_000;

    /** So many articles at the end are copies of the first. */
    private static final int COPIES = 50;

    private static final int TOWNS = 40;

    private final Path folder;
    private final Random random;
    private final FaultTable table = new FaultTable();

    private FaultHarness(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    public static void main(String[] given) throws Exception {
        boolean killsAlone = List.of(given).contains(KILLS_ALONE);
        String[] arguments =
                Stream.of(given).filter(word -> !word.equals(KILLS_ALONE)).toArray(String[]::new);
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : KILLS;
        Path folder = arguments.length > 1
                ? Files.createDirectories(Path.of(arguments[1]))
                : Files.createTempDirectory("crosstally-faults");
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        System.out.println("In " + folder + ", with " + seed + ".");
        FaultHarness harness = new FaultHarness(folder, new Random(seed));
        if (kills > 0) {
            harness.kills(kills, Newsroom.Kind.PLAIN, "kill -9 in ");
            harness.kills((kills + 1) / 2, Newsroom.Kind.BUNDLED, "kill -9, the bundled grammar reading, in ");
        }
        if (!killsAlone) {
            new OutageTrials(harness).all();
            new DiskFullTrials(harness).all();
            new OddTrials(harness).all();
        }
        harness.table.print();
        System.exit(harness.table.clean() ? 0 : 1);
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    Random random() {
        return random;
    }

    FaultTable table() {
        return table;
    }

    private void kills(int wanted, Newsroom.Kind kind, String fault) throws IOException, InterruptedException {
        String name = "kills-" + kind;
        KillTrials trials = new KillTrials(folder.resolve(name), random, story -> embedded(name + "/" + story, kind));
        Onlooker onlooker = new Onlooker(folder.resolve(name));
        onlooker.start();
        trials.carryOut(wanted);
        String seen = onlooker.end();
        for (Map.Entry<String, FaultTable.Sum> moment : trials.byMoment().entrySet()) {
            table.add(moment.getValue().row(fault + moment.getKey(), ""));
        }
        table.add(new FaultTable.Sum().row("half-written workbook seen (" + kind + ")", seen));
    }

    /** A newsroom with its own embedded database and enough articles for every step to take a while. */
    Newsroom embedded(String name, Newsroom.Kind kind) {
        Path place = folder.resolve(name);
        int articles = kind == Newsroom.Kind.PLAIN ? ARTICLES : ARTICLES_OF_THE_WHOLE;
        return filled(new Newsroom(place, new Newsroom.Embedded(place.resolve("home"))).readingBy(kind), articles);
    }

    /** Many towns, copies among the articles, and one line that is no article. */
    Newsroom filled(Newsroom newsroom) {
        return filled(newsroom, ARTICLES);
    }

    private static Newsroom filled(Newsroom newsroom, int articles) {
        StringBuilder lines = new StringBuilder();
        for (int article = 1; article <= articles; article++) {
            int said = article % (articles - COPIES);
            String claim = "%d people were killed in Town%s, the council said.".formatted(said % 7, town(said));
            lines.append("{\"id\":\"%d\",\"title\":\"Report %d\",\"text\":\"%s%s\"}%n"
                    .formatted(article, said, claim, Newsroom.filler("" + said).substring(0, 400)));
        }
        return newsroom.file("archive.jsonl", lines + "{\"id\":\n");
    }

    private static String town(int article) {
        int town = article % TOWNS;
        return "" + (char) ('a' + town / 26) + (char) ('a' + town % 26);
    }

    /** @throws AssertionError where the run does not end as it should */
    static void runToItsEnd(Newsroom newsroom) throws IOException, InterruptedException {
        Process process = JobProcess.start(newsroom, "tell", "-", 0);
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        expectEnd(newsroom, process.waitFor());
    }

    static void expectEnd(Newsroom newsroom, int code) {
        if (code != ExitKind.DONE_WITH_REJECTED.code()) {
            throw new AssertionError("the run in " + newsroom.folder + " ended with " + code);
        }
    }
}

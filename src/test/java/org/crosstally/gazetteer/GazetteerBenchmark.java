package org.crosstally.gazetteer;

import java.lang.management.ManagementFactory;
import java.util.Optional;

/** Prints what the gazetteer costs: {@code java -cp target/classes:target/test-classes …GazetteerBenchmark}. */
public final class GazetteerBenchmark {

    private static final String TEXT =
            "At least 12 people were killed and dozens wounded on Monday when shells hit a market in the town of Douma , east of"
                    + " Damascus , residents and a monitoring group said . Another strike on Khan Shaykhun in Idlib province killed"
                    + " three children , while clashes went on near Deir ez-Zor and in the Bab al-Nayrab neighbourhood of Aleppo .";

    private GazetteerBenchmark() {}

    public static void main(String[] arguments) {
        for (int run = 0; run < 5; run++) {
            long start = processorNanos();
            Gazetteer gazetteer = Gazetteer.load();
            long loaded = processorNanos();
            System.out.printf(
                    "load %d ms (run %d), %s%n",
                    (loaded - start) / 1_000_000,
                    run + 1,
                    gazetteer.byId("SY").map(Place::name).orElse("?"));
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        Gazetteer gazetteer = Gazetteer.load();
        System.gc();
        System.out.printf("heap held %.1f MB%n", (runtime.totalMemory() - runtime.freeMemory() - before) / 1_048_576.0);
        scan(gazetteer);
        resolve(gazetteer);
    }

    /** Time on the processor, so that other work on the machine does not count. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void scan(Gazetteer gazetteer) {
        String[] tokens = TEXT.split(" ");
        long matched = 0;
        for (int run = 0; run < 5; run++) {
            long start = processorNanos();
            int positions = 0;
            while (positions < 5_000_000) {
                for (int at = 0; at < tokens.length; at++) {
                    matched += gazetteer.longestMatch(tokens, at);
                }
                positions += tokens.length;
            }
            System.out.printf(
                    "scan %.1f million token positions a second (%d)%n",
                    positions * 1e3 / (processorNanos() - start), matched);
        }
    }

    private static void resolve(Gazetteer gazetteer) {
        String[] places = {"eastern Aleppo", "Khan Sheikhoun", "the Bab al-Nayrab neighbourhood of Aleppo", "Atlantis"};
        Optional<String> syria = Optional.of("SY");
        long found = 0;
        for (int run = 0; run < 5; run++) {
            long start = processorNanos();
            for (int i = 0; i < 100_000; i++) {
                found += gazetteer.resolve(places[i % places.length], syria).isPresent() ? 1 : 0;
            }
            System.out.printf("resolve %.0f a second (%d)%n", 100_000 * 1e9 / (processorNanos() - start), found);
        }
    }
}

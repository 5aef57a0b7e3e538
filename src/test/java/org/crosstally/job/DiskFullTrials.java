package org.crosstally.job;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The disk of the reports, and then that of the database, is full: on small file systems of their own. */
final class DiskFullTrials {

    private static final int TIMES = 4;

    private final FaultHarness harness;

    DiskFullTrials(FaultHarness harness) {
        this.harness = harness;
    }

    void all() throws IOException, InterruptedException {
        Path probe = Files.createDirectories(harness.folder("full/probe"));
        if (!succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", probe.toString())) {
            harness.table().add(new FaultTable.Sum().row("disk full", "left out: no file system can be mounted here"));
            return;
        }
        succeeds("umount", probe.toString());
        Newsroom newsroom = harness.embedded("full/undisturbed", Newsroom.Kind.PLAIN);
        OutageTrials.expect(newsroom.run(), ExitKind.DONE_WITH_REJECTED);
        Remains undisturbed = Remains.of(newsroom);
        ofTheReports(undisturbed);
        ofTheDatabase(undisturbed);
    }

    private void ofTheReports(Remains undisturbed) throws IOException, InterruptedException {
        FaultTable.Sum sum = new FaultTable.Sum();
        String told = "";
        for (int time = 1; time <= TIMES; time++) {
            Newsroom newsroom = harness.embedded("full/reports-" + time, Newsroom.Kind.PLAIN);
            Files.createDirectories(newsroom.reports);
            succeeds("mount", "-t", "tmpfs", "-o", "size=" + 40 * time + "k", "tmpfs", newsroom.reports.toString());
            try {
                told = failed(newsroom, sum);
                if (!newsroom.reportsSeen().isEmpty()) {
                    throw new AssertionError("something half-written is seen: " + newsroom.reportsSeen());
                }
                succeeds("mount", "-o", "remount,size=64m", newsroom.reports.toString());
                goneOn(newsroom, sum, undisturbed);
            } finally {
                succeeds("umount", newsroom.reports.toString());
            }
        }
        harness.table().add(sum.row("disk of the reports full", "«" + told + "»"));
    }

    /** The database is made first, then all but a little of its disk is taken away. */
    private void ofTheDatabase(Remains undisturbed) throws IOException, InterruptedException {
        FaultTable.Sum sum = new FaultTable.Sum();
        String told = "";
        for (int time = 1; time <= TIMES; time++) {
            Newsroom newsroom = harness.embedded("full/database-" + time, Newsroom.Kind.PLAIN);
            Path home = ((Newsroom.Embedded) newsroom.where).home();
            Files.createDirectories(home);
            succeeds("mount", "-t", "tmpfs", "-o", "size=400m,mode=755", "tmpfs", home.toString());
            try {
                newsroom.open().close();
                Path ballast = home.resolve("ballast");
                FileStore disk = Files.getFileStore(home);
                // from hardly anything to what may be enough
                long left = 200_000L * time * time;
                succeeds("fallocate", "-l", "" + (disk.getUsableSpace() - left), ballast.toString());
                RunOutcome outcome = newsroom.run();
                if (outcome.exit() != ExitKind.FAILED) {
                    OutageTrials.expect(outcome, ExitKind.DONE_WITH_REJECTED);
                    break;
                }
                sum.tried();
                sum.ran();
                told = inPlainWords(outcome);
                Files.delete(ballast);
                goneOn(newsroom, sum, undisturbed);
            } finally {
                succeeds("umount", home.toString());
            }
        }
        harness.table().add(sum.row("disk of the database full", "«" + told + "»"));
    }

    private static String failed(Newsroom newsroom, FaultTable.Sum sum) {
        RunOutcome outcome = newsroom.run();
        sum.tried();
        sum.ran();
        System.out.println("    " + outcome.exit() + " " + outcome.message());
        OutageTrials.expect(outcome, ExitKind.FAILED);
        return inPlainWords(outcome);
    }

    private static String inPlainWords(RunOutcome outcome) {
        return outcome.message().orElse("").replaceAll("\\s+", " ").replaceAll("/\\S*/", "…/");
    }

    private static void goneOn(Newsroom newsroom, FaultTable.Sum sum, Remains undisturbed) {
        RunOutcome next = newsroom.run();
        sum.ran();
        OutageTrials.expect(next, ExitKind.DONE_WITH_REJECTED);
        sum.add(Remains.of(newsroom).from(undisturbed));
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}

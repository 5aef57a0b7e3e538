package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The job in a JVM of its own, so that it can be killed at a chosen point: {@code kill STEP N} ends it with SIGKILL
 * inside the transaction of the step's Nth chunk, {@code wait STEP N} stands still there until a signal comes,
 * {@code tell} prints each step as it begins, for somebody else to kill it at any moment.
 */
final class JobProcess {

    /** What {@code tell} prints when all steps are over; the run's own end in the database comes just after. */
    static final String WRITTEN = "written";

    private JobProcess() {}

    static Process start(Newsroom newsroom, String deed, String step, int chunk) throws IOException {
        return start(newsroom, deed, step, chunk, List.of());
    }

    /** @param options further ones for the JVM; a class path among them holds instead of this process's own */
    static Process start(Newsroom newsroom, String deed, String step, int chunk, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(JobProcess.class.getName());
        Newsroom.Embedded home = (Newsroom.Embedded) newsroom.where;
        command.addAll(List.of(
                newsroom.folder.toString(), home.home().toString(), deed, step, "" + chunk, newsroom.engines.name()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) {
        Newsroom newsroom = new Newsroom(Path.of(arguments[0]), new Newsroom.Embedded(Path.of(arguments[1])))
                .readingBy(Newsroom.Kind.valueOf(arguments[5]));
        Interference interference =
                new Interference(newsroom, arguments[2], arguments[3], Integer.parseInt(arguments[4]));
        CrosstallyApplication application =
                new CrosstallyApplication(Newsroom.CLOCK, newsroom.engines.loader(), List.of(Duration.ofMillis(50)));
        System.exit(GracefulExit.codeOf(
                application,
                () -> application
                        .run(newsroom.request(Operations.NONE), interference)
                        .exit()
                        .code()));
    }

    private record Interference(Newsroom newsroom, String deed, String step, int chunk, int[] calls)
            implements Progress {

        Interference(Newsroom newsroom, String deed, String step, int chunk) {
            this(newsroom, deed, step, chunk, new int[1]);
        }

        @Override
        public void started(String started, java.util.OptionalLong expected) {
            if (deed.equals("tell")) {
                System.out.println(started);
                System.out.flush();
                return;
            }
            if (started.equals(step) && step.equals(WriteWorkbook.NAME)) {
                Thread watcher = new Thread(this::killOnceAWorkbookIsHalfWritten);
                watcher.setDaemon(true);
                watcher.start();
            }
        }

        @Override
        public void finished(String finished, String summary, Duration took) {
            if (deed.equals("tell") && finished.equals(WriteWorkbook.NAME)) {
                System.out.println(WRITTEN);
                System.out.flush();
            }
        }

        private void killOnceAWorkbookIsHalfWritten() {
            while (true) {
                try (Stream<Path> files = Files.list(newsroom.reports)) {
                    if (files.anyMatch(file -> file.getFileName().toString().startsWith(".crosstally-unfinished-"))) {
                        interfere();
                    }
                } catch (IOException notYetThere) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void advanced(String advanced, long done) {
            if (!deed.equals("tell") && advanced.equals(step) && ++calls[0] == chunk) {
                interfere();
            }
        }

        private void interfere() {
            try {
                if (deed.equals("kill")) {
                    new ProcessBuilder(
                                    "kill",
                                    "-KILL",
                                    "" + ProcessHandle.current().pid())
                            .start();
                } else {
                    System.out.println("here");
                }
                Thread.sleep(deed.equals("kill") ? 60_000 : 2_000);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

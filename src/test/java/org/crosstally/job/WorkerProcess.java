package org.crosstally.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.crosstally.reading.FigureReader;

/**
 * A worker in a JVM of its own, which sends itself a signal while it reads its Nth article: {@code KILL}, {@code STOP},
 * or with {@code none} no signal at all.
 */
final class WorkerProcess {

    private WorkerProcess() {}

    static Process start(Newsroom newsroom, String signal, int article) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerProcess.class.getName(),
                signal,
                "" + article));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(
                        newsroom.folder.resolve("worker-" + signal + ".log").toFile())
                .redirectErrorStream(true);
        if (newsroom.database() instanceof DatabaseChoice.Embedded embedded) {
            command.add(embedded.home().toString());
        } else if (newsroom.database() instanceof DatabaseChoice.Server server) {
            builder.environment().put("SPRING_DATASOURCE_URL", server.url());
            builder.environment()
                    .put("SPRING_DATASOURCE_USERNAME", server.user().orElseThrow());
            builder.environment()
                    .put("SPRING_DATASOURCE_PASSWORD", server.password().orElseThrow());
        }
        return builder.start();
    }

    /** Whether the operating system has stopped it. */
    static boolean isFrozen(Process process) throws IOException {
        String status = Files.readString(Path.of("/proc/" + process.pid() + "/stat"), StandardCharsets.UTF_8);
        return status.substring(status.lastIndexOf(')') + 2).startsWith("T");
    }

    static void send(String signal, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, "" + process).start().waitFor();
    }

    public static void main(String[] arguments) {
        Optional<Path> home = arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty();
        Interrupted reader = new Interrupted(
                new PlainReader("first reading"), arguments[0], Integer.parseInt(arguments[1]), new AtomicInteger());
        CrosstallyApplication application = new CrosstallyApplication(
                Clock.systemUTC(),
                profile -> new Engines(reader, new PlainComparison("first comparison"), id -> Optional.empty()),
                List.of());
        WorkerRequest request = new WorkerRequest(
                DatabaseChoice.from(home, Optional.empty(), System.getenv()), Optional.of(Duration.ofSeconds(100)));
        Progress printed = new Progress() {
            @Override
            public void finished(String step, String summary, Duration took) {
                System.out.println(summary);
            }

            @Override
            public void notice(String words) {
                System.out.println(words);
            }
        };
        System.exit(GracefulExit.codeOf(
                application, () -> application.work(request, printed).code()));
    }

    private record Interrupted(FigureReader reader, String signal, int article, AtomicInteger read)
            implements FigureReader {

        @Override
        public List<Figure> read(Article text) {
            if (!signal.equals("none") && read.incrementAndGet() == article) {
                try {
                    send(signal, ProcessHandle.current().pid());
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return reader.read(text);
        }

        @Override
        public String version() {
            return reader.version();
        }
    }
}

package org.crosstally.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this process's own, with its data in one folder. It listens on the loopback address alone and
 * asks for a password; it writes through to the disk before it calls anything committed; it dies with this process,
 * even when that is killed.
 */
final class EmbeddedServer implements AutoCloseable {

    /** After a kill the server first goes through all that was written since it last put everything in its place. */
    private static final long START_SECONDS = 600;
    /** What a large run has changed may be gigabytes, to be put on the disk before the end. */
    private static final long STOP_SECONDS = 120;

    private static final int ATTEMPTS = 3;

    private final HomeLock lock;
    private final Cluster cluster;
    private final Setup setup;
    private final int port;
    private Process process;

    private EmbeddedServer(HomeLock lock, Cluster cluster, Setup setup, Launched launched) {
        this.lock = lock;
        this.cluster = cluster;
        this.setup = setup;
        this.port = launched.port;
        this.process = launched.process;
    }

    private record Setup(Path home, Account account, Path binaries, PostmasterFile postmaster) {}

    private record Launched(Process process, int port) {}

    /**
     * Starts the server, making its home first where there is none.
     *
     * @throws DatabaseUnavailable in plain words: held by another run, no such system, folder not writable
     */
    static EmbeddedServer start(Path folder, Clock clock) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            HomeLock lock = HomeLock.take(home, clock);
            try {
                return start(home, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The database in " + home + " cannot be started: "
                            + e.getClass().getSimpleName() + " " + e.getMessage(),
                    e);
        }
    }

    /** Where a server listens, and what it asks for. */
    record Address(int port, String password) {

        String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        }

        /** Never with the password. */
        @Override
        public String toString() {
            return url();
        }
    }

    /**
     * The server that another process of this machine has started on the folder.
     *
     * @throws DatabaseUnavailable where there is none
     */
    static Address running(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            OptionalInt port = new PostmasterFile(home.resolve("data")).port();
            if (port.isPresent()) {
                return new Address(port.getAsInt(), Cluster.password(home));
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("The database in " + home + " cannot be reached: " + e.getMessage(), e);
        }
        throw new DatabaseUnavailable("No run is using the database in " + home + ".");
    }

    String url() {
        return new Address(port, cluster.password()).url();
    }

    String password() {
        return cluster.password();
    }

    private static EmbeddedServer start(Path home, HomeLock lock) throws IOException {
        Account account = Account.choose();
        Path binaries = binaries(home, account);
        Cluster cluster = Cluster.at(home, binaries, account);
        PostmasterFile postmaster = new PostmasterFile(cluster.data());
        Optional<ProcessHandle> orphan = postmaster.server();
        if (orphan.isPresent()) {
            // the lock is ours, so whoever started it is dead and it is about to stop, or should be
            stop(orphan.get());
        }
        postmaster.delete();
        Setup setup = new Setup(home, account, binaries, postmaster);
        return new EmbeddedServer(lock, cluster, setup, launch(setup));
    }

    private static Path binaries(Path home, Account account) throws IOException {
        if (account.readsTheCallersFiles()) {
            try {
                return PostgresBinaries.in(PostgresBinaries.sharedParent());
            } catch (IOException cacheNotWritable) {
                return PostgresBinaries.in(home);
            }
        }
        return PostgresBinaries.in(home);
    }

    /** A port that was free a moment ago may be taken now: then another one is tried. */
    private static Launched launch(Setup setup) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            Process started = spawn(setup, port);
            if (isReady(started, setup.postmaster)) {
                return new Launched(started, port);
            }
        }
        throw notStarted(setup.home);
    }

    private static DatabaseUnavailable notStarted(Path home) {
        return new DatabaseUnavailable(
                "PostgreSQL in " + home + " did not start: " + lastComplaint(home) + " Its own log: " + log(home));
    }

    /** What the server said last of why it cannot go on, such as a full disk. */
    private static String lastComplaint(Path home) {
        try (Stream<String> lines = Files.lines(log(home), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.replaceFirst(".*(?:FATAL|PANIC):\\s*", "") + ".")
                    .orElse("it does not say why.");
        } catch (IOException | UncheckedIOException unreadable) {
            return "it does not say why.";
        }
    }

    private static Path log(Path home) {
        return home.resolve("server.log");
    }

    /** Starts the server again on its old port where it has died, which is not our doing but the system's. */
    void revive() {
        if (process.isAlive()) {
            return;
        }
        try {
            setup.postmaster.delete();
            process = spawn(setup, port);
            if (!isReady(process, setup.postmaster)) {
                throw notStarted(setup.home);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL in " + setup.home + " cannot be started again", e);
        }
    }

    private static boolean isReady(Process server, PostmasterFile postmaster) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (server.isAlive() && System.nanoTime() < end) {
            if (postmaster.isReady(server.pid())) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        server.destroyForcibly();
        return false;
    }

    private static Process spawn(Setup setup, int port) throws IOException {
        List<String> server = List.of(
                setup.binaries.resolve("postgres").toString(),
                "-D",
                setup.postmaster.data().toString(),
                "--port=" + port,
                "--listen_addresses=127.0.0.1",
                "--unix_socket_directories=",
                "--max_connections=40",
                "--shared_buffers=128MB",
                // of a large load: the log repeats a page whole when it is changed first after a checkpoint, and keys
                // without an order change all pages of an index again and again; taken and given back as needed
                "--max_wal_size=6GB",
                "--checkpoint_timeout=15min",
                // its pages are in memory or on a disk without a head: an index is worth its jumps
                "--random_page_cost=1.1",
                "--jit=off",
                "--timezone=UTC",
                "--log_timezone=UTC");
        List<String> command = new ArrayList<>();
        if (Commands.exists("setsid")) {
            // Ctrl-C on a terminal is for the job, which then stops the server in good order
            command.add("setsid");
        }
        command.addAll(setup.account.command(Commands.exists("setpriv") ? dyingWithItsParent(server) : server));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(setup.home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(setup.home).toFile()));
        return startFromALastingThread(builder);
    }

    private static List<String> dyingWithItsParent(List<String> server) {
        List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT", "--"));
        command.addAll(server);
        return command;
    }

    /** Linux sends the death signal when the thread that started the process ends: so that thread never does. */
    private static Process startFromALastingThread(ProcessBuilder builder) throws IOException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread keeper = new Thread(
                () -> {
                    try {
                        started.complete(builder.start());
                    } catch (IOException | RuntimeException e) {
                        started.completeExceptionally(e);
                        return;
                    }
                    while (true) {
                        LockSupport.park();
                    }
                },
                "postgresql-keeper");
        keeper.setDaemon(true);
        keeper.start();
        try {
            return started.join();
        } catch (java.util.concurrent.CompletionException e) {
            throw new IOException("cannot start " + builder.command().get(0), e.getCause());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is written. */
    private static void stop(ProcessHandle server) throws IOException {
        // the shell's own, for the smallest systems have no program of that name
        Commands.succeeds(List.of("sh", "-c", "kill -INT " + server.pid()));
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            server.destroyForcibly();
        }
    }

    @Override
    public void close() {
        try (HomeLock held = lock) {
            stop(process.toHandle());
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL did not stop in good order: " + e.getMessage(), e);
        }
    }
}

package org.crosstally.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL that a test may stop, kill and start again on the same port, as operators and outages do. */
public final class OwnServer implements AutoCloseable {

    private final EmbeddedServer server;
    private final PostmasterFile postmaster;

    private OwnServer(EmbeddedServer server, Path home) {
        this.server = server;
        this.postmaster = new PostmasterFile(home.toAbsolutePath().resolve("data"));
    }

    public static OwnServer start(Path home) {
        return new OwnServer(EmbeddedServer.start(home, Clock.systemUTC()), home);
    }

    public String url() {
        return server.url();
    }

    public Optional<String> user() {
        return Optional.of(Cluster.USER);
    }

    public Optional<String> password() {
        return Optional.of(server.password());
    }

    /** @param signal {@code INT} as an operator stops a server, {@code KILL} as nobody should */
    public void end(String signal) {
        end(postmaster, signal);
    }

    /** The same for the server on some home, whoever started it; does nothing where none runs. */
    public static void endAt(Path home, String signal) {
        end(new PostmasterFile(home.toAbsolutePath().resolve("data")), signal);
    }

    private static void end(PostmasterFile postmaster, String signal) {
        try {
            Optional<ProcessHandle> running = postmaster.server();
            if (running.isPresent()) {
                Commands.succeeds(java.util.List.of(
                        "kill", "-" + signal, "" + running.get().pid()));
                running.get().onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("the server does not end", e);
        }
    }

    public void comeBack() {
        server.revive();
    }

    @Override
    public void close() {
        server.revive();
        server.close();
    }
}

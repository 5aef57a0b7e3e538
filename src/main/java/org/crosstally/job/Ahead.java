package org.crosstally.job;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * Asks a source on a thread of its own, some items ahead of whoever wants them: files are read while the database takes
 * in what came before. The source is asked by that one thread only, and by nobody any more once this is closed.
 */
final class Ahead<T> implements AutoCloseable {

    private static final long SOON = 10;

    private final BlockingQueue<Supplier<Optional<T>>> given;
    private final Thread thread;
    private volatile boolean closed;
    private boolean ended;

    /** @param source gives empty at its end; what it throws comes up where the item is asked for */
    Ahead(String name, int items, Supplier<Optional<T>> source) {
        given = new ArrayBlockingQueue<>(items);
        thread = new Thread(() -> ask(source), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void ask(Supplier<Optional<T>> source) {
        try {
            boolean more = true;
            while (more && !closed) {
                Optional<T> next = source.get();
                given.put(() -> next);
                more = next.isPresent();
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            give(() -> {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            });
        }
    }

    private void give(Supplier<Optional<T>> last) {
        try {
            given.put(last);
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next item; empty when there is none, then and ever after. */
    Optional<T> next() {
        if (ended) {
            return Optional.empty();
        }
        ended = true;
        try {
            Optional<T> next = given.take().get();
            ended = next.isEmpty();
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("what was read ahead was not waited for", e);
        }
    }

    /** Waits for the item that the source is at; it is never interrupted, for then a file would seem unreadable. */
    @Override
    public void close() {
        closed = true;
        ended = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            given.clear();
            try {
                thread.join(SOON);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.crosstally.job;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Asks a source on a thread of its own, some items ahead of whoever wants them: files are read while the database takes
 * in what came before. The source is asked by that one thread only, and by nobody any more once this is closed.
 */
final class Ahead<T> implements AutoCloseable {

    private static final long SOON = 10;

    private final BlockingQueue<Given<T>> given;
    private final ToIntFunction<T> weight;
    private final int most;
    /** What more may wait to be asked for. */
    private final Semaphore room;

    private final Thread thread;
    private volatile boolean closed;
    private boolean ended;

    private record Given<T>(Supplier<Optional<T>> item, int weight) {}

    /** @param source gives empty at its end; what it throws comes up where the item is asked for */
    Ahead(String name, int items, Supplier<Optional<T>> source) {
        this(name, items, items, item -> 1, source);
    }

    /**
     * @param most what items that wait weigh together at most; one that weighs more by itself waits alone
     * @param weight what an item takes of the memory
     */
    Ahead(String name, int items, int most, ToIntFunction<T> weight, Supplier<Optional<T>> source) {
        this.given = new ArrayBlockingQueue<>(items);
        this.most = most;
        this.weight = weight;
        this.room = new Semaphore(most);
        thread = new Thread(() -> ask(source), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void ask(Supplier<Optional<T>> source) {
        try {
            boolean more = true;
            while (more && !closed) {
                Optional<T> next = source.get();
                int weighs = next.isEmpty() ? 0 : Math.min(most, weight.applyAsInt(next.get()));
                room.acquire(weighs);
                given.put(new Given<>(() -> next, weighs));
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
            given.put(new Given<>(last, 0));
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
            Given<T> first = given.take();
            room.release(first.weight);
            Optional<T> next = first.item.get();
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
            room.drainPermits();
            room.release(most);
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

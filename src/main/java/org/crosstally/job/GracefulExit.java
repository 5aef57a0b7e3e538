package org.crosstally.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Lets a SIGTERM or Ctrl-C end a command in good order. The JVM's shutdown waits in a hook while the command's own
 * thread stops at its next chunk, prints what it has to print and closes the database; only then does the JVM end, with
 * the command's exit code instead of the signal's.
 */
public final class GracefulExit {

    private static final long PATIENCE_SECONDS = 120;

    private GracefulExit() {}

    /** Runs the command and returns its exit code; does not return at all when a signal came meanwhile. */
    public static int codeOf(CrosstallyApplication application, IntSupplier command) {
        CountDownLatch finished = new CountDownLatch(1);
        AtomicInteger code = new AtomicInteger(ExitKind.FAILED.code());
        Thread hook = new Thread(() -> endInOrder(application, finished, code), "graceful-exit");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            code.set(command.getAsInt());
        } finally {
            finished.countDown();
        }
        if (!removed(hook)) {
            waitForTheEnd();
        }
        return code.get();
    }

    private static void endInOrder(CrosstallyApplication application, CountDownLatch finished, AtomicInteger code) {
        application.stop();
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                code.set(ExitKind.FAILED.code());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        System.err.flush();
        // exit() would wait for this very hook
        Runtime.getRuntime().halt(code.get());
    }

    private static boolean removed(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            return false;
        }
    }

    private static void waitForTheEnd() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

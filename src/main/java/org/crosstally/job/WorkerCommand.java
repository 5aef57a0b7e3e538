package org.crosstally.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.crosstally.store.Database;
import org.crosstally.store.DatabaseUnavailable;
import org.crosstally.store.Failures;
import org.crosstally.store.Lease;
import org.crosstally.store.Leases;
import org.springframework.dao.DataAccessException;

/** Reads articles for runs that hand them out, until it is stopped or has been idle for long enough. */
final class WorkerCommand {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Clock clock;
    private final Function<String, Engines> engines;
    private final StopFlag stop;
    private final String session = "crosstally-worker-" + Long.toHexString(new SecureRandom().nextLong());
    private String told = "";
    private Instant lastWork;

    WorkerCommand(Clock clock, Function<String, Engines> engines, StopFlag stop) {
        this.clock = clock;
        this.engines = engines;
        this.stop = stop;
        this.lastWork = clock.instant();
    }

    ExitKind work(WorkerRequest request, Progress progress) {
        Engines hearts = engines.apply(RunRequest.DEFAULT_PROFILE);
        lastWork = clock.instant();
        while (goesOn(request)) {
            try (Database database = Databases.join(request.database(), session)) {
                serve(request, database, hearts, progress);
            } catch (DatabaseUnavailable | DataAccessException notNow) {
                // the run has ended, or the database is away: it, or the next run's, will come
                tell(progress, Failures.inWords(notNow));
                rest(TRY_AGAIN);
            }
        }
        return stop.isRaised() ? ExitKind.STOPPED : ExitKind.DONE;
    }

    private boolean goesOn(WorkerRequest request) {
        return !stop.isRaised()
                && request.idle()
                        .filter(idle -> lastWork.plus(idle).isBefore(clock.instant()))
                        .isEmpty();
    }

    private void serve(WorkerRequest request, Database database, Engines hearts, Progress progress) {
        String version = hearts.reader().version();
        try (Leases leases = Leases.open(database, holder());
                ShareReading reading = new ShareReading(database, hearts.reader(), stop)) {
            tell(progress, "Ready to read for runs in " + database.name() + ".");
            while (goesOn(request)) {
                Optional<Lease> lease = leases.take(version);
                if (lease.isPresent()) {
                    reading.read(lease.get(), leases, progress);
                    lastWork = clock.instant();
                } else {
                    leases.versionWanted(version)
                            .ifPresent(wanted -> tell(
                                    progress,
                                    "The run wants articles read by " + wanted + ", but this worker is " + version
                                            + ": use the same Crosstally on all machines."));
                    rest(LOOK);
                }
            }
        }
    }

    /** The same words are told once, however often they are true. */
    private void tell(Progress progress, String words) {
        if (!words.equals(told)) {
            told = words;
            progress.notice(words);
        }
    }

    private static String holder() {
        String machine;
        try {
            machine = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            machine = "a machine without a name";
        }
        return "process " + ProcessHandle.current().pid() + " on " + machine;
    }

    private void rest(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && !stop.isRaised()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}

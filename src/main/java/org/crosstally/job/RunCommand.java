package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.crosstally.article.Tally;
import org.crosstally.comparison.Authorities;
import org.crosstally.comparison.Verdict;
import org.crosstally.intake.Intake;
import org.crosstally.intake.IntakeOptions;
import org.crosstally.store.ArticleTable;
import org.crosstally.store.Database;
import org.crosstally.store.DatabaseUnavailable;
import org.crosstally.store.Failures;
import org.crosstally.store.ReportTables;
import org.crosstally.store.RunLock;
import org.crosstally.store.RunRow;
import org.crosstally.store.RunTable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;

/** One run from the request to its outcome. */
final class RunCommand {

    private static final int FOUND = 12;

    private final Clock clock;
    private final Function<String, Engines> engines;
    private final List<Duration> patience;
    private final StopFlag stop;

    /**
     * @param engines the two hearts for a profile
     * @param patience how long to wait before each new attempt when the database goes away
     */
    RunCommand(Clock clock, Function<String, Engines> engines, List<Duration> patience, StopFlag stop) {
        this.clock = clock;
        this.engines = engines;
        this.patience = List.copyOf(patience);
        this.stop = stop;
    }

    RunOutcome run(RunRequest request, Progress progress) {
        IntakeOptions options;
        try {
            options = understood(request);
        } catch (IllegalArgumentException e) {
            return RunOutcome.failedEarly(ExitKind.USAGE, Failures.inWords(e));
        } catch (IOException e) {
            return RunOutcome.failedEarly(ExitKind.FAILED, Failures.inWords(e));
        }
        // their version is found while the database starts
        CompletableFuture<Engines> hearts = CompletableFuture.supplyAsync(() -> hearts(request));
        try (Database database = opened(request, progress)) {
            return run(request, options, hearts.join(), database, progress);
        } catch (DatabaseUnavailable e) {
            return RunOutcome.failedEarly(ExitKind.FAILED, FailureWords.of(e, ""));
        }
    }

    /**
     * A server that is being started anew when the night begins is waited for as one that goes away later is.
     *
     * @throws DatabaseUnavailable where patience is over, or where another attempt would end no other way
     */
    private Database opened(RunRequest request, Progress progress) {
        for (Duration wait : patience) {
            try {
                return Databases.open(request.database(), clock);
            } catch (DatabaseUnavailable away) {
                if (!Failures.connectionLost(away) || stop.isRaised()) {
                    throw away;
                }
                progress.notice(FailureWords.of(away, "") + "; trying again in " + wait.toSeconds() + " s.");
                sleep(wait);
            }
        }
        return Databases.open(request.database(), clock);
    }

    /** Whoever brings authorities of his own has them join the bundled ones. */
    private Engines hearts(RunRequest request) {
        return request.authorities().isPresent()
                ? BundledEngines.load(request.profile(), request.authorities())
                : engines.apply(request.profile());
    }

    /** Everything that the user may have got wrong is looked at before anything is started. */
    private IntakeOptions understood(RunRequest request) throws IOException {
        IntakeOptions options = request.intake().options(LocalDate.now(clock));
        Intake.open(request.sources(), options).close();
        BundledEngines.profile(request.profile());
        request.authorities().ifPresent(Authorities::check);
        for (String verdict : request.operations().failOn()) {
            verdict(verdict);
        }
        return options;
    }

    private RunOutcome run(
            RunRequest request, IntakeOptions options, Engines hearts, Database database, Progress progress) {
        RunTable runs = new RunTable(database.dataSource());
        RunNumber number;
        try (RunLock lock = RunLock.take(database)) {
            number = number(request, runs, hearts, progress);
            Work work =
                    new Work(number.run(), request, options, hearts, database, clock, progress, stop, new AtomicLong());
            return outcome(work, number.resumed(), launch(work));
        }
    }

    private record RunNumber(long run, boolean resumed) {}

    private RunNumber number(RunRequest request, RunTable runs, Engines hearts, Progress progress) {
        String key = RequestKey.of(request);
        String holder = "process " + ProcessHandle.current().pid();
        String version = hearts.reader().version();
        Optional<RunRow> unfinished = runs.unfinished(key);
        if (unfinished.isPresent()) {
            runs.resume(unfinished.get().run(), holder, version);
            progress.notice("Going on with run " + unfinished.get().run() + ", which was "
                    + (unfinished.get().state() == RunRow.State.RUNNING ? "cut off" : "left unfinished") + ".");
            return new RunNumber(unfinished.get().run(), true);
        }
        long run = runs.begin(key, inputs(request), request.profile(), holder, version, clock.instant());
        return new RunNumber(run, false);
    }

    private static List<String> inputs(RunRequest request) {
        List<String> inputs = new ArrayList<>();
        if (request.intake().samples()) {
            inputs.add("the bundled samples");
        }
        request.sources().forEach(path -> inputs.add(path.toString()));
        return inputs;
    }

    /** @param lost whether it failed because the database went away */
    private record End(ExitKind exit, Optional<String> message, Optional<JobExecution> execution, boolean lost) {}

    /** Tries again, with more patience each time, while it is the database that is away. */
    private End launch(Work work) {
        for (Duration wait : patience) {
            End end = launchOnce(work);
            if (end.exit != ExitKind.FAILED || !end.lost || stop.isRaised()) {
                return end;
            }
            work.progress().notice("The database is away; trying again in " + wait.toSeconds() + " s.");
            sleep(wait);
            work.database().revive();
        }
        return launchOnce(work);
    }

    private End launchOnce(Work work) {
        try (JobLaunch launch = JobLaunch.prepare(work)) {
            JobExecution execution = launch.launch();
            if (execution.getStatus() == BatchStatus.COMPLETED) {
                return new End(ExitKind.DONE, Optional.empty(), Optional.of(execution), false);
            }
            if (stop.isRaised()) {
                return new End(
                        ExitKind.STOPPED,
                        Optional.of("Stopped on request; the same command goes on where this run stopped."),
                        Optional.empty(),
                        false);
            }
            Throwable failure = execution.getAllFailureExceptions().stream()
                    .findFirst()
                    .orElseGet(() -> new IllegalStateException("the job ended as " + execution.getStatus()));
            return failed(work, failure);
        } catch (JobExecutionException | RuntimeException e) {
            return failed(work, e);
        }
    }

    private End failed(Work work, Throwable failure) {
        boolean lost = Failures.connectionLost(failure) || !work.database().answers();
        return new End(
                ExitKind.FAILED,
                Optional.of(FailureWords.of(failure, work.database().name())),
                Optional.empty(),
                lost);
    }

    private void sleep(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (System.nanoTime() < end && !stop.isRaised()) {
            LockSupport.parkNanos(Math.min(wait.toNanos(), TimeUnit.MILLISECONDS.toNanos(100)));
        }
    }

    private RunOutcome outcome(Work work, boolean resumed, End end) {
        try {
            RunTable runs = new RunTable(work.database().dataSource());
            runs.end(work.run(), state(end.exit), end.message, clock.instant());
            Tally counts = runs.get(work.run()).tally();
            if (end.exit != ExitKind.DONE) {
                return ended(work, resumed, end.exit, counts, List.of(), end.message);
            }
            List<Path> files = new ReportMark(work.request().reports()).files();
            Optional<String> alarm = alarm(work);
            Optional<String> trouble = alarm.or(() -> metrics(work, counts, end.execution.orElseThrow()));
            if (trouble.isPresent()) {
                return ended(work, resumed, ExitKind.FAILED, counts, files, trouble);
            }
            boolean allRead = new ArticleTable(work.database().dataSource()).countReadFailures() == 0;
            ExitKind exit = counts.rejected() == 0 && allRead ? ExitKind.DONE : ExitKind.DONE_WITH_REJECTED;
            return ended(work, resumed, exit, counts, files, Optional.empty());
        } catch (RuntimeException | IOException e) {
            String message = end.message.orElseGet(
                    () -> FailureWords.of(e, work.database().name()));
            return ended(work, resumed, ExitKind.FAILED, Tally.NOTHING, List.of(), Optional.of(message));
        }
    }

    /** The report is written by now: what goes wrong here spoils nothing, but whoever watches must learn of it. */
    private static Optional<String> metrics(Work work, Tally counts, JobExecution execution) {
        try {
            Metrics.write(work, counts, execution);
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(
                    "The run is done, but its metrics could not be told: " + Failures.inWords(failure) + ".");
        }
    }

    private static RunRow.State state(ExitKind exit) {
        return switch (exit) {
            case DONE, DONE_WITH_REJECTED -> RunRow.State.DONE;
            case STOPPED -> RunRow.State.STOPPED;
            case FAILED, USAGE -> RunRow.State.FAILED;
        };
    }

    private static Optional<String> alarm(Work work) {
        ReportTables tables = new ReportTables(work.database().dataSource());
        List<String> alarms = new ArrayList<>();
        for (String wanted : work.request().operations().failOn()) {
            String verdict = verdict(wanted).name();
            long found = tables.countNewFindings(work.run(), verdict);
            if (found > 0) {
                alarms.add(found + " " + verdict);
            }
        }
        return alarms.isEmpty()
                ? Optional.empty()
                : Optional.of("New findings that were to be told of: " + String.join(", ", alarms) + ".");
    }

    private static Verdict verdict(String name) {
        try {
            return Verdict.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "there is no verdict «" + name + "»; there are " + List.of(Verdict.values()), unknown);
        }
    }

    private static RunOutcome ended(
            Work work, boolean resumed, ExitKind exit, Tally counts, List<Path> files, Optional<String> message) {
        List<FoundQuestion> found = files.isEmpty() ? List.of() : FoundQuestions.of(work.database(), FOUND);
        return new RunOutcome(
                exit,
                work.run(),
                resumed,
                counts,
                work.passedOver().get(),
                files.stream().findFirst(),
                files,
                found,
                message);
    }
}

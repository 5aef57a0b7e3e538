package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.crosstally.comparison.Authorities;
import org.crosstally.store.Database;
import org.crosstally.store.DatabaseUnavailable;
import org.crosstally.store.Failures;
import org.crosstally.store.ReviewTable;
import org.crosstally.store.RunLock;
import org.crosstally.store.RunRow;
import org.crosstally.store.RunTable;
import org.crosstally.workbook.ReviewReader;
import org.crosstally.workbook.ReviewsRead;
import org.springframework.transaction.support.TransactionTemplate;

/** A reviewed workbook to the database, and the figures concerned compared anew. */
final class ReviewCommand {

    private final Clock clock;
    private final Function<String, Engines> engines;

    ReviewCommand(Clock clock, Function<String, Engines> engines) {
        this.clock = clock;
        this.engines = engines;
    }

    ReviewOutcome review(ReviewRequest request) {
        if (!Files.isRegularFile(request.workbook())) {
            return ReviewOutcome.failed(
                    ExitKind.USAGE, "There is no file " + request.workbook().toAbsolutePath() + ".");
        }
        try {
            request.authorities().ifPresent(Authorities::check);
        } catch (IllegalArgumentException e) {
            return ReviewOutcome.failed(ExitKind.USAGE, Failures.inWords(e));
        }
        try {
            ReviewsRead read = new ReviewReader(clock, request.reviewer()).read(request.workbook());
            try (Database database = Databases.open(request.database(), clock);
                    RunLock lock = RunLock.take(database)) {
                return take(read, database, request.authorities());
            }
        } catch (DatabaseUnavailable e) {
            return ReviewOutcome.failed(ExitKind.FAILED, FailureWords.of(e, ""));
        } catch (IOException | RuntimeException e) {
            return ReviewOutcome.failed(ExitKind.FAILED, Failures.inWords(e));
        }
    }

    private ReviewOutcome take(ReviewsRead read, Database database, Optional<Path> authorities) {
        List<RunRow> last = new RunTable(database.dataSource()).last(1);
        if (last.isEmpty()) {
            return ReviewOutcome.failed(
                    ExitKind.FAILED, "There is nothing to review: " + database.name() + " holds no run.");
        }
        TransactionTemplate transaction = new TransactionTemplate(database.transactions());
        ReviewTable.Added added = Objects.requireNonNull(
                transaction.execute(status -> new ReviewTable(database.dataSource()).add(read.reviews())));
        compareAnew(last.get(0), database, transaction, authorities);
        return new ReviewOutcome(
                read.faults().isEmpty() ? ExitKind.DONE : ExitKind.DONE_WITH_REJECTED,
                added.added(),
                added.unchanged(),
                added.unknown(),
                read.faults(),
                Optional.empty());
    }

    /** By the last run's own profile, and put down to it: the report that follows is of that run. */
    private void compareAnew(
            RunRow last, Database database, TransactionTemplate transaction, Optional<Path> authorities) {
        Engines hearts = authorities.isPresent()
                ? BundledEngines.load(last.profile(), authorities)
                : engines.apply(last.profile());
        try (Comparing comparing = new Comparing(last.run(), database, hearts.comparison(), last.profile())) {
            for (Optional<Comparing.Done> next = comparing.next(); next.isPresent(); next = comparing.next()) {
                Comparing.Done done = next.get();
                transaction.executeWithoutResult(status -> comparing.store(done));
            }
        }
        new RunTable(database.dataSource()).countComparison(last.run());
    }
}

package org.crosstally.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class LeasesTest {

    private static final String VERSION = "first reading";

    private final String url = TestDatabase.freshUrl();
    private Database run;
    private Database one;
    private Database other;
    private long number;

    @BeforeEach
    void a_run_hands_out_a_share() {
        run = TestDatabase.at(url);
        one = Database.join(url, TestDatabase.user(), TestDatabase.password(), "worker-one");
        other = Database.join(url, TestDatabase.user(), TestDatabase.password(), "worker-other");
        number = new RunTable(run.dataSource())
                .begin("key", List.of("in"), "interval", "process 1", VERSION, Instant.EPOCH);
        share(1, 100);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        run.close();
    }

    @Test
    void a_share_is_held_by_one_worker_only() {
        try (Leases first = Leases.open(one, "one");
                Leases second = Leases.open(other, "other")) {
            assertThat(first.take(VERSION)).isPresent();
            assertThat(second.take(VERSION)).isEmpty();
        }
    }

    @Test
    void a_share_whose_holders_session_has_ended_is_free_at_once() {
        Leases first = Leases.open(one, "one");
        assertThat(first.take(VERSION)).isPresent();
        first.close();
        try (Leases second = Leases.open(other, "other")) {
            assertThat(second.take(VERSION)).isPresent();
        }
    }

    @Test
    void a_share_goes_to_another_worker_when_its_holder_has_been_silent_for_longer_than_its_lease() {
        Leases first = Leases.open(one, "one");
        Lease lost = first.take(VERSION).orElseThrow();
        letTimePass();
        try (Leases second = Leases.open(other, "other")) {
            Lease taken = takenBy(second);
            assertThat(taken.share()).isEqualTo(lost.share());
            assertThat(taken.token()).isGreaterThan(lost.token());
        }
    }

    @Test
    void who_has_been_passed_over_writes_nothing() {
        Lease lost = Leases.open(one, "one").take(VERSION).orElseThrow();
        letTimePass();
        try (Leases second = Leases.open(other, "other")) {
            takenBy(second);
            // through a session that lives: a worker that wakes opens new ones
            assertThatThrownBy(() -> count(other, lost)).isInstanceOf(Lease.Lost.class);
            assertThat(new ShareTable(run.dataSource()).standing().articles()).isZero();
        }
    }

    @Test
    void a_frozen_holder_keeps_nothing_locked() throws Exception {
        Lease lost = Leases.open(one, "one").take(VERSION).orElseThrow();
        letTimePass();
        var frozen = one.dataSource().getConnection();
        frozen.setAutoCommit(false);
        frozen.createStatement().execute("update reading_share set articles = 7");
        try (Leases second = Leases.open(other, "other")) {
            assertThat(takenBy(second).share()).isEqualTo(lost.share());
        }
        assertThat(new ShareTable(run.dataSource()).standing().articles()).isZero();
    }

    @Test
    void what_is_done_is_counted_in_the_run_once_and_open_shares_are_taken_back() {
        share(101, 200);
        try (Leases first = Leases.open(one, "one")) {
            Lease done = first.take(VERSION).orElseThrow();
            count(one, done);
            first.done(done);
            Lease open = first.take(VERSION).orElseThrow();
            count(one, open);
            ShareTable shares = new ShareTable(run.dataSource());
            assertThat(shares.standing().open()).isEqualTo(1);
            shares.close(new TransactionTemplate(run.transactions()));
            shares.close(new TransactionTemplate(run.transactions()));

            assertThat(new RunTable(run.dataSource()).get(number).tally().figures())
                    .isEqualTo(2 * 30);
            assertThatThrownBy(() -> count(other, open)).isInstanceOf(Lease.Lost.class);
        }
    }

    @Test
    void a_share_that_nobody_can_read_fails_with_the_last_reason() {
        try (Leases first = Leases.open(one, "one")) {
            for (int attempt = 0; attempt < ShareTable.TAKINGS; attempt++) {
                first.giveBack(first.take(VERSION).orElseThrow(), Optional.of("it is cursed"));
            }
            assertThat(first.take(VERSION)).isEmpty();
            assertThat(new ShareTable(run.dataSource()).standing().failure()).contains("it is cursed");
        }
    }

    @Test
    void a_share_of_another_version_is_left_alone_and_told_of() {
        try (Leases first = Leases.open(one, "one")) {
            assertThat(first.take("second reading")).isEmpty();
            assertThat(first.versionWanted("second reading")).contains(VERSION);
            assertThat(first.versionWanted(VERSION)).isEmpty();
        }
    }

    private void share(long first, long last) {
        new ShareTable(run.dataSource())
                .add(number, VERSION, Duration.ofHours(1), 1, new ShareTable.Range(first, last));
    }

    private static void count(Database worker, Lease lease) {
        new TransactionTemplate(worker.transactions())
                .executeWithoutResult(status -> new ShareTable(worker.dataSource()).count(lease, 10, 30, 0));
    }

    /** Ended sessions take a moment to let go of what they held. */
    private static Lease takenBy(Leases worker) {
        for (int attempt = 0; attempt < 500; attempt++) {
            Optional<Lease> lease = worker.take(VERSION);
            if (lease.isPresent()) {
                return lease.get();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("nothing to take");
    }

    private void letTimePass() {
        TestDatabase.sql(run)
                .sql("update reading_share set beat = beat - interval '2 hours'")
                .update();
    }
}

package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is read ahead comes in order, and no more of it than may wait. */
class AheadTest {

    private final AtomicInteger asked = new AtomicInteger();

    private Optional<String> next() {
        int number = asked.incrementAndGet();
        return number <= 50 ? Optional.of("article " + number) : Optional.empty();
    }

    @Test
    void items_come_in_the_order_of_their_source_and_then_no_more() {
        List<String> taken = new ArrayList<>();
        try (Ahead<String> ahead = new Ahead<>("test", 7, this::next)) {
            for (Optional<String> item = ahead.next(); item.isPresent(); item = ahead.next()) {
                taken.add(item.get());
            }
            assertThat(ahead.next()).isEmpty();
        }
        assertThat(taken).hasSize(50).startsWith("article 1", "article 2").endsWith("article 50");
    }

    @Test
    void of_long_items_only_as_many_wait_as_there_is_room_for() {
        int taken = 0;
        try (Ahead<String> ahead = new Ahead<>("test", 100, 100, article -> 50, this::next)) {
            while (ahead.next().isPresent()) {
                taken++;
                // two wait and the source is at a third
                assertThat(asked.get() - taken).isLessThanOrEqualTo(3);
            }
        }
        assertThat(taken).isEqualTo(50);
    }

    @Test
    void an_item_longer_than_all_the_room_waits_alone() {
        int taken = 0;
        try (Ahead<String> ahead = new Ahead<>("test", 100, 100, article -> 1_000, this::next)) {
            while (ahead.next().isPresent()) {
                taken++;
                assertThat(asked.get() - taken).isLessThanOrEqualTo(2);
            }
        }
        assertThat(taken).isEqualTo(50);
    }

    @Test
    void what_waits_for_room_does_not_keep_it_from_being_closed() {
        Ahead<String> ahead = new Ahead<>("test", 100, 1, article -> 1, this::next);
        assertThat(ahead.next()).contains("article 1");
        ahead.close();
        assertThat(ahead.next()).isEmpty();
    }
}

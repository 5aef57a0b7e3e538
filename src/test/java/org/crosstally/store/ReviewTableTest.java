package org.crosstally.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.crosstally.comparison.Correction;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.comparison.WordsKey;
import org.crosstally.figure.Field;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReviewTableTest {

    private static final Instant MORNING = Instant.parse("2031-05-10T08:00:00Z");
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final Database database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final ReviewTable reviews = new ReviewTable(database.dataSource());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_review_comes_back_as_it_was_given() {
        Review review = new Review(
                KEY,
                Ruling.CORRECT,
                new Correction(
                        OptionalLong.of(3),
                        OptionalLong.empty(),
                        Optional.of(Measure.MISSING),
                        Optional.of("Fen Hospital"),
                        Optional.of("Lower Marrow"),
                        Optional.of(LocalDate.of(2031, 5, 1)),
                        Optional.empty()),
                "Imke",
                "per phone",
                MORNING);
        assertThat(reviews.add(List.of(review))).isEqualTo(new ReviewTable.Added(1, 0, 1));
        assertThat(reviews.latest()).containsOnlyKeys(KEY).containsValue(review);
    }

    @Test
    void the_latest_review_counts_and_the_earlier_ones_are_kept() {
        Review first = review(Ruling.ACCEPT, MORNING);
        Review second = review(Ruling.WRONG, MORNING.plusSeconds(60));
        reviews.add(List.of(first));
        reviews.add(List.of(second));
        assertThat(reviews.latest()).containsEntry(KEY, second);
        assertThat(reviews.history(KEY)).containsExactly(first, second);
    }

    @Test
    void a_review_that_says_nothing_new_is_not_stored_again() {
        reviews.add(List.of(review(Ruling.ACCEPT, MORNING)));
        assertThat(reviews.add(List.of(review(Ruling.ACCEPT, MORNING.plusSeconds(60)))))
                .isEqualTo(new ReviewTable.Added(0, 1, 0));
        assertThat(reviews.history(KEY)).hasSize(1);
    }

    @Test
    void nobody_can_rewrite_a_review() {
        reviews.add(List.of(review(Ruling.ACCEPT, MORNING)));
        assertThatThrownBy(() -> sql.sql("update review set ruling = 'WRONG'").update())
                .hasMessageContaining("reviews are kept as they were given");
        assertThatThrownBy(() -> sql.sql("delete from review").update())
                .hasMessageContaining("reviews are kept as they were given");
    }

    @Test
    void the_database_names_a_figure_by_its_words_as_the_program_does() {
        String sentence = "Über 40 – «at least 40» – عائلة 🚢 were lost";
        String key =
                WordsKey.of("artikel-ß#2", new Passage(Field.TITLE, sentence, "at least 40", 1, 0), Measure.MISSING);
        assertThat(sql.sql("select words_key(:article, 'TITLE', :sentence, :quantity, 1, 'MISSING')")
                        .param("article", "artikel-ß#2")
                        .param("sentence", sentence)
                        .param("quantity", "at least 40")
                        .query(String.class)
                        .single())
                .isEqualTo(key);
    }

    private static Review review(Ruling ruling, Instant at) {
        return new Review(KEY, ruling, Correction.NONE, "Imke", "", at);
    }
}

package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void a_dozen_sample_articles_of_four_outlets_come_with_the_program() {
        Reading samples = Reading.of(
                IntakeOptions.usual(java.time.LocalDate.of(2026, 6, 1)).withSamples());

        assertThat(samples.rejected()).isEmpty();
        assertThat(samples.articles()).hasSize(12).allSatisfy(article -> {
            assertThat(article.date()).isPresent();
            assertThat(article.url()).isPresent();
            assertThat(article.text()).hasSizeGreaterThan(300);
        });
        assertThat(samples.articles())
                .extracting(article -> article.outlet().orElse(""))
                .containsOnly("Harbour Wire", "Meridian Post", "Northern Courier", "Valley Radio");
        assertThat(samples.articles()).extracting(Article::origin).allMatch(origin -> origin.startsWith("samples!/"));
    }
}

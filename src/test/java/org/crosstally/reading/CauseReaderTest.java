package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What brought the harm about. */
class CauseReaderTest {

    private static final FigureReader READER = GrammarFigureReader.english();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Barrel bombs killed 12 people in the village.|AIRSTRIKE",
                "A drone killed 12 people in the village.|AIRSTRIKE",
                "Rebel fire killed 12 people in the village.|SHELLING",
                "A missile killed 12 people in the village.|SHELLING",
                "A car bomb killed 12 people at the market.|BOMBING",
                "Gunmen opened fire and killed 12 people at the market.|SHOOTING",
                "The rebels executed 12 men in the square.|EXECUTION",
                "Warplanes dropped sarin and killed 12 people.|CHEMICAL",
                "An ambush killed 12 soldiers on the road.|CLASHES",
                "Floods killed 12 people in the valley.|NATURAL",
                "A ferry sank and 12 people drowned.|OTHER",
                "Some 12,000 people are besieged in the town.|SIEGE",
            })
    void the_words_of_the_sentence_tell_the_cause(String sentence, Cause cause) {
        assertThat(causes(sentence)).containsExactly(Optional.of(cause));
    }

    @Test
    void of_several_causes_the_first_named_counts() {
        assertThat(causes("Shelling and air strikes killed 12 people in the town."))
                .containsExactly(Optional.of(Cause.SHELLING));
    }

    @Test
    void the_next_sentence_goes_on_with_the_cause() {
        assertThat(causes("A mortar round hit the bakery. The attack killed 12 people."))
                .containsExactly(Optional.of(Cause.SHELLING));
    }

    @Test
    void the_toll_of_a_whole_war_has_no_cause() {
        assertThat(causes("An air strike hit the town. The war has killed 300,000 people since 2011."))
                .containsExactly(Optional.empty());
    }

    private static List<Optional<Cause>> causes(String text) {
        Article article = new Article(
                "test", "1", Optional.empty(), Optional.of(LocalDate.of(2013, 8, 21)), Optional.empty(), "", text);
        return READER.read(article).stream().map(Figure::cause).toList();
    }
}

package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;

class ExplainedTest {

    private static final FigureReader READER = GrammarFigureReader.english();

    @Test
    void a_speaker_is_explained_by_the_frame_that_names_him() {
        assertThat(sources("The mayor said 12 people were killed."))
                .containsExactly("reporting frame speaker-says, «The mayor said» in front of it");
        assertThat(sources("12 people were killed, the mayor said."))
                .containsExactly("reporting frame speaker-says, «the mayor said» behind it");
        assertThat(sources("12 people were killed, according to the mayor."))
                .containsExactly("reporting frame according-to, «according to the mayor» in its clause");
    }

    @Test
    void an_account_that_goes_on_is_explained_by_the_sentence_before() {
        assertThat(sources("The mayor said 12 people were killed. Another five villagers died on the road."))
                .containsExactly(
                        "reporting frame speaker-says, «The mayor said» in front of it",
                        "reporting frame speaker-says, «The mayor said» carried over from the sentence before");
    }

    @Test
    void the_articles_own_voice_is_explained_by_the_lack_of_a_frame() {
        assertThat(sources("12 people were killed.")).containsExactly("no reporting frame reaches it");
    }

    @Test
    void a_cause_is_explained_by_where_it_is_told() {
        assertThat(causes("12 people were killed in an air strike.")).containsExactly("named nearest in its sentence");
        assertThat(causes("A mortar round hit the bakery. The attack killed 12 people."))
                .containsExactly("carried over from a sentence before");
        assertThat(causes("12 people were killed.")).containsExactly("no cause is named for it");
    }

    @Test
    void a_place_is_explained_by_the_sentence_that_names_it() {
        assertThat(places("12 people were killed in Aleppo.")).containsExactly("named in the same sentence");
        assertThat(places("A mortar round hit a bakery in Aleppo. The attack killed 12 people."))
                .containsExactly("named in an earlier sentence that tells of the same event");
        assertThat(places("12 people were killed.")).containsExactly("no place named fits");
    }

    @Test
    void a_time_is_explained_by_where_it_is_told() {
        assertThat(times(article("12 people were killed in a blast on Monday.")))
                .containsExactly("told in its sentence");
        assertThat(times(article("A blast tore through a market on Monday. It killed 12 people.")))
                .containsExactly("told in the sentence before");
        assertThat(times(article("12 people were killed."))).containsExactly("no time told dates it");
    }

    @Test
    void without_a_date_to_count_from_the_words_of_the_time_are_shown_and_no_days() {
        Article undated = undated("12 people were killed in a blast on Tuesday.");
        assertThat(times(undated)).containsExactly("«on Tuesday», but the article has no date to count from");
        assertThat(READER.read(undated).get(0).period().isUnknown()).isTrue();
    }

    @Test
    void a_date_with_its_year_needs_no_date_to_count_from() {
        Article undated = undated("12 people were killed in a blast on 5 October 2026.");
        assertThat(times(undated)).containsExactly("told in its sentence");
        assertThat(READER.read(undated).get(0).period().from()).contains(LocalDate.of(2026, 10, 5));
    }

    private static Article undated(String text) {
        return new Article("test", "1", Optional.empty(), Optional.empty(), Optional.empty(), "", text);
    }

    @Test
    void what_is_explained_is_what_is_read() {
        Article article =
                article("The mayor said 12 people were killed and three hurt by shelling in Aleppo on Monday.");
        assertThat(READER.explain(article).stream().map(Explained::figure))
                .containsExactlyElementsOf(READER.read(article));
    }

    private static List<String> sources(String text) {
        return READER.explain(article(text)).stream()
                .flatMap(explained -> explained.source().stream())
                .toList();
    }

    private static List<String> places(String text) {
        return READER.explain(article(text)).stream()
                .flatMap(explained -> explained.place().stream())
                .toList();
    }

    private static List<String> times(Article article) {
        return READER.explain(article).stream()
                .flatMap(explained -> explained.time().stream())
                .toList();
    }

    private static List<String> causes(String text) {
        return READER.explain(article(text)).stream()
                .flatMap(explained -> explained.cause().stream())
                .toList();
    }

    private static Article article(String text) {
        return new Article(
                "test", "1", Optional.empty(), Optional.of(LocalDate.of(2025, 11, 13)), Optional.empty(), "", text);
    }
}

package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;
import org.junit.jupiter.api.Test;

/** Who is credited with a figure. */
class SourceOfFiguresTest {

    private static final GrammarFigureReader READER = GrammarFigureReader.english();

    @Test
    void a_speaker_behind_the_statement_is_found_without_a_comma() {
        assertThat(sources("A landslide killed 12 villagers on Monday the River Authority said."))
                .containsExactly("River Authority");
    }

    @Test
    void a_speaker_in_front_is_credited_with_all_that_follows() {
        assertThat(sources("The River Authority said 12 villagers were killed and 30 others wounded."))
                .containsExactly("River Authority", "River Authority");
    }

    @Test
    void a_verb_in_front_of_its_speaker_is_understood() {
        assertThat(sources("“It killed 12 people in the valley,” said Anna Brook, head of the clinic."))
                .first()
                .asString()
                .startsWith("Anna Brook");
    }

    @Test
    void an_agency_that_relays_somebody_is_not_the_source() {
        assertThat(sources("12 people were killed, the mayor said, Reuters reported."))
                .containsExactly("mayor");
        assertThat(sources("A blast killed 12 people, the Courier reported citing a hospital source."))
                .containsExactly("a hospital source");
    }

    @Test
    void the_articles_own_voice_is_nobody() {
        assertThat(sources("Fire swept the market on Monday. It killed 12 people."))
                .containsExactly("");
        assertThat(sources("The fighting has reportedly killed 12 people.")).containsExactly("");
    }

    @Test
    void a_pronoun_stands_for_the_last_speaker() {
        assertThat(sources("The River Authority said the dam broke. It added that 12 people were killed."))
                .containsExactly("River Authority");
    }

    @Test
    void a_general_word_is_replaced_by_the_name_close_by() {
        assertThat(sources("A raid killed 12 people on Monday, a monitoring group said. The raid hit the town at"
                        + " noon, the Valley Observatory said."))
                .containsExactly("Valley Observatory");
    }

    @Test
    void a_quotation_over_two_sentences_has_one_speaker() {
        assertThat(sources("“The wall gave way at noon. Twelve people were killed,” said Anna Brook."))
                .containsExactly("Anna Brook");
    }

    @Test
    void a_headline_names_whom_it_quotes_behind_a_colon() {
        assertThat(read("Raid kills 12 in valley: police", "Smoke rose over the valley."))
                .containsExactly("police");
        assertThat(read("Raid kills 12 in valley", "A raid hit the valley, police said."))
                .containsExactly("");
    }

    private static List<String> sources(String text) {
        return read("", text);
    }

    private static List<String> read(String title, String text) {
        Article article = new Article("test", "1", Optional.empty(), Optional.empty(), Optional.empty(), title, text);
        return READER.read(article).stream()
                .map(Figure::source)
                .map(source -> source.orElse(""))
                .toList();
    }
}

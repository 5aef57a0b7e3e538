package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesFilesTest {

    @TempDir
    Path folder;

    @Test
    void every_line_is_an_article_under_its_usual_keys() throws IOException {
        Article article = Reading.of(write("{\"article\":12,\"title\":\"Fire\",\"text\":\"Nine fled.\\nTwo died.\","
                        + "\"source\":{\"id\":null,\"name\":\"Wire\"},\"date\":\"2016-12-09\",\"url\":null}\n"))
                .article();

        assertThat(article.id()).isEqualTo("12");
        assertThat(article.text()).isEqualTo("Nine fled.\nTwo died.");
        assertThat(article.outlet()).contains("Wire");
        assertThat(article.date()).contains(LocalDate.of(2016, 12, 9));
        assertThat(article.url()).isEmpty();
    }

    @Test
    void a_broken_line_costs_itself_only() throws IOException {
        Reading reading = Reading.of(write("""
                {"id":"1","text":"fine"}
                {"id":"2","text":"cut o

                [1,2]
                {"id":"4","text":"twice","text":"the same key"}
                {"id":"5","words":"no text"}
                {"id":"6","text":""}
                {"id":"7","text":"fine"}
                """));

        assertThat(reading.articles()).extracting(Article::id).containsExactly("1", "7");
        assertThat(reading.rejected())
                .extracting(Intaken.Rejected::place)
                .containsExactly("line 2", "line 4", "line 5", "line 6", "line 7");
        assertThat(reading.rejected().get(1).reason()).isEqualTo("it is no JSON object");
        assertThat(reading.rejected().get(3).reason()).contains("no column is known to hold the text", "id, words");
        assertThat(reading.rejected().get(4).reason()).isEqualTo("it has neither title nor text");
    }

    @Test
    void a_lone_surrogate_or_a_nul_refuses_its_article_with_the_place_of_the_character() throws IOException {
        Reading reading = Reading.of(write("""
                {"id":"1","text":"half \\ud83d"}
                {"id":"2","text":"nul \\u0000"}
                {"id":"3","text":"whole \\ud83d\\ude00"}
                """));

        assertThat(reading.articles()).extracting(Article::text).containsExactly("whole 😀");
        assertThat(reading.rejected())
                .extracting(Intaken.Rejected::reason)
                .containsExactly(
                        "it holds half a character, the lone surrogate U+D83D, at character 6",
                        "it holds a NUL character, at character 5");
    }

    @Test
    void nesting_without_end_is_refused_and_costs_no_stack() throws IOException {
        String deep = "[".repeat(100_000);

        Reading reading = Reading.of(write("{\"text\":" + deep + "\n{\"id\":\"2\",\"text\":\"fine\"}\n"));

        assertThat(reading.articles()).hasSize(1);
        assertThat(reading.rejection().reason()).startsWith("it is not well-formed JSON: ");
        assertThat(reading.rejection().firstBytes()).hasSize(80);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("articles.jsonl"), text);
    }
}

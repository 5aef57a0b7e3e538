package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFilesTest {

    @TempDir
    Path folder;

    @Test
    void columns_are_mapped_by_the_names_that_the_user_gives() throws IOException {
        Path file = write(
                "unit,head,body,who,day,link\n7,Raid,\"Two, perhaps \"\"three\"\", died.\",Post,4/5/2017,http://p.example/7\n");

        Article article = Reading.of(
                        Reading.USUAL
                                .withColumns(Columns.parse("id=unit,title=head,text=body,outlet=who,date=day,url=link"))
                                .withDateFormat("M/d/yyyy"),
                        file)
                .article();

        assertThat(article.id()).isEqualTo("7");
        assertThat(article.title()).isEqualTo("Raid");
        assertThat(article.text()).isEqualTo("Two, perhaps \"three\", died.");
        assertThat(article.outlet()).contains("Post");
        assertThat(article.date()).contains(LocalDate.of(2017, 4, 5));
        assertThat(article.url()).contains("http://p.example/7");
    }

    @Test
    void usual_column_names_need_no_mapping() throws IOException {
        Article article = Reading.of(write(
                        "ID;Headline;Content;Publisher;Published\r\n1;Fire;Nine fled.;Wire;2016-12-09T10:00:00Z\r\n"))
                .article();

        assertThat(article.title()).isEqualTo("Fire");
        assertThat(article.text()).isEqualTo("Nine fled.");
        assertThat(article.outlet()).contains("Wire");
        assertThat(article.date()).contains(LocalDate.of(2016, 12, 9));
    }

    @Test
    void a_quoted_value_may_hold_line_breaks_and_a_file_a_byte_order_mark() throws IOException {
        Article article = Reading.of(write("\ufeffid,title,text\n1,Quake,\"First line.\n\nSecond line.\"\n"))
                .article();

        assertThat(article.text()).isEqualTo("First line.\n\nSecond line.");
    }

    @Test
    void windows_1252_is_understood() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, "id,title,text\n1,Café,“Four died”\n".getBytes(Charset.forName("windows-1252")));

        assertThat(Reading.of(file).article().title()).isEqualTo("Café");
        assertThat(Reading.of(file).article().text()).isEqualTo("“Four died”");
    }

    @Test
    void a_mapped_column_that_is_missing_is_named_along_with_those_that_are_there() throws IOException {
        Path file = write("id,headline,body\n1,a,b\n");

        Intaken.Rejected rejected = Reading.of(Reading.USUAL.withColumns(Columns.parse("text=content")), file)
                .rejection();

        assertThat(rejected.place()).isEqualTo("line 1");
        assertThat(rejected.reason())
                .isEqualTo("there is no column «content» for the text; the columns are id, headline, body");
        assertThat(rejected.firstBytes()).isEqualTo("id,headline,body");
    }

    @Test
    void a_file_without_a_known_column_says_how_to_name_one() throws IOException {
        assertThat(Reading.of(write("x,y\n1,2\n")).rejection().reason())
                .contains("no column is known to hold the text", "x, y", "--columns text=");
    }

    @Test
    void a_quote_that_never_closes_costs_its_own_record_only() throws IOException {
        Reading reading = Reading.of(write("""
                id,title,text
                1,One,"Fine."
                2,Two,"Never closed.
                3,Three,"Fine again."
                4,Four,Plain.
                """));

        assertThat(reading.articles()).extracting(Article::id).containsExactly("1", "3", "4");
        assertThat(reading.rejection().place()).isEqualTo("record 2 (line 3)");
        assertThat(reading.rejection().reason()).contains("quote");
        assertThat(reading.rejection().firstBytes()).startsWith("2,Two,\"Never closed.");
    }

    @Test
    void a_quote_open_to_the_end_of_the_file_costs_its_own_record_only() throws IOException {
        Reading reading = Reading.of(write("id,title,text\n1,One,\"Never closed.\n2,Two,Fine.\n3,Three,Fine.\n"));

        assertThat(reading.articles()).extracting(Article::id).containsExactly("2", "3");
        assertThat(reading.rejection().reason())
                .isEqualTo("a quote that opens in this record does not close within the rest of the file");
    }

    @Test
    void a_record_with_too_few_or_too_many_values_is_refused_and_the_next_one_read() throws IOException {
        Reading reading = Reading.of(write("id,title,text\n1,Only\n2,Two,Fine.\n3,Three,Fine,or,not\n4,Four,Fine,,\n"));

        assertThat(reading.articles()).extracting(Article::id).containsExactly("2", "4");
        assertThat(reading.rejected())
                .extracting(Intaken.Rejected::reason)
                .containsExactly(
                        "it has 2 values where the header names 3", "it has 5 values where the header names 3");
    }

    @Test
    void a_second_article_of_the_same_id_is_kept_under_a_name_of_its_own() throws IOException {
        assertThat(Reading.of(write("id,title,text\n5,A,a\n5,B,b\n,C,c\n")).articles())
                .extracting(Article::id)
                .containsExactly("5", "5#2", "record-3");
    }

    @Test
    void dates_that_are_none_or_in_the_year_20166_refuse_their_record_only() throws IOException {
        Path file = write("id,text,date\n1,a,4/5/20166\n2,b,31/31/2016\n3,c,4/5/2016\n4,d,\n5,e,4/5/2116\n");

        Reading reading = Reading.of(Reading.USUAL.withDateFormat("M/d/yyyy"), file);

        assertThat(reading.articles()).extracting(Article::id).containsExactly("3", "4");
        assertThat(reading.rejected())
                .hasSize(3)
                .allSatisfy(rejected -> assertThat(rejected.reason()).startsWith("its date «"));
    }

    @Test
    void a_date_that_can_be_two_days_is_refused_rather_than_guessed() throws IOException {
        Reading reading = Reading.of(write("id,text,date\n1,a,4/5/2016\n2,b,4/25/2016\n3,c,9 Dec 2016\n"));

        assertThat(reading.rejection().reason()).contains("2016-05-04 or 2016-04-05", "--date-format");
        assertThat(reading.articles())
                .extracting(article -> article.date().orElseThrow())
                .containsExactly(LocalDate.of(2016, 4, 25), LocalDate.of(2016, 12, 9));
    }

    @Test
    void a_mapping_of_a_part_that_does_not_exist_is_the_users_mistake() {
        assertThatThrownBy(() -> Columns.parse("headline=a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("headline")
                .hasMessageContaining("title");
    }

    @Test
    void a_date_format_that_is_none_is_the_users_mistake() {
        assertThatThrownBy(() -> Reading.USUAL.withDateFormat("bogus"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bogus");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("articles.csv"), text);
    }
}

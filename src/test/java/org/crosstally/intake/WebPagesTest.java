package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPagesTest {

    private static final String BODY = """
            <nav><a href="/">Home</a> <a href="/world">World</a> 300 people follow us</nav>
            <article><h1>Dam gives way above Lorn</h1>
            <p>Twelve people were killed when the dam above Lorn gave way on Friday, the mayor said, and she added
            that the village below it had been warned in time.</p>
            <p>Some 400 residents were taken out by boat, according to the fire service, which is still looking for
            anyone who stayed behind in the lower streets.</p>
            <p>The river has fallen since, and engineers expect the road to be open again by the end of the week,
            though the bridge is gone.</p></article>
            <aside>Most read: 5,000 dead in an old war</aside><script>var killed = 77;</script>
            <footer>About us. Contact. 90 jobs.</footer>""";

    @TempDir
    Path folder;

    @Test
    void the_main_text_is_read_without_what_stands_around_it() throws IOException {
        Article article = Reading.of(write("lorn.html", page("<title>Dam gives way | The Lorn Gazette</title>")))
                .article();

        assertThat(article.id()).isEqualTo("lorn");
        assertThat(article.title()).isEqualTo("Dam gives way above Lorn");
        assertThat(article.text())
                .contains("Twelve people were killed when the dam above Lorn gave way on Friday, the mayor said")
                .contains("in time.\n\nSome 400 residents")
                .doesNotContain("300 people", "5,000", "77", "90 jobs");
        assertThat(article.date()).isEmpty();
    }

    @Test
    void title_day_outlet_and_address_come_from_json_ld() throws IOException {
        Article article = Reading.of(write("a.html", page("""
                                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                                {"@type":"WebSite","name":"x"},
                                {"@type":["NewsArticle"],"headline":"Dam &amp; bridge gone","datePublished":
                                "2023-03-04T23:30:00+00:00","publisher":{"@type":"Organization","name":"Gazette"},
                                "mainEntityOfPage":{"@id":"https://gazette.example/dam"}}]}</script>"""))).article();

        assertThat(article.title()).isEqualTo("Dam & bridge gone");
        assertThat(article.outlet()).contains("Gazette");
        assertThat(article.date()).contains(LocalDate.of(2023, 3, 4));
        assertThat(article.url()).contains("https://gazette.example/dam");
    }

    @Test
    void or_from_open_graph_whatever_format_the_dates_of_a_csv_have() throws IOException {
        Article article = Reading.of(Reading.USUAL.withDateFormat("M/d/yyyy"), write("a.htm", page("""
                                        <meta property="og:title" content="Dam gone"><meta property="og:site_name" content="Post">
                                        <meta property="article:published_time" content="2023-03-05T08:00:00Z">
                                        <link rel="canonical" href="https://post.example/dam">""")))
                .article();

        assertThat(article.title()).isEqualTo("Dam gone");
        assertThat(article.outlet()).contains("Post");
        assertThat(article.date()).contains(LocalDate.of(2023, 3, 5));
        assertThat(article.url()).contains("https://post.example/dam");
    }

    @Test
    void the_page_says_in_which_encoding_it_is_written() throws IOException {
        String page = page("<meta charset=\"iso-8859-2\"><title>x</title>").replace("Lorn", "Łódź");
        Files.write(folder.resolve("a.html"), page.getBytes(Charset.forName("ISO-8859-2")));

        assertThat(Reading.of(folder).article().title()).isEqualTo("Dam gives way above Łódź");
    }

    @Test
    void a_page_of_a_hundred_thousand_nested_tags_is_refused_and_stops_nothing() throws IOException {
        write("a.html", "<html><body>" + "<div>".repeat(100_000) + "words " + "</div>".repeat(100_000));
        write("b.html", page(""));

        Reading reading = Reading.of(folder);

        assertThat(reading.rejection().reason()).isEqualTo("the page has more than 12000 elements");
        assertThat(reading.articles()).extracting(Article::id).containsExactly("b");
    }

    @Test
    void a_page_of_many_elements_is_still_read_in_the_end() throws IOException {
        write("a.html", page("").replace("</article>", "<p><b>And so on.</b></p>".repeat(5_000) + "</article>"));

        assertThat(Reading.of(folder).article().text()).contains("Twelve people were killed");
    }

    @Test
    void a_page_longer_than_the_limit_is_refused() throws IOException {
        write("a.html", "<p>" + "word ".repeat(5_000_000));

        assertThat(Reading.of(folder).rejection().reason()).isEqualTo("it is longer than 20000000 bytes");
    }

    @Test
    void a_feed_gives_an_article_an_entry() throws IOException {
        Path feed = write("news.xml", """
                <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>Lorn Radio</title><link>https://radio.example</link><description>d</description>
                <item><title>Dam &amp;amp; bridge</title><link>https://radio.example/1</link><guid>r1</guid>
                <pubDate>Fri, 03 Mar 2023 10:00:00 GMT</pubDate><description>Short.</description>
                <content:encoded><![CDATA[<p>Twelve died.</p><p>Nine fled.</p>]]></content:encoded></item>
                <item><title>Second</title><link>https://radio.example/2</link></item>
                </channel></rss>""");

        Reading reading = Reading.of(feed);

        assertThat(reading.rejected()).isEmpty();
        Article first = reading.articles().get(0);
        assertThat(first.id()).isEqualTo("r1");
        assertThat(first.title()).isEqualTo("Dam & bridge");
        assertThat(first.text()).isEqualTo("Twelve died.\n\nNine fled.");
        assertThat(first.outlet()).contains("Lorn Radio");
        assertThat(first.date()).contains(LocalDate.of(2023, 3, 3));
        assertThat(first.url()).contains("https://radio.example/1");
        assertThat(reading.articles().get(1).title()).isEqualTo("Second");
    }

    @Test
    void an_atom_feed_is_read_too() throws IOException {
        Article article = Reading.of(write("news.atom", """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><id>f</id>
                        <updated>2023-03-03T10:00:00Z</updated><entry><id>e1</id><title>Dam</title>
                        <updated>2023-03-03T10:00:00Z</updated><content type="html">&lt;p&gt;Nine fled.&lt;/p&gt;</content>
                        </entry></feed>""")).article();

        assertThat(article.text()).isEqualTo("Nine fled.");
        assertThat(article.date()).contains(LocalDate.of(2023, 3, 3));
    }

    @Test
    void a_feed_that_wants_a_file_of_this_machine_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.dat"), "the secret");
        Path feed = write(
                "news.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><rss version=\"2.0\"><channel><title>t</title><item><title>&x;</title></item>"
                        + "</channel></rss>");

        Intaken.Rejected rejected = Reading.of(feed).rejection();

        assertThat(rejected.reason()).startsWith("it is no RSS or Atom feed that can be read");
        assertThat(rejected.toString()).doesNotContain("the secret");
    }

    @Test
    void xml_that_is_no_feed_is_refused() throws IOException {
        assertThat(Reading.of(write("a.xml", "<data><x/></data>")).rejection().reason())
                .isEqualTo("it is XML, but no RSS or Atom feed");
    }

    @Test
    void a_web_archive_gives_an_article_for_every_page_that_was_found() throws IOException {
        byte[] warc = warc(
                record("https://gazette.example/dam", "200 OK", "text/html", page("<title>Dam</title>")),
                record("https://gazette.example/gone", "404 Not Found", "text/html", page("")),
                record("https://gazette.example/a.png", "200 OK", "image/png", "picture"));
        Files.write(folder.resolve("news.warc"), warc);
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("news2.warc.gz")))) {
            packed.write(warc);
        }

        Reading reading = Reading.of(folder);

        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.articles()).hasSize(2).allSatisfy(article -> {
            assertThat(article.id()).isEqualTo("https://gazette.example/dam");
            assertThat(article.url()).contains("https://gazette.example/dam");
            assertThat(article.text()).contains("Twelve people were killed");
        });
    }

    @Test
    void a_web_archive_cut_off_in_the_middle_keeps_what_came_before() throws IOException {
        byte[] warc = warc(
                record("https://gazette.example/dam", "200 OK", "text/html", page("")),
                record("https://gazette.example/dam2", "200 OK", "text/html", page("")));
        Files.write(folder.resolve("news.warc"), java.util.Arrays.copyOf(warc, warc.length - 700));

        Reading reading = Reading.of(folder);

        assertThat(reading.articles()).extracting(Article::id).containsExactly("https://gazette.example/dam");
        assertThat(reading.rejection().place()).isEqualTo("record 2");
        assertThat(reading.rejection().reason())
                .isEqualTo("it ends in the middle: it was cut off or not written to its end");
    }

    private static String page(String head) {
        return "<!DOCTYPE html><html><head>" + head + "</head><body>" + BODY + "</body></html>";
    }

    private static byte[] record(String url, String status, String type, String content) {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                + content.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + content;
        String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2023-03-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + String.format("%012d", url.length())
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        return (head + http + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] warc(byte[]... records) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            all.write(record);
        }
        return all.toByteArray();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

package org.crosstally.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a web page: its main text without navigation, and what the page says about itself, in JSON-LD
 * (schema.org), OpenGraph, {@code <time>} and {@code <title>}, in this order.
 */
final class WebPage {

    /** Finding the main text takes time with the square of this; pages of news have some thousand. */
    private static final int MOST_ELEMENTS = 12_000;

    private static final int SHORTEST_TEXT = 80;
    private static final Pattern ISO_DAY = Pattern.compile("^\\s*(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    private final Document page;
    private final PageData data;

    /** @throws Refused where the page is built to be worked on for ever */
    WebPage(Document page) throws Refused {
        if (page.getAllElements().size() > MOST_ELEMENTS) {
            throw new Refused("the page has more than " + MOST_ELEMENTS + " elements");
        }
        this.page = page;
        this.data = PageData.of(page);
    }

    Draft draft(String origin, String place, String id, Optional<String> address) {
        String title = title();
        return new Draft(
                origin, place, id, title, withoutTitle(text(), title), outlet(), date(), url().or(() -> address));
    }

    private String title() {
        return data.headline()
                .or(() -> meta("og:title"))
                .or(() -> first("h1"))
                .or(() -> first("title"))
                .orElse("");
    }

    /** The headline above the text is the title, not the article's first sentence. */
    private static String withoutTitle(String text, String title) {
        return !title.isEmpty() && text.startsWith(title + "\n")
                ? text.substring(title.length()).strip()
                : text;
    }

    private Optional<String> outlet() {
        return data.publisher().or(() -> meta("og:site_name")).or(() -> meta("application-name"));
    }

    private Optional<String> url() {
        return meta("og:url")
                .or(() -> Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                        .map(link -> link.attr("href")))
                .or(data::url)
                .filter(url -> url.startsWith("http"));
    }

    /** Pages write all kinds of dates; only those that cannot be mistaken count, the rest is left to the text. */
    private Optional<String> date() {
        return data.published()
                .flatMap(WebPage::day)
                .or(() -> meta("article:published_time").flatMap(WebPage::day))
                .or(() -> meta("date").or(() -> meta("dc.date")).flatMap(WebPage::day))
                .or(() -> page.select("article time[datetime], header time[datetime], time[datetime][pubdate]").stream()
                        .flatMap(time -> day(time.attr("datetime")).stream())
                        .findFirst());
    }

    private static Optional<String> day(String written) {
        Matcher day = ISO_DAY.matcher(written);
        return day.find() ? Optional.of(day.group(1)) : Optional.empty();
    }

    /** Main text by Mozilla's Readability; the page's own word for it where that finds much more or much less. */
    private String text() {
        String main = mainText();
        String own = data.body().orElse("");
        if (own.length() < SHORTEST_TEXT || (main.length() * 2 > own.length() && own.length() * 2 > main.length())) {
            return main;
        }
        return own;
    }

    private String mainText() {
        String address = page.location().isEmpty() ? "http://localhost/" : page.location();
        Element found = new Readability4J(address, page.clone()).parse().getArticleContent();
        if (found != null && found.text().length() >= SHORTEST_TEXT) {
            return PlainText.of(found);
        }
        Element article = page.selectFirst("article, main, [role=main]");
        return PlainText.of(article == null ? page.body() : article);
    }

    private Optional<String> meta(String name) {
        return page.select("meta[property=" + quoted(name) + "], meta[name=" + quoted(name) + "]").stream()
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private Optional<String> first(String selector) {
        return Optional.ofNullable(page.selectFirst(selector))
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}

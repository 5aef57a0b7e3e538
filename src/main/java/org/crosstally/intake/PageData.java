package org.crosstally.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page says about its article in JSON-LD by schema.org's {@code Article} and its kinds. */
record PageData(
        Optional<String> headline,
        Optional<String> body,
        Optional<String> publisher,
        Optional<String> published,
        Optional<String> url) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A page with more data than this is built to be searched for long. */
    private static final int MOST_NODES = 10_000;

    private static final PageData NOTHING =
            new PageData(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static PageData of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Optional<JsonNode> article = article(JSON.readTree(script.data()));
                if (article.isPresent()) {
                    return of(article.get());
                }
            } catch (JacksonException broken) {
                // many pages carry broken data; the page itself tells the same
            }
        }
        return NOTHING;
    }

    private static PageData of(JsonNode article) {
        return new PageData(
                text(article, "headline"),
                text(article, "articleBody"),
                text(article, "publisher"),
                text(article, "datePublished"),
                text(article, "mainEntityOfPage").or(() -> text(article, "url")));
    }

    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = waiting.removeFirst();
            if (node.isObject() && node.has("@type") && isArticle(node.get("@type"))) {
                return Optional.of(node);
            }
            node.forEach(waiting::addLast);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        return type.isString()
                && (type.asString().endsWith("Article") || type.asString().endsWith("BlogPosting"));
    }

    /** A text; of an object its name or id, of a list its first. */
    private static Optional<String> text(JsonNode article, String key) {
        JsonNode node = article.path(key);
        if (node.isArray() && !node.isEmpty()) {
            node = node.get(0);
        }
        if (node.isObject()) {
            node = node.has("name") ? node.get("name") : node.path("@id");
        }
        return node.isString() && !node.asString().isBlank()
                ? Optional.of(Parser.unescapeEntities(node.asString(), false).strip())
                : Optional.empty();
    }
}

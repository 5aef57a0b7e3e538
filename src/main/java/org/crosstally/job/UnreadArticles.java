package org.crosstally.job;

import java.util.ArrayDeque;
import java.util.Deque;
import org.crosstally.store.ArticleTable;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The articles that this version of the reading has not read. Which these are stands in the articles' own rows, so a
 * run that is cut off needs no other note of how far it came.
 */
final class UnreadArticles implements ItemStreamReader<ArticleTable.Numbered> {

    private static final int PAGE = 200;

    private final ArticleTable articles;
    private final String version;
    private final Deque<ArticleTable.Numbered> page = new ArrayDeque<>();
    private final long from;
    private final long to;
    private long last;

    /** All of them. */
    UnreadArticles(ArticleTable articles, String version) {
        this(articles, version, 0, Long.MAX_VALUE);
    }

    /** Those between two numbers, both among them. */
    UnreadArticles(ArticleTable articles, String version, long from, long to) {
        this.articles = articles;
        this.version = version;
        this.from = from;
        this.to = to;
    }

    @Override
    public void open(ExecutionContext context) {
        page.clear();
        last = Math.max(0, from - 1);
    }

    @Override
    public ArticleTable.@Nullable Numbered read() {
        if (page.isEmpty()) {
            page.addAll(articles.unread(version, last, to, PAGE));
        }
        ArticleTable.Numbered next = page.poll();
        if (next != null) {
            last = next.number();
        }
        return next;
    }
}

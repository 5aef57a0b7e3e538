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
    private long last;

    UnreadArticles(ArticleTable articles, String version) {
        this.articles = articles;
        this.version = version;
    }

    @Override
    public void open(ExecutionContext context) {
        page.clear();
        last = 0;
    }

    @Override
    public ArticleTable.@Nullable Numbered read() {
        if (page.isEmpty()) {
            page.addAll(articles.unread(version, last, PAGE));
        }
        ArticleTable.Numbered next = page.poll();
        if (next != null) {
            last = next.number();
        }
        return next;
    }
}

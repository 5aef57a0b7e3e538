package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.crosstally.article.Article;
import org.crosstally.figure.Field;
import org.crosstally.figure.Figure;

/** That a figure quotes nothing but words of its article. */
final class Verbatim {

    private Verbatim() {}

    static void assertQuotesOnly(Article article, Figure figure) {
        String title = Spaces.squeeze(article.title());
        String text = Spaces.squeeze(article.text());
        String field = figure.passage().field() == Field.TITLE ? title : text;
        String all = title + " " + text;
        assertThat(field).contains(figure.passage().sentence());
        assertThat(figure.passage().sentence()).contains(figure.passage().quantity());
        figure.people()
                .ifPresent(people -> assertThat(figure.passage().sentence()).contains(people));
        figure.source().ifPresent(source -> assertThat(all).contains(source));
        figure.place().ifPresent(place -> assertThat(all).contains(place));
        figure.period().words().ifPresent(when -> assertThat(all).contains(when));
    }
}

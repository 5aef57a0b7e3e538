package org.crosstally.reading;

import java.util.List;
import org.crosstally.article.Article;
import org.crosstally.figure.Figure;

/** Reads the figures of an article. A pure function of the article: no clock, no files, safe for many threads. */
public interface FigureReader {

    /** Every figure, in the order they stand in: the title's first, then the text's. Never throws for odd text. */
    List<Figure> read(Article article);

    /** The same figures, each with the reasons that the reader can give. */
    default List<Explained> explain(Article article) {
        return read(article).stream().map(Explained::without).toList();
    }

    /** Changes with every change of grammar, lexicon or code of the reading, so that articles are read anew. */
    String version();
}

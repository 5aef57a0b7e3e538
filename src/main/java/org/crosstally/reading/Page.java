package org.crosstally.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.article.Sentence;
import org.crosstally.article.Sentences;
import org.crosstally.figure.Field;
import org.crosstally.grammar.Grammar;
import org.crosstally.grammar.Stages;

/** An article under reading: its lines, the title's first. */
record Page(Article article, List<Line> lines) {

    static Page of(Article article, Sentences sentences, Grammar grammar) {
        return of(article, sentences, grammar, Stages.UNWATCHED);
    }

    /** @param stages told of each layer of the grammar that runs over a line */
    static Page of(Article article, Sentences sentences, Grammar grammar, Stages stages) {
        List<Line> lines = new ArrayList<>();
        for (Sentence sentence : sentences.cut(article.title())) {
            lines.add(new Line(grammar, stages, Field.TITLE, lines.size(), article.title(), sentence));
        }
        for (Sentence sentence : sentences.cut(article.text())) {
            lines.add(new Line(grammar, stages, Field.TEXT, lines.size(), article.text(), sentence));
        }
        return new Page(article, List.copyOf(lines));
    }

    Optional<Line> line(int number) {
        return number >= 0 && number < lines.size() ? Optional.of(lines.get(number)) : Optional.empty();
    }

    /** The first line of the text. */
    Optional<Line> lead() {
        for (Line line : lines) {
            if (line.field() == Field.TEXT) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}

package org.crosstally.store;

import java.util.List;

/**
 * A part of the tables: questions with all their figures, and the articles that these stand in.
 *
 * @param questions ids, in the order of a report
 * @param figures the numbers of the figures, rising
 * @param articles the numbers of the articles of these, rising
 * @param questionsInAll how many questions there are to choose from
 * @param figuresInAll how many figures there are to choose from, those that answer no question among them
 */
public record Selection(
        List<String> questions, List<Long> figures, List<Long> articles, long questionsInAll, long figuresInAll) {

    public Selection {
        questions = List.copyOf(questions);
        figures = List.copyOf(figures);
        articles = List.copyOf(articles);
    }
}

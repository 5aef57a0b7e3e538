package org.crosstally.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.article.Article;
import org.crosstally.comparison.Comparison;
import org.crosstally.comparison.Statement;
import org.crosstally.store.FigureTable.Placing;
import org.crosstally.store.FigureTable.Reading;
import org.crosstally.store.ReviewTable;

/**
 * Places figures in the blocks of the comparison as soon as they are read, so that each is written once: to place them
 * afterwards means to read every new row of the largest table again, and to write it again with all its indexes.
 */
final class Placement {

    private final Comparison comparison;
    private final Reviews reviews;
    private final String version;

    private Placement(Comparison comparison, Reviews reviews, String version) {
        this.comparison = comparison;
        this.reviews = reviews;
        this.version = version;
    }

    static Placement of(Work work) {
        Comparison comparison = work.engines().comparison();
        return new Placement(
                comparison,
                new Reviews(new ReviewTable(work.database().dataSource()).latest()),
                Comparing.version(comparison, work.request().profile()));
    }

    /** The same with its blocks. What cannot be placed is left to the comparison, which then tells why. */
    Reading placed(Article article, Reading reading) {
        try {
            List<String> blocks = comparison.blocksOf(reviews.corrected(statements(article, reading)));
            return new Reading(
                    reading.article(), reading.figures(), Optional.of(new Placing(version, blocks)), reading.failure());
        } catch (RuntimeException | StackOverflowError e) {
            return reading;
        }
    }

    /** They have no numbers of their own yet; any will do that tell them apart. */
    private static List<Statement> statements(Article article, Reading reading) {
        List<Statement> statements = new ArrayList<>();
        reading.figures()
                .forEach(figure -> statements.add(new Statement(
                        statements.size() + 1,
                        reading.article(),
                        article.id(),
                        article.title(),
                        article.outlet(),
                        article.date(),
                        article.url(),
                        figure)));
        return statements;
    }
}

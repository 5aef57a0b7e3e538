package org.crosstally.workbook;

import java.util.Comparator;
import java.util.List;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Severity;
import org.crosstally.comparison.Verdict;

/**
 * The new findings that want to be looked at first. What people have looked at already, figure by figure, is not asked
 * again.
 */
final class Alerts {

    /**
     * A finding with the question it belongs to.
     *
     * @param row where it stands in the Findings sheet, counted from 0
     */
    record Found(Question question, Finding finding, long row) {}

    private static final int SHOWN = 12;

    private static final Comparator<Found> PRESSING = Comparator.comparing(
                    (Found found) -> found.finding().severity())
            .thenComparing(found -> found.finding().verdict())
            .thenComparingLong(found -> Overview.size(found.question()));

    private final FindingRanks all;
    private final FindingRanks passed = new FindingRanks();
    private final FigureIndex figures;
    private final TopList<Found> foremost = new TopList<>(SHOWN, PRESSING);
    private long reviewed;

    /** @param all how many findings of each rank there are */
    Alerts(FindingRanks all, FigureIndex figures) {
        this.all = all;
        this.figures = figures;
    }

    void take(QuestionRow row) {
        for (Finding finding : row.question().findings()) {
            boolean isNew = row.newFindings().contains(finding.id());
            int rank = FindingRanks.of(isNew, finding.severity());
            long line = all.before(rank) + passed.count(rank);
            if (isNew && wantsAnEye(finding)) {
                if (figures.areReviewed(finding.figures())) {
                    reviewed++;
                } else {
                    foremost.offer(new Found(row.question(), finding, line));
                }
            }
        }
    }

    private static boolean wantsAnEye(Finding finding) {
        return finding.severity() != Severity.NOTE || finding.verdict() == Verdict.UPDATE;
    }

    List<Found> foremost() {
        return foremost.items();
    }

    /** How many there are besides the foremost. */
    long further() {
        return foremost.seen() - foremost.items().size();
    }

    /** How many are left out because all their figures are reviewed. */
    long reviewed() {
        return reviewed;
    }
}

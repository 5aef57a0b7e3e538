package org.crosstally.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.crosstally.comparison.Estimate;
import org.crosstally.comparison.Question;

/** The questions that an analyst is asked about first, the largest and the most contested, with a chart beside each. */
final class Headlines {

    private static final int QUESTION = 0;
    private static final int QUESTION_END = 3;
    private static final int LOW = 4;
    private static final int BEST = 5;
    private static final int HIGH = 6;
    private static final int AUTHORITIES = 7;
    private static final int VERDICT = 8;
    private static final int CHART = 10;
    static final int CHART_END = 11;
    /** The numbers behind the range chart stand here, hidden. */
    private static final int DATA = 30;

    private static final int DATA_COLUMNS = 5;
    private static final int CHART_LINES = 16;

    private final Page page;
    private final Overview overview;
    private final Rows comparison;

    /** @param comparison where the questions stand in the Comparison sheet */
    Headlines(Page page, Overview overview, Rows comparison) {
        this.page = page;
        this.overview = overview;
        this.comparison = comparison;
    }

    void write(Optional<TimelineSheet.Drawn> timeline) {
        int top = page.line();
        List<Question> largest = overview.largest();
        if (!largest.isEmpty()) {
            int first = table("Largest tolls, of each measure", largest);
            draw(first, largest, top);
            page.skipTo(top + CHART_LINES);
            page.next();
        }
        int below = page.line();
        if (!overview.contested().isEmpty()) {
            table("Most contested", overview.contested());
        }
        timeline.ifPresent(drawn -> {
            drawn.draw(page.sheet(), new Charts.Place(CHART, below, CHART_END + 1, below + CHART_LINES));
            page.skipTo(below + CHART_LINES);
        });
        page.next();
    }

    /** Writes the questions and returns the line of the first. */
    private int table(String title, List<Question> questions) {
        page.heading(Look.SECTION, title);
        page.spread(QUESTION, QUESTION_END, 1, Look.SMALL_HEADER, new CellValue.Text("Question"));
        page.put(LOW, Look.SMALL_HEADER_RIGHT, new CellValue.Text("Low"));
        page.put(BEST, Look.SMALL_HEADER_RIGHT, new CellValue.Text("Best"));
        page.put(HIGH, Look.SMALL_HEADER_RIGHT, new CellValue.Text("High"));
        page.put(AUTHORITIES, Look.SMALL_HEADER_RIGHT, new CellValue.Text("Authorities"));
        page.put(VERDICT, Look.SMALL_HEADER, new CellValue.Text("Verdict"));
        page.next();
        int first = page.line();
        for (Question question : questions) {
            Estimate estimate = question.estimate();
            page.spread(QUESTION, QUESTION_END, 1, Look.LINK, link(question));
            page.put(LOW, Look.COUNT, CellValue.number(estimate.low()));
            page.put(BEST, Look.STRONG_COUNT, CellValue.number(estimate.best()));
            page.put(HIGH, Look.COUNT, CellValue.number(estimate.high()));
            page.put(AUTHORITIES, Look.COUNT, CellValue.number((double) question.independent()));
            page.put(VERDICT, Look.TEXT, CellValue.words(question.verdict()));
            page.next();
        }
        Colours.verdicts(page.sheet(), new CellRangeAddress(first, page.line() - 1, VERDICT, VERDICT));
        return first;
    }

    private CellValue link(Question question) {
        return CellValue.leading(question.label(), overview.rowOf(question.id()).map(comparison::address));
    }

    private void draw(int first, List<Question> questions, int top) {
        List<Charts.Range> ranges = new ArrayList<>();
        for (Question question : questions) {
            double best = question.estimate().best().orElseThrow();
            double low = question.estimate().low().orElse((long) best);
            double high = question.estimate().high().orElse((long) best);
            ranges.add(new Charts.Range(Words.shortly(question), low, best, high));
        }
        Charts.Place place = new Charts.Place(CHART, top, CHART_END + 1, top + CHART_LINES);
        List<List<CellValue>> data =
                new Charts(page.sheet()).ranges(place, "From low to high, the best marked", ranges, first, DATA);
        for (int i = 0; i < data.size(); i++) {
            for (int column = 0; column < DATA_COLUMNS; column++) {
                page.put(first + i, DATA + column, Look.PLAIN, data.get(i).get(column));
            }
        }
        for (int column = 0; column < DATA_COLUMNS; column++) {
            page.sheet().setColumnHidden(DATA + column, true);
        }
    }
}

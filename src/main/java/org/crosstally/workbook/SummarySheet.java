package org.crosstally.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
import org.crosstally.comparison.Estimate;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Verdict;
import org.crosstally.figure.Group;

/** The first page: what is new, what is largest, what is contested, and whether everything that went in came out. */
final class SummarySheet {

    static final String NAME = "Summary";
    private static final int QUESTION = 0;
    private static final int LOW = 1;
    private static final int BEST = 2;
    private static final int HIGH = 3;
    private static final int AUTHORITIES = 4;
    private static final int VERDICT = 5;
    private static final int CHART = 7;
    private static final int CHART_END = 8;
    /** The numbers behind the range chart stand here, hidden. */
    private static final int DATA = 30;

    private static final int CHART_LINES = 15;
    private static final int MOST_INPUTS = 12;
    private static final int LINE_OF_REASON = 150;

    private final Page page;
    private final Report report;
    private final Overview overview;
    private final long figures;
    private final Rows questions;
    private final Rows findings;

    SummarySheet(Book book, Report report, Overview overview, long figures, Rows questions, Rows findings) {
        this.page = new Page(book, NAME);
        this.report = report;
        this.overview = overview;
        this.figures = figures;
        this.questions = questions;
        this.findings = findings;
    }

    /** @param timeline draws how the most contested toll moved, where the Timeline sheet has one */
    void write(Optional<TimelineSheet.Drawn> timeline) {
        page.widths(62, 12, 12, 12, 12, 19, 3, 42, 42);
        title();
        counts();
        alerts();
        headlines(timeline);
        inputs();
        page.close();
    }

    private void title() {
        RunStamp stamp = report.stamp();
        page.heading(Look.TITLE, "What the sources say");
        String days = Words.days(overview.first(), overview.last());
        page.heading(Look.SUBTITLE, days.isEmpty() ? "No day is known of any figure" : "Period covered: " + days);
        page.heading(
                Look.SUBTITLE,
                "Run " + stamp.run() + ", " + Words.of(stamp.written()) + " · Crosstally " + stamp.product()
                        + ", grammar " + stamp.grammar() + ", lexicon " + stamp.lexicon()
                        + stamp.gazetteer()
                                .map(version -> ", gazetteer " + version)
                                .orElse("")
                        + stamp.previous()
                                .map(moment -> " · run before: " + Words.of(moment))
                                .orElse(" · first run"));
        if (!report.scope().isEverything()) {
            page.heading(Look.STRONG, "Limited to " + limits(report.scope()));
        }
        page.next();
    }

    private static String limits(Scope scope) {
        List<String> limits = new ArrayList<>();
        scope.event().ifPresent(event -> limits.add("events named «" + event + "»"));
        scope.measure().ifPresent(measure -> limits.add("the measure «" + Words.of(measure) + "»"));
        scope.place().ifPresent(place -> limits.add("places named «" + place + "»"));
        String days = Words.days(scope.from(), scope.to());
        if (!days.isEmpty()) {
            limits.add("the days " + days);
        }
        return String.join(", ", limits);
    }

    private void counts() {
        Counts counts = report.counts();
        tiles(List.of(
                new Tile("Articles in", counts.in(), false),
                new Tile("Read", counts.read(), false),
                new Tile("Unchanged", counts.unchanged(), false),
                new Tile("Duplicates", counts.duplicate(), false),
                new Tile("Rejected", counts.rejected(), counts.rejected() > 0)));
        if (counts.unaccounted() != 0) {
            page.put(0, Look.TILE_ALERT, CellValue.number((double) counts.unaccounted()));
            page.put(1, Look.STRONG, new CellValue.Text("articles are unaccounted for: do not rely on this workbook"));
            page.skip(2);
        }
        tiles(List.of(
                new Tile("Figures in this workbook", figures, false),
                new Tile("New", counts.newFigures(), false),
                new Tile("Events", overview.events(), false),
                new Tile("Questions", overview.questions(), false),
                new Tile("Conflicts", overview.verdicts(Verdict.CONFLICT), overview.verdicts(Verdict.CONFLICT) > 0),
                new Tile("Slips", overview.verdicts(Verdict.SLIP), overview.verdicts(Verdict.SLIP) > 0)));
    }

    private record Tile(String label, long number, boolean alarming) {}

    private void tiles(List<Tile> tiles) {
        int column = 0;
        for (Tile tile : tiles) {
            page.put(page.line(), column, Look.TILE_LABEL, new CellValue.Text(tile.label()));
            page.put(
                    page.line() + 1,
                    column++,
                    tile.alarming() ? Look.TILE_ALERT : Look.TILE_NUMBER,
                    CellValue.number((double) tile.number()));
        }
        page.skip(3);
    }

    private void alerts() {
        page.heading(Look.SECTION, "New in this run");
        page.heading(
                Look.SUBTITLE,
                Words.count(overview.fresh(Verdict.CONFLICT), "conflict", "conflicts") + " · "
                        + Words.count(overview.fresh(Verdict.SLIP), "slip", "slips") + " · "
                        + Words.count(overview.fresh(Verdict.UPDATE), "update", "updates") + " · "
                        + Words.count(
                                overview.fresh(Verdict.PART_EXCEEDS_WHOLE),
                                "part larger than its whole",
                                "parts larger than their wholes")
                        + " · " + Words.count(overview.fresh(Verdict.DENIED), "denial", "denials"));
        List<Overview.Found> alerts = overview.alerts();
        if (alerts.isEmpty()) {
            page.put(0, Look.TEXT, new CellValue.Text("Nothing new wants to be looked at."));
            page.next();
        }
        for (Overview.Found found : alerts) {
            String reason = found.finding().reason();
            page.put(
                    0,
                    Look.LINK,
                    CellValue.leading(
                            Words.of(found.finding().verdict()) + ": " + shortLabel(found.question()),
                            Optional.of(findings.address(found.row()))));
            page.spread(1, CHART_END, 1 + reason.length() / LINE_OF_REASON, Look.WRAPPED, new CellValue.Text(reason));
            page.next();
        }
        long left = overview.alertsInAll() - alerts.size();
        if (left > 0) {
            page.heading(Look.SUBTITLE, Words.count(left, "more stands", "more stand") + " in the Findings sheet.");
        }
        page.next();
    }

    private void headlines(Optional<TimelineSheet.Drawn> timeline) {
        int top = page.line();
        List<Question> largest = overview.largest();
        if (!largest.isEmpty()) {
            int first = table("Largest tolls", largest);
            ranges(first, largest, top);
        }
        page.skipTo(top + CHART_LINES);
        page.next();
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
        String[] headers = {"Question", "Low", "Best", "High", "Authorities", "Verdict"};
        for (int i = 0; i < headers.length; i++) {
            boolean isNumber = i >= LOW && i <= AUTHORITIES;
            page.put(i, isNumber ? Look.SMALL_HEADER_RIGHT : Look.SMALL_HEADER, new CellValue.Text(headers[i]));
        }
        page.next();
        int first = page.line();
        for (Question question : questions) {
            Estimate estimate = question.estimate();
            page.put(
                    QUESTION,
                    Look.LINK,
                    CellValue.leading(
                            question.label(), overview.rowOf(question.id()).map(this.questions::address)));
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

    private void ranges(int first, List<Question> questions, int top) {
        List<String> labels = questions.stream().map(SummarySheet::shortLabel).toList();
        List<Double> best = each(questions, SummarySheet::best);
        List<Double> down = each(questions, it -> best(it) - it.estimate().low().orElse((long) best(it)));
        List<Double> up = each(questions, it -> it.estimate().high().orElse((long) best(it)) - best(it));
        for (int i = 0; i < labels.size(); i++) {
            page.put(first + i, DATA, Look.TEXT, new CellValue.Text(labels.get(i)));
            page.put(first + i, DATA + 1, Look.COUNT, CellValue.number(best.get(i)));
            page.put(first + i, DATA + 2, Look.COUNT, CellValue.number(down.get(i)));
            page.put(first + i, DATA + 3, Look.COUNT, CellValue.number(up.get(i)));
        }
        for (int column = DATA; column <= DATA + 3; column++) {
            page.sheet().setColumnHidden(column, true);
        }
        Charts charts = new Charts(page.sheet());
        charts.ranges(
                new Charts.Place(CHART, top, CHART_END + 1, top + CHART_LINES),
                "Best value, with a whisker from low to high",
                charts.labels(labels, first, DATA),
                charts.numbers("best", best, first, DATA + 1),
                charts.numbers("low below best", down, first, DATA + 2),
                charts.numbers("high above best", up, first, DATA + 3));
    }

    private static List<Double> each(List<Question> questions, Function<Question, Double> value) {
        return questions.stream().map(value).toList();
    }

    private static double best(Question question) {
        return question.estimate().best().orElse(0);
    }

    /** {@code killed, civilians, Old Harbour}: short enough for the foot of a chart. */
    static String shortLabel(Question question) {
        StringBuilder label = new StringBuilder(Words.of(question.measure()));
        if (question.group() != Group.PEOPLE) {
            label.append(", ").append(Words.of(question.group()));
        }
        question.place().ifPresent(place -> label.append(", ").append(place));
        return label.length() <= 40 ? label.toString() : label.substring(0, 39).strip() + "…";
    }

    private void inputs() {
        page.heading(Look.SECTION, "Inputs");
        try (var inputs = report.inputs()) {
            long count = 0;
            for (var each = inputs.iterator(); each.hasNext(); count++) {
                String input = each.next();
                if (count < MOST_INPUTS) {
                    page.heading(Look.SUBTITLE, input);
                }
            }
            if (count > MOST_INPUTS) {
                page.heading(Look.SUBTITLE, Words.count(count - MOST_INPUTS, "more input", "more inputs"));
            }
        }
    }
}

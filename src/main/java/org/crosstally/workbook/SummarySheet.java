package org.crosstally.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crosstally.comparison.Verdict;

/** The first page: what is new, what is largest, what is contested, and whether everything that went in came out. */
final class SummarySheet {

    static final String NAME = "Summary";
    private static final int ALERT_END = 2;
    private static final int REASON = 3;
    private static final int MOST_INPUTS = 12;
    /** Characters of a reason that a line takes; the columns are set in {@link #write}. */
    private static final int LINE_OF_REASON = 170;

    private final Book book;
    private final Page page;
    private final Report report;
    private final Overview overview;
    private final Alerts alerts;
    private final long figures;

    SummarySheet(Book book, Report report, Overview overview, Alerts alerts, long figures) {
        this.book = book;
        this.page = new Page(book, NAME);
        this.report = report;
        this.overview = overview;
        this.alerts = alerts;
        this.figures = figures;
    }

    /** @param timeline draws how the most contested toll moved, where the Timeline sheet has one */
    void write(Optional<TimelineSheet.Drawn> timeline) {
        page.widths(16, 16, 16, 16, 11, 11, 11, 12, 18, 3, 42, 42);
        title();
        counts();
        alerts();
        new Headlines(page, overview, ComparisonSheet.rows(book)).write(timeline);
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
            page.heading(Look.STRONG_LINE, "Limited to " + limits(report.scope()));
        }
        report.leftOut().ifPresent(words -> {
            page.spread(
                    0,
                    Headlines.CHART_END,
                    1 + words.length() / LINE_OF_REASON,
                    Look.STRONG,
                    new CellValue.Text(words));
            page.next();
        });
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
        List<Tile> articles = new ArrayList<>(List.of(
                new Tile("Articles in", counts.in(), false),
                new Tile("Read", counts.read(), false),
                new Tile("Unchanged", counts.unchanged(), false),
                new Tile("Duplicates", counts.duplicate(), false),
                new Tile("Rejected", counts.rejected(), counts.rejected() > 0)));
        if (counts.unreadable() > 0) {
            articles.add(new Tile("Reading failed", counts.unreadable(), true));
        }
        tiles(articles);
        if (counts.unaccounted() != 0) {
            page.put(0, Look.TILE_ALERT, CellValue.number((double) counts.unaccounted()));
            page.put(
                    1,
                    Look.STRONG_LINE,
                    new CellValue.Text("articles are unaccounted for: do not rely on this workbook"));
            page.skip(2);
        }
        tiles(List.of(
                new Tile("Figures here", figures, false),
                new Tile("New in this run", counts.newFigures(), false),
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
        page.next();
        page.grow(2);
        page.skip(2);
    }

    private void alerts() {
        page.heading(Look.SECTION, "New in this run");
        page.heading(Look.SUBTITLE, fresh());
        List<Alerts.Found> foremost = alerts.foremost();
        if (foremost.isEmpty()) {
            page.heading(Look.PLAIN, "Nothing new wants to be looked at.");
        }
        Rows findings = FindingsSheet.rows(book);
        for (Alerts.Found found : foremost) {
            String reason = found.finding().reason();
            String what = Words.of(found.finding().verdict()) + ": " + Words.shortly(found.question());
            page.spread(0, ALERT_END, 1, Look.LINK, new CellValue.InnerLink(what, findings.address(found.row())));
            page.spread(
                    REASON,
                    Headlines.CHART_END,
                    CellValue.lines(reason, LINE_OF_REASON),
                    Look.WRAPPED,
                    new CellValue.Text(reason));
            page.next();
        }
        if (alerts.further() > 0) {
            page.heading(
                    Look.SUBTITLE,
                    Words.count(alerts.further(), "more stands", "more stand") + " at the top of the Findings sheet.");
        }
        if (alerts.reviewed() > 0) {
            page.heading(
                    Look.SUBTITLE,
                    Words.count(alerts.reviewed(), "is left out", "are left out")
                            + " here: all their figures are reviewed already.");
        }
        page.next();
    }

    private String fresh() {
        return Words.count(overview.fresh(Verdict.CONFLICT), "conflict", "conflicts") + " · "
                + Words.count(overview.fresh(Verdict.SLIP), "slip", "slips") + " · "
                + Words.count(overview.fresh(Verdict.UPDATE), "update", "updates") + " · "
                + Words.count(
                        overview.fresh(Verdict.PART_EXCEEDS_WHOLE),
                        "part larger than its whole",
                        "parts larger than their wholes")
                + " · " + Words.count(overview.fresh(Verdict.DENIED), "denial", "denials");
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

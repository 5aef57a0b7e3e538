package org.crosstally.workbook;

import java.util.List;

/** Who speaks: how much, and how it lies to what the others say. */
final class SourcesSheet {

    static final String NAME = "Sources";
    private static final int CHARTED = 12;
    private static final int FIGURES = 3;
    private static final int CHART_COLUMN = 12;
    private static final int CHART_COLUMNS = 8;

    private SourcesSheet() {}

    static void write(Book book, List<SourceTally> sources) {
        List<Column<SourceTally>> columns = columns();
        new TableSheet<>(book, new TableSheet.Layout(NAME, 2, columns.size(), false), columns)
                .write(sources.stream(), filled -> draw(book, filled, sources));
    }

    private static List<Column<SourceTally>> columns() {
        return List.of(
                new Column<>("Role", 10, Look.TEXT, row -> CellValue.text(row.role())),
                new Column<>("Name", 40, Look.STRONG, row -> CellValue.text(row.name())),
                new Column<>("Kind", 22, Look.TEXT, row -> CellValue.text(row.kind())),
                new Column<>("Figures", 10, Look.COUNT, row -> count(row.figures())),
                new Column<>("Questions", 12, Look.COUNT, row -> count(row.questions())),
                new Column<>("Alone", 9, Look.COUNT, row -> count(row.alone())),
                new Column<>("Agreeing", 11, Look.COUNT, row -> count(row.agreeing())),
                new Column<>("Above the best", 11, Look.COUNT, row -> count(row.above())),
                new Column<>("Below the best", 11, Look.COUNT, row -> count(row.below())),
                new Column<>("Revised", 10, Look.COUNT, row -> count(row.revised())),
                new Column<>("Agreeing, of those compared", 15, Look.SHARE, SourcesSheet::share));
    }

    private static CellValue count(long number) {
        return CellValue.number((double) number);
    }

    private static CellValue share(SourceTally row) {
        long compared = row.agreeing() + row.above() + row.below();
        return compared == 0 ? CellValue.NOTHING : CellValue.number((double) row.agreeing() / compared);
    }

    private static void draw(Book book, TableSheet.Filled filled, List<SourceTally> sources) {
        List<SourceTally> first = sources.stream()
                .filter(row -> row.role().equals(SourceTallies.AUTHORITY))
                .limit(CHARTED)
                .toList();
        boolean isFirstSheet = filled.sheet().getSheetName().equals(NAME);
        if (first.isEmpty() || !isFirstSheet) {
            return;
        }
        int chartEnd = 2 + 2 * Math.max(6, first.size());
        book.printOnly(NAME, CHART_COLUMN + CHART_COLUMNS, Math.max(filled.lastLine(), chartEnd));
        Charts charts = new Charts(filled.sheet());
        charts.bars(
                new Charts.Place(CHART_COLUMN, 1, CHART_COLUMN + CHART_COLUMNS, chartEnd),
                "Most cited authorities: figures",
                charts.labels(first.stream().map(SourceTally::name).toList(), filled.firstLine(), 1),
                charts.numbers(
                        "Figures",
                        first.stream().map(row -> (double) row.figures()).toList(),
                        filled.firstLine(),
                        FIGURES));
    }
}

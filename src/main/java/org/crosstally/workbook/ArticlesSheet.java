package org.crosstally.workbook;

import java.util.List;
import java.util.stream.Stream;

/** Every article known, with what was read out of it. */
final class ArticlesSheet {

    static final String NAME = "Articles";

    private ArticlesSheet() {}

    static void write(Book book, Stream<ArticleRow> articles) {
        new TableSheet<>(book, new TableSheet.Layout(NAME, 1, 10, false), columns()).write(articles, filled -> {});
    }

    private static List<Column<ArticleRow>> columns() {
        return List.of(
                new Column<>("Article", 24, Look.TEXT, row -> CellValue.text(row.id())),
                new Column<>("Outlet", 18, Look.TEXT, row -> CellValue.text(row.outlet())),
                new Column<>("New", 6, Look.STRONG, row -> CellValue.text(row.isNew() ? "new" : "")),
                new Column<>("Date", 11, Look.DAY, row -> CellValue.day(row.date())),
                new Column<>("Date taken from", 19, Look.TEXT, row -> CellValue.text(row.dateFrom())),
                new Column<>("Headline", 60, Look.WRAPPED, row -> CellValue.text(row.title())),
                new Column<>("Figures", 9, Look.COUNT, row -> CellValue.number((double) row.figures())),
                new Column<>("Repeats article", 22, Look.TEXT, row -> CellValue.text(row.duplicateOf())),
                new Column<>("Web address", 40, Look.ADDRESS, row -> CellValue.web(row.url())),
                new Column<>("Input", 50, Look.MUTED, row -> CellValue.text(row.origin())));
    }
}

package org.crosstally.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;

/** Every verdict that says more than that one source spoke, with its reason and the sentences it rests on. */
final class FindingsSheet {

    static final String NAME = "Findings";
    private static final int SEVERITY = 1;
    private static final int KIND = 2;

    private final FigureIndex figures;
    private final Overview overview;
    private final Rows questions;
    private final TableSheet<Row> table;

    private record Row(Question question, Finding finding, boolean isNew) {}

    FindingsSheet(Book book, Overview overview, FigureIndex figures, Rows questions) {
        this.figures = figures;
        this.overview = overview;
        this.questions = questions;
        this.table = new TableSheet<>(book, new TableSheet.Layout(NAME, 3, 10, false), columns());
    }

    static Rows rows(Book book) {
        return new Rows(NAME, 1, book.rowsPerSheet());
    }

    void write(Stream<QuestionRow> rows) {
        table.write(
                rows.flatMap(row -> row.question().findings().stream()
                        .map(finding -> new Row(
                                row.question(), finding, row.newFindings().contains(finding.id())))),
                FindingsSheet::decorate);
    }

    private List<Column<Row>> columns() {
        return List.of(
                new Column<>("New", 6, Look.STRONG, row -> CellValue.text(row.isNew() ? "new" : "")),
                new Column<>(
                        "Severity",
                        9,
                        Look.TEXT,
                        row -> CellValue.words(row.finding().severity())),
                new Column<>(
                        "Kind",
                        12,
                        Look.WRAPPED,
                        row -> CellValue.words(row.finding().verdict())),
                new Column<>(
                        "What was found",
                        56,
                        Look.WRAPPED,
                        row -> CellValue.text(row.finding().reason())),
                new Column<>("One quote", 46, Look.WRAPPED, row -> sentence(row, 0)),
                new Column<>("Printed by", 18, Look.LINK, row -> printed(row, 0)),
                new Column<>("Other quote", 46, Look.WRAPPED, row -> sentence(row, 1)),
                new Column<>("Other printed by", 18, Look.LINK, row -> printed(row, 1)),
                new Column<>("Question", 40, Look.LINK, this::question),
                new Column<>(
                        "Event",
                        30,
                        Look.WRAPPED,
                        row -> CellValue.text(row.question().event())),
                new Column<>(
                        "Figures",
                        9,
                        Look.COUNT,
                        row -> CellValue.number((double) row.finding().figures().size())));
    }

    private CellValue sentence(Row row, int which) {
        Optional<Long> figure = figure(row, which);
        return figure.flatMap(figures::quote)
                .<CellValue>map(FigureIndex.Quote::sentence)
                .orElse(CellValue.leading(
                        figure.isPresent() ? "see the figure" : "", figure.flatMap(figures::address)));
    }

    private CellValue printed(Row row, int which) {
        return figure(row, which)
                .flatMap(figures::quote)
                .map(quote -> quote.url()
                        .<CellValue>map(url -> new CellValue.WebLink(quote.printed(), url))
                        .orElse(new CellValue.Text(quote.printed())))
                .orElse(CellValue.NOTHING);
    }

    private static Optional<Long> figure(Row row, int which) {
        return row.finding().figures().stream().skip(which).findFirst();
    }

    private CellValue question(Row row) {
        return CellValue.leading(
                row.question().label(), overview.rowOf(row.question().id()).map(questions::address));
    }

    private static void decorate(TableSheet.Filled filled) {
        XSSFSheet sheet = filled.sheet();
        Colours.severities(sheet, filled.column(SEVERITY));
        Colours.verdicts(sheet, filled.column(KIND));
    }
}

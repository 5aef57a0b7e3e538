package org.crosstally.workbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;

/**
 * Every verdict that says more than that one source spoke, with its reason and the sentences it rests on: what is new
 * first, then by how grave it is.
 */
final class FindingsSheet {

    static final String NAME = "Findings";
    private static final int SEVERITY = 1;
    private static final int KIND = 2;

    private final FigureIndex figures;
    private final Overview overview;
    private final Rows questions;
    private final TableSheet<Row> table;

    private record Row(Question question, Finding finding, boolean isNew, List<Side> sides) {

        int rank() {
            return FindingRanks.of(isNew, finding.severity());
        }
    }

    FindingsSheet(Book book, Overview overview, FigureIndex figures, Rows questions) {
        this.figures = figures;
        this.overview = overview;
        this.questions = questions;
        List<Column<Row>> columns = columns();
        this.table = new TableSheet<>(book, new TableSheet.Layout(NAME, 3, columns.size(), false), columns);
    }

    static Rows rows(Book book) {
        return new Rows(NAME, 1, book.rowsPerSheet());
    }

    /** @param rows asked for once for each rank of findings: sorting a million of them would take their memory */
    void write(Supplier<Stream<QuestionRow>> rows) {
        table.write(
                overview.findings()
                        .present()
                        .boxed()
                        .flatMap(rank ->
                                rows.get().flatMap(FindingsSheet::findings).filter(row -> row.rank() == rank)),
                FindingsSheet::decorate);
    }

    private static Stream<Row> findings(QuestionRow row) {
        return row.question().findings().stream()
                .map(finding -> new Row(
                        row.question(),
                        finding,
                        row.newFindings().contains(finding.id()),
                        Side.of(row.question(), finding)));
    }

    private List<Column<Row>> columns() {
        return List.of(
                new Column<>("New", 6, Look.STRONG, row -> CellValue.text(row.isNew() ? "new" : "")),
                new Column<>("Severity", 10, Look.TEXT, finding(it -> CellValue.words(it.severity()))),
                new Column<>("Kind", 11, Look.WRAPPED, finding(it -> CellValue.words(it.verdict()))),
                new Column<>("What was found", 48, Look.WRAPPED, finding(it -> CellValue.text(it.reason()))),
                new Column<>("One quote", 40, Look.WRAPPED, row -> sentence(row, 0)),
                new Column<>("Printed by", 16, Look.LINK, row -> printed(row, 0)),
                new Column<>("Figure", 12, Look.SAID, row -> figure(row, 0)),
                new Column<>("Other quote", 40, Look.WRAPPED, row -> sentence(row, 1)),
                new Column<>("Other printed by", 16, Look.LINK, row -> printed(row, 1)),
                new Column<>("Other figure", 12, Look.SAID, row -> figure(row, 1)),
                new Column<>("Question", 34, Look.LINK, this::question),
                new Column<>(
                        "Reviewed", 14, Look.WRAPPED, finding(it -> CellValue.text(figures.reviewed(it.figures())))));
    }

    private static Function<Row, CellValue> finding(Function<Finding, CellValue> value) {
        return row -> value.apply(row.finding());
    }

    private Optional<FigureIndex.Quote> quote(Row row, int which) {
        return row.sides().stream().skip(which).findFirst().flatMap(figures::quote);
    }

    private CellValue sentence(Row row, int which) {
        return quote(row, which).<CellValue>map(FigureIndex.Quote::sentence).orElse(CellValue.NOTHING);
    }

    private CellValue printed(Row row, int which) {
        return quote(row, which)
                .map(quote -> quote.url()
                        .<CellValue>map(url -> new CellValue.WebLink(quote.printed(), url))
                        .orElse(new CellValue.Text(quote.printed())))
                .orElse(CellValue.NOTHING);
    }

    /** Leads to the Figures sheet even where there are too many findings for all their sentences to be kept. */
    private CellValue figure(Row row, int which) {
        return quote(row, which)
                .map(FigureIndex.Quote::figure)
                .or(() -> row.sides().stream()
                        .skip(which)
                        .findFirst()
                        .map(side -> side.figures().get(0)))
                .map(figure -> CellValue.leading(Words.number(figure), figures.address(figure)))
                .orElse(CellValue.NOTHING);
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

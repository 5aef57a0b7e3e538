package org.crosstally.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.WordsKey;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Unit;

/** Every figure with its sentence, and the columns in which a person rules on it. */
final class FiguresSheet {

    static final String NAME = "Figures";
    /** The sentence stays in sight while somebody rules on it further right. */
    private static final int FROZEN = 3;

    private static final int PRINTED = 15;

    private final TableSheet<FigureRow> table;
    private final Overview overview;
    private final Rows questions;
    private final FigureIndex index;
    private final List<Column<FigureRow>> columns;

    /** @param questions where the questions stand in the Comparison sheet */
    FiguresSheet(Book book, boolean tags, Overview overview, Rows questions) {
        this.overview = overview;
        this.questions = questions;
        this.columns = columnsFor(this::question);
        this.table = new TableSheet<>(book, new TableSheet.Layout(NAME, FROZEN, PRINTED, tags), columns);
        this.index = new FigureIndex(table.rows(), overview.quoted());
    }

    long write(Stream<FigureRow> rows) {
        return table.write(
                rows.peek(row -> {
                    index.take(row);
                    overview.sources().take(row);
                }),
                this::decorate);
    }

    FigureIndex index() {
        return index;
    }

    /** @param question what leads from a figure to its question */
    static List<Column<FigureRow>> columnsFor(Function<FigureRow, CellValue> question) {
        List<Column<FigureRow>> all = new ArrayList<>();
        all.addAll(whatIsRead());
        all.add(new Column<>("Comparison", 11, Look.LINK, question));
        all.addAll(ReviewColumns.columns());
        all.addAll(whereItComesFrom());
        return all;
    }

    private static List<Column<FigureRow>> whatIsRead() {
        return List.of(
                new Column<>(
                        "No",
                        13,
                        Look.COUNT,
                        row -> CellValue.number((double) row.statement().figureId())),
                new Column<>("New", 6, Look.STRONG, row -> CellValue.text(row.isNew() ? "new" : "")),
                new Column<FigureRow>("Sentence", 56, Look.WRAPPED, figure(it -> FigureIndex.sentence(it.passage())))
                        .tagged("#description"),
                new Column<>(
                        "As said",
                        16,
                        Look.WRAPPED,
                        figure(it -> CellValue.text(it.passage().quantity()))),
                new Column<FigureRow>(
                                "Low",
                                12,
                                Look.STRONG_COUNT,
                                figure(it -> CellValue.number(it.quantity().low())))
                        .tagged("#affected+num+min"),
                new Column<FigureRow>(
                                "High",
                                12,
                                Look.STRONG_COUNT,
                                figure(it -> CellValue.number(it.quantity().high())))
                        .tagged("#affected+num+max"),
                new Column<>(
                        "Qualifier",
                        9,
                        Look.TEXT,
                        figure(it -> CellValue.words(it.quantity().qualifier()))),
                new Column<FigureRow>("Measure", 11, Look.TEXT, figure(it -> CellValue.words(it.measure())))
                        .tagged("#affected+type"),
                new Column<FigureRow>("Group", 11, Look.TEXT, figure(it -> CellValue.words(it.group())))
                        .tagged("#affected+group"),
                new Column<FigureRow>("Status", 10, Look.TEXT, figure(it -> CellValue.words(it.status())))
                        .tagged("#status"),
                new Column<FigureRow>(
                                "Authority",
                                24,
                                Look.WRAPPED,
                                row -> CellValue.text(row.authority().name()))
                        .tagged("#meta+source+authority"),
                new Column<FigureRow>("Outlet", 16, Look.LINK, FiguresSheet::outlet).tagged("#meta+source"),
                new Column<FigureRow>("Place", 18, Look.WRAPPED, figure(it -> CellValue.text(it.place())))
                        .tagged("#loc"),
                new Column<FigureRow>(
                                "From",
                                11,
                                Look.DAY,
                                figure(it -> CellValue.day(it.period().from())))
                        .tagged("#date+start"),
                new Column<FigureRow>(
                                "To",
                                11,
                                Look.DAY,
                                figure(it -> CellValue.day(it.period().to())))
                        .tagged("#date+end"),
                new Column<FigureRow>("Cause", 11, Look.TEXT, figure(it -> CellValue.words(it.cause())))
                        .tagged("#cause"));
    }

    private static List<Column<FigureRow>> whereItComesFrom() {
        return List.of(
                new Column<>("Source as printed", 22, Look.WRAPPED, figure(it -> CellValue.text(it.source()))),
                new Column<>("People", 18, Look.WRAPPED, figure(it -> CellValue.text(it.people()))),
                new Column<>(
                        "Time as printed",
                        16,
                        Look.WRAPPED,
                        figure(it -> CellValue.text(it.period().words()))),
                new Column<FigureRow>("Listed place", 16, Look.TEXT, place(it -> Optional.of(it.name())))
                        .tagged("#loc+name"),
                new Column<FigureRow>("Region", 14, Look.TEXT, place(ListedPlace::region)).tagged("#adm1+name"),
                new Column<FigureRow>("Country", 8, Look.TEXT, place(ListedPlace::country)).tagged("#country+code"),
                new Column<FigureRow>("Place id", 10, Look.TEXT, place(it -> Optional.of(it.id()))).tagged("#loc+code"),
                new Column<>(
                        "Counts",
                        9,
                        Look.TEXT,
                        figure(it -> CellValue.words(it.quantity().unit()))),
                new Column<>("Part of another", 8, Look.TEXT, figure(it -> CellValue.text(it.part() ? "part" : ""))),
                new Column<>(
                        "Reported",
                        11,
                        Look.DAY,
                        row -> CellValue.day(row.statement().articleDate())),
                new Column<>(
                        "Headline",
                        40,
                        Look.WRAPPED,
                        row -> CellValue.text(row.statement().title())),
                new Column<>(
                        "Article",
                        14,
                        Look.TEXT,
                        row -> CellValue.text(row.statement().article())),
                new Column<FigureRow>(
                                "Web address",
                                30,
                                Look.ADDRESS,
                                row -> CellValue.web(row.statement().url()))
                        .tagged("#meta+url"),
                new Column<>("Confidence", 10, Look.SHARE, figure(it -> CellValue.number(it.confidence()))),
                new Column<>("Rule", 24, Look.TEXT, figure(it -> CellValue.text(it.rule()))),
                new Column<>(ReviewColumns.KEY, 34, Look.MUTED, row -> CellValue.text(WordsKey.of(row.statement()))));
    }

    /** The outlet's name leads to its article. */
    private static CellValue outlet(FigureRow row) {
        Optional<String> outlet = row.statement().outlet();
        return outlet.flatMap(name -> row.statement().url().<CellValue>map(url -> new CellValue.WebLink(name, url)))
                .orElseGet(() -> CellValue.text(outlet));
    }

    private CellValue question(FigureRow row) {
        if (row.review().filter(FiguresSheet::takesNoPart).isPresent()) {
            return new CellValue.Text("left out");
        }
        return row.questionId()
                .flatMap(overview::rowOf)
                .<CellValue>map(line -> new CellValue.InnerLink("compare", questions.address(line)))
                .orElse(CellValue.NOTHING);
    }

    private static boolean takesNoPart(Review review) {
        return switch (review.ruling()) {
            case WRONG, NOT_COMPARABLE -> true;
            case ACCEPT, CORRECT -> false;
        };
    }

    private void decorate(TableSheet.Filled filled) {
        XSSFSheet sheet = filled.sheet();
        ReviewColumns.validate(filled, at(ReviewColumns.RULING));
        int families = at("Counts");
        Colours.fillWhere(sheet, filled.column(families), Words.of(Unit.FAMILIES), Styles.MILD);
        String ruling = CellReference.convertNumToColString(at(ReviewColumns.RULING));
        Colours.greyWhere(
                sheet,
                filled.columns(0, at(ReviewColumns.RULING) - 1),
                "$" + ruling + (filled.firstLine() + 1) + "=\"wrong\"");
        sheet.setColumnHidden(at(ReviewColumns.KEY), true);
    }

    private int at(String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).header().equals(header)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column is called " + header);
    }

    private static Function<FigureRow, CellValue> figure(Function<Figure, CellValue> value) {
        return row -> value.apply(row.statement().figure());
    }

    private static Function<FigureRow, CellValue> place(Function<ListedPlace, Optional<String>> value) {
        return row -> CellValue.text(row.place().flatMap(value));
    }
}

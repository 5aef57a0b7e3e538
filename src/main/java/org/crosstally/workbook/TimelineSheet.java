package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.Question;
import org.crosstally.figure.Quantity;

/**
 * How contested tolls moved from report to report: a chart for each of the foremost events, then every answer to every
 * contested question in order of its day.
 */
final class TimelineSheet {

    static final String NAME = "Timeline";
    private static final int NARROWEST_GRID = 5;
    private static final int CHART_END = 9;
    private static final int CHART_LINES = 15;
    private static final int ROOM_FOR_BOLD = 2;

    /** A chart is never torn over two pages. */
    private static final int CHARTS_ON_A_PAGE = 2;

    private static final int VERDICT = 4;

    private final Book book;
    private final Page page;
    private final Overview overview;
    private final FigureIndex figures;
    private final Rows questions;

    private record Move(Question question, Answer answer) {}

    /** The grid of a track in this sheet, to be drawn here and on the first page. */
    record Drawn(XSSFSheet holder, Track track, int firstLine) {

        void draw(XSSFSheet sheet, Charts.Place place) {
            List<String> days = track.days().stream().map(LocalDate::toString).toList();
            List<Charts.Series> series = new ArrayList<>();
            int column = 1;
            for (var line : track.lines().entrySet()) {
                series.add(Charts.numbers(holder, line.getKey().name(), numbers(line.getValue()), firstLine, column++));
            }
            new Charts(sheet)
                    .lines(
                            place,
                            "By day of report: " + Words.shortly(track.question()),
                            Charts.labels(holder, days, firstLine, 0),
                            series);
        }

        private List<Double> numbers(SortedMap<LocalDate, Quantity> line) {
            List<Double> numbers = new ArrayList<>();
            for (LocalDate day : track.days()) {
                numbers.add(line.containsKey(day) ? Track.drawn(line.get(day)) : null);
            }
            return numbers;
        }
    }

    TimelineSheet(Book book, Overview overview, FigureIndex figures, Rows questions) {
        this.book = book;
        this.page = new Page(book, NAME);
        this.overview = overview;
        this.figures = figures;
        this.questions = questions;
    }

    /** Writes the sheet and returns the grid of the foremost track. */
    Optional<Drawn> write(Stream<QuestionRow> rows) {
        List<Column<Move>> columns = columns();
        page.widths(columns.stream().mapToInt(Column::width).toArray());
        page.heading(Look.TITLE, "How tolls moved from report to report");
        page.next();
        Optional<Drawn> foremost = Optional.empty();
        int drawnSoFar = 0;
        for (Track track : overview.tracks()) {
            if (drawnSoFar > 0 && drawnSoFar % CHARTS_ON_A_PAGE == 0) {
                page.breakHere();
            }
            drawnSoFar++;
            Drawn drawn = grid(track);
            if (foremost.isEmpty()) {
                foremost = Optional.of(drawn);
            }
        }
        if (drawnSoFar > 1) {
            page.breakHere();
        }
        page.heading(Look.SECTION, "Every answer to a contested question, by day of report");
        moves(rows, columns);
        return foremost;
    }

    private Drawn grid(Track track) {
        int top = page.line();
        page.heading(Look.SECTION, track.question().event());
        page.put(
                0,
                Look.ADDRESS,
                CellValue.leading(
                        track.question().label(),
                        overview.rowOf(track.question().id()).map(questions::address)));
        page.next();
        page.put(0, Look.SMALL_HEADER, new CellValue.Text("Reported"));
        int lines = 1;
        int column = 1;
        for (Authority authority : track.lines().keySet()) {
            lines = Math.max(lines, CellValue.lines(authority.name(), width(column)));
            page.put(column++, Look.SMALL_HEADER_RIGHT, new CellValue.Text(authority.name()));
        }
        page.grow(lines);
        page.next();
        int first = page.line();
        for (LocalDate day : track.days()) {
            page.put(0, Look.DAY, new CellValue.Day(day));
            column = 1;
            for (SortedMap<LocalDate, Quantity> line : track.lines().values()) {
                Optional<Quantity> said = Optional.ofNullable(line.get(day));
                page.put(
                        column++,
                        Look.COUNT,
                        said.<CellValue>map(quantity -> CellValue.number(Track.drawn(quantity)))
                                .orElse(CellValue.NOTHING));
            }
            page.next();
        }
        Drawn drawn = new Drawn(page.sheet(), track, first);
        int chart = Math.max(NARROWEST_GRID, track.lines().size() + 1);
        drawn.draw(page.sheet(), new Charts.Place(chart, top + 1, CHART_END, top + CHART_LINES));
        page.skipTo(top + CHART_LINES);
        page.next();
        return drawn;
    }

    private int width(int column) {
        return page.sheet().getColumnWidth(column) / 256 - ROOM_FOR_BOLD;
    }

    private void moves(Stream<QuestionRow> rows, List<Column<Move>> columns) {
        SheetWriter cells = page.close();
        int header = page.line();
        Column.header(cells, header, columns);
        int line = header;
        long left = 0;
        try (rows) {
            Iterator<Move> each = rows.map(QuestionRow::question)
                    .filter(Overview::isContested)
                    .flatMap(TimelineSheet::moves)
                    .iterator();
            while (each.hasNext()) {
                Move move = each.next();
                if (line + 2 >= book.rowsPerSheet()) {
                    left++;
                    continue;
                }
                Column.row(cells, ++line, columns, move);
            }
        }
        if (left > 0) {
            cells.begin(line + 1, Book.height(1));
            cells.cell(
                    0,
                    Look.SUBTITLE,
                    new CellValue.Text(Words.count(left, "further answer", "further answers")
                            + " had no room on this sheet; all stand in the Figures sheet."));
            cells.end();
        }
        page.sheet().setAutoFilter(new CellRangeAddress(header, Math.max(line, header + 1), 0, columns.size() - 1));
        Colours.verdicts(page.sheet(), new CellRangeAddress(header + 1, Math.max(line, header + 1), VERDICT, VERDICT));
        page.sheet().setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
    }

    private static Stream<Move> moves(Question question) {
        return question.answers().stream()
                .sorted(Comparator.comparing(answer -> answer.reported().orElse(LocalDate.MAX)))
                .map(answer -> new Move(question, answer));
    }

    private List<Column<Move>> columns() {
        return List.of(
                new Column<>("Reported", 12, Look.DAY, answer(it -> CellValue.day(it.reported()))),
                new Column<>("Said", 16, Look.SAID, this::said),
                new Column<>(
                        "Low",
                        13,
                        Look.COUNT,
                        answer(it -> CellValue.number(it.quantity().low()))),
                new Column<>(
                        "High",
                        13,
                        Look.COUNT,
                        answer(it -> CellValue.number(it.quantity().high()))),
                new Column<>("Verdict", 13, Look.WRAPPED, question(it -> CellValue.words(it.verdict()))),
                new Column<>(
                        "Authority",
                        24,
                        Look.WRAPPED,
                        answer(it -> CellValue.text(it.authority().name()))),
                new Column<>(
                        "Printed by", 18, Look.WRAPPED, answer(it -> CellValue.text(String.join(", ", it.outlets())))),
                new Column<>("Event", 36, Look.WRAPPED, question(it -> CellValue.text(it.event()))),
                new Column<>("Question", 26, Look.WRAPPED, question(it -> CellValue.text(Words.asked(it)))));
    }

    private static Function<Move, CellValue> answer(Function<Answer, CellValue> value) {
        return move -> value.apply(move.answer());
    }

    private static Function<Move, CellValue> question(Function<Question, CellValue> value) {
        return move -> value.apply(move.question());
    }

    private CellValue said(Move move) {
        return CellValue.leading(figures.said(move.answer()), figures.address(move.answer()));
    }
}

package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.Question;

/** One row a question, those of one event together: what each authority says, and what to make of it. */
final class ComparisonSheet {

    static final String NAME = "Comparison";
    private static final int FROZEN = 2;
    private static final int AUTHORITIES = 6;
    private static final int EVENT = 0;
    private static final int LEVEL = 2;
    private static final int VERDICT = 3;
    private static final int SPREAD = 7;

    private static final Comparator<Answer> LATEST_FIRST =
            Comparator.comparing((Answer answer) -> answer.reported().orElse(LocalDate.MIN), Comparator.reverseOrder());

    private final FigureIndex figures;
    private final TableSheet<Question> table;

    ComparisonSheet(Book book, Overview overview, FigureIndex figures) {
        this.figures = figures;
        List<Authority> named = overview.sources().mostCited(AUTHORITIES);
        List<Column<Question>> columns = columns(named);
        this.table = new TableSheet<>(book, layout(columns.size()), columns);
    }

    private static TableSheet.Layout layout(int columns) {
        return new TableSheet.Layout(NAME, FROZEN, columns, false);
    }

    /** Where the questions will stand; known before the sheet is written, so that other sheets can lead to it. */
    static Rows rows(Book book) {
        return new Rows(NAME, 1, book.rowsPerSheet());
    }

    void write(Stream<QuestionRow> questions) {
        table.write(questions.map(QuestionRow::question), ComparisonSheet::decorate);
    }

    private List<Column<Question>> columns(List<Authority> named) {
        List<Column<Question>> all = new ArrayList<>(List.of(
                new Column<>("Event", 24, Look.WRAPPED, it -> CellValue.text(it.event())),
                new Column<>("Question", 36, Look.STRONG, it -> CellValue.text(it.label())),
                new Column<>("!", 3, Look.ICON, it -> CellValue.number(Colours.level(it.verdict()))),
                new Column<>("Verdict", 11, Look.WRAPPED, it -> CellValue.words(it.verdict())),
                new Column<>(
                        "Low",
                        12,
                        Look.COUNT,
                        it -> CellValue.number(it.estimate().low())),
                new Column<>(
                        "Best",
                        12,
                        Look.STRONG_COUNT,
                        it -> CellValue.number(it.estimate().best())),
                new Column<>(
                        "High",
                        12,
                        Look.COUNT,
                        it -> CellValue.number(it.estimate().high())),
                new Column<>("Spread", 9, Look.SHARE, it -> CellValue.number(Overview.spread(it.estimate()))),
                new Column<>("Sources", 10, Look.COUNT, it -> CellValue.number((double) it.independent()))));
        Set<String> headers = new HashSet<>(all.stream().map(Column::header).toList());
        Set<String> ids = named.stream().map(Authority::id).collect(Collectors.toSet());
        for (Authority authority : named) {
            all.add(new Column<>(unique(authority, headers), 16, Look.SAID, it -> said(it, authority)));
        }
        all.add(new Column<>(unique("Others", headers), 40, Look.WRAPPED, it -> others(it, ids)));
        return all;
    }

    /** Excel refuses a table whose headers repeat, whatever their case. */
    private static String unique(Authority authority, Set<String> headers) {
        return unique(authority.name(), headers);
    }

    private static String unique(String wanted, Set<String> headers) {
        String clean = CellText.fitting(wanted).replaceAll("\\s+", " ").strip();
        String header = clean;
        for (int i = 2; !headers.add(header.toLowerCase(Locale.ROOT)); i++) {
            header = clean + " (" + i + ")";
        }
        return header;
    }

    /** The latest word of the authority, with what it said before behind it where it changed its mind. */
    private CellValue said(Question question, Authority authority) {
        List<Answer> answers = question.answers().stream()
                .filter(answer -> answer.authority().id().equals(authority.id()))
                .sorted(LATEST_FIRST)
                .toList();
        if (answers.isEmpty()) {
            return CellValue.NOTHING;
        }
        String said = answers.stream().map(Words::said).distinct().collect(Collectors.joining(" ← "));
        return CellValue.leading(said, address(answers.get(0)));
    }

    private CellValue others(Question question, Set<String> named) {
        List<Answer> answers = question.answers().stream()
                .filter(answer -> !named.contains(answer.authority().id()))
                .sorted(LATEST_FIRST)
                .toList();
        if (answers.isEmpty()) {
            return CellValue.NOTHING;
        }
        String said = answers.stream()
                .map(answer -> answer.authority().name() + ": " + Words.said(answer))
                .distinct()
                .collect(Collectors.joining("; "));
        return CellValue.leading(said, address(answers.get(0)));
    }

    private Optional<String> address(Answer answer) {
        return answer.carriers().stream()
                .map(figures::address)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void decorate(TableSheet.Filled filled) {
        XSSFSheet sheet = filled.sheet();
        Colours.verdicts(sheet, filled.column(VERDICT));
        Colours.icons(sheet, filled.column(LEVEL));
        Colours.spread(sheet, filled.column(SPREAD));
        int second = filled.firstLine() + 2;
        if (filled.lastLine() + 1 >= second) {
            Colours.greyWhere(
                    sheet,
                    new CellRangeAddress(filled.firstLine() + 1, filled.lastLine(), EVENT, EVENT),
                    "$A" + second + "=$A" + (second - 1));
        }
    }
}

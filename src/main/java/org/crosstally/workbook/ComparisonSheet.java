package org.crosstally.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
    private static final int SPREAD = 8;

    private static final Comparator<LocalDate> LATEST_FIRST = Comparator.reverseOrder();

    private final FigureIndex figures;
    private final TableSheet<QuestionRow> table;

    ComparisonSheet(Book book, Overview overview, FigureIndex figures) {
        this.figures = figures;
        List<Authority> named = overview.sources().mostCited(AUTHORITIES);
        List<Column<QuestionRow>> columns = columns(named);
        this.table = new TableSheet<>(book, new TableSheet.Layout(NAME, FROZEN, columns.size(), false), columns);
    }

    /** Where the questions will stand; known before the sheet is written, so that other sheets can lead to it. */
    static Rows rows(Book book) {
        return new Rows(NAME, 1, book.rowsPerSheet());
    }

    void write(Stream<QuestionRow> questions) {
        table.write(questions, ComparisonSheet::decorate);
    }

    private List<Column<QuestionRow>> columns(List<Authority> named) {
        List<Column<QuestionRow>> all = new ArrayList<>(List.of(
                new Column<>("Event", 26, Look.WRAPPED, question(it -> CellValue.text(it.event()))),
                new Column<>("Question", 24, Look.STRONG, question(it -> CellValue.text(Words.asked(it)))),
                new Column<>("!", 3, Look.ICON, question(it -> CellValue.number(Colours.level(it.verdict())))),
                new Column<>("Verdict", 10, Look.WRAPPED, question(it -> CellValue.words(it.verdict()))),
                new Column<>(
                        "New",
                        6,
                        Look.STRONG,
                        row -> CellValue.text(row.newFindings().isEmpty() ? "" : "new")),
                new Column<>(
                        "Low",
                        13,
                        Look.COUNT,
                        question(it -> CellValue.number(it.estimate().low()))),
                new Column<>(
                        "Best",
                        13,
                        Look.STRONG_COUNT,
                        question(it -> CellValue.number(it.estimate().best()))),
                new Column<>(
                        "High",
                        13,
                        Look.COUNT,
                        question(it -> CellValue.number(it.estimate().high()))),
                new Column<>("Spread", 9, Look.SHARE, question(it -> CellValue.number(Overview.spread(it.estimate())))),
                new Column<>("Sources", 9, Look.COUNT, question(it -> CellValue.number((double) it.independent())))));
        Set<String> headers = new HashSet<>(all.stream().map(Column::header).toList());
        Set<String> ids = named.stream().map(Authority::id).collect(Collectors.toSet());
        for (Authority authority : named) {
            all.add(new Column<>(
                    unique(authority.name(), headers), 14, Look.SAID, question(it -> said(it, authority))));
        }
        all.add(new Column<>(unique("Others", headers), 36, Look.WRAPPED_LINK, question(it -> others(it, ids))));
        return all;
    }

    private static Function<QuestionRow, CellValue> question(Function<Question, CellValue> value) {
        return row -> value.apply(row.question());
    }

    /** Excel refuses a table whose headers repeat, whatever their case. */
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
                .toList();
        return answers.isEmpty() ? CellValue.NOTHING : CellValue.leading(said(answers), address(answers));
    }

    private CellValue others(Question question, Set<String> named) {
        Map<Authority, List<Answer>> others = new LinkedHashMap<>();
        for (Answer answer : question.answers()) {
            if (!named.contains(answer.authority().id())) {
                others.computeIfAbsent(answer.authority(), absent -> new ArrayList<>())
                        .add(answer);
            }
        }
        String said = others.entrySet().stream()
                .map(other -> other.getKey().name() + ": " + said(other.getValue()))
                .collect(Collectors.joining("; "));
        return CellValue.leading(said, others.values().stream().findFirst().flatMap(this::address));
    }

    /** {@code 450 ← 420} where 420 was reported on an earlier day; {@code 80 / 800} on the same one. */
    private String said(List<Answer> answers) {
        SortedMap<LocalDate, Set<String>> byDay = new TreeMap<>(LATEST_FIRST);
        for (Answer answer : answers) {
            byDay.computeIfAbsent(answer.reported().orElse(LocalDate.MIN), absent -> new LinkedHashSet<>())
                    .add(figures.said(answer));
        }
        List<String> days = new ArrayList<>();
        for (Set<String> day : byDay.values()) {
            String words = String.join(" / ", day);
            if (days.isEmpty() || !days.get(days.size() - 1).equals(words)) {
                days.add(words);
            }
        }
        return String.join(" ← ", days);
    }

    /** Leads to the latest of them. */
    private Optional<String> address(List<Answer> answers) {
        return answers.stream()
                .max(Comparator.comparing(answer -> answer.reported().orElse(LocalDate.MIN)))
                .flatMap(figures::address);
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

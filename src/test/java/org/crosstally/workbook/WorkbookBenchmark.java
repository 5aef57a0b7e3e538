package org.crosstally.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.crosstally.comparison.Answer;
import org.crosstally.comparison.Authority;
import org.crosstally.comparison.AuthorityKind;
import org.crosstally.comparison.Estimate;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Severity;
import org.crosstally.comparison.Statement;
import org.crosstally.comparison.Verdict;
import org.crosstally.figure.Cause;
import org.crosstally.figure.Field;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Group;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Passage;
import org.crosstally.figure.Period;
import org.crosstally.figure.Quantity;
import org.crosstally.figure.Status;
import org.crosstally.figure.Unit;

/**
 * Measures how long a workbook of very many figures takes, against POI's bare streaming writer putting the same cells of
 * the Figures sheet into a file. Not a test; run it with a small heap:
 *
 * <pre>java -Xmx512m -cp … org.crosstally.workbook.WorkbookBenchmark workbook 1000000
 * java -Xmx512m -cp … org.crosstally.workbook.WorkbookBenchmark bare 1000000</pre>
 */
public final class WorkbookBenchmark {

    private static final int FIGURES_A_QUESTION = 4;
    private static final int QUESTIONS_AN_EVENT = 10;

    private WorkbookBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        boolean bare = arguments[0].equals("bare");
        long figures = Long.parseLong(arguments[1]);
        Path file = Files.createTempFile("benchmark", ".xlsx");
        long start = System.nanoTime();
        if (bare) {
            writeBare(new Many(figures), file);
        } else {
            new ReportWorkbook().write(new Many(figures), file);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %,d figures in %.1f s, %,d bytes, heap of %,d MB%n",
                arguments[0],
                figures,
                (System.nanoTime() - start) / 1e9,
                Files.size(file),
                Runtime.getRuntime().maxMemory() >> 20);
        Files.delete(file);
    }

    /** The same values in the same cells, and nothing else: no bold words, links, table or further sheets. */
    private static void writeBare(Many report, Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            List<Column<FigureRow>> columns = FiguresSheet.columnsFor(row -> CellValue.text("compare"));
            SXSSFSheet sheet = book.createSheet("Figures");
            int line = 0;
            for (Iterator<FigureRow> each = report.figures().iterator(); each.hasNext(); ) {
                FigureRow figure = each.next();
                Row row = sheet.createRow(line++);
                for (int i = 0; i < columns.size(); i++) {
                    writeBare(row, i, columns.get(i).value().apply(figure), day);
                }
            }
            book.write(out);
        }
    }

    private static void writeBare(Row row, int column, CellValue value, CellStyle day) {
        if (value instanceof CellValue.Text text) {
            row.createCell(column).setCellValue(text.text());
        } else if (value instanceof CellValue.Sentence sentence) {
            row.createCell(column).setCellValue(sentence.text());
        } else if (value instanceof CellValue.WebLink link) {
            row.createCell(column).setCellValue(link.text());
        } else if (value instanceof CellValue.Number number) {
            row.createCell(column).setCellValue(number.number());
        } else if (value instanceof CellValue.Day date) {
            row.createCell(column).setCellValue(date.day());
            row.getCell(column).setCellStyle(day);
        }
    }

    /** Made up as it goes, so that the measured heap is the workbook's own. */
    private static final class Many implements Report {

        private static final LocalDate DAY = LocalDate.of(2031, 1, 1);
        private static final Measure[] MEASURES = Measure.values();
        private static final Severity[] SEVERITIES = Severity.values();
        private final long figures;
        private final Report frame = InventedReport.empty();

        Many(long figures) {
            this.figures = figures;
        }

        private static Authority authority(long number) {
            return new Authority("a" + number % 500, "Authority no " + number % 500, AuthorityKind.MONITOR);
        }

        private static long count(long number) {
            return 10 + number * 7919 % 1990;
        }

        private static LocalDate day(long number) {
            return DAY.plusDays(number / 40 % 3000);
        }

        private static FigureRow figure(long number) {
            String quantity = "at least " + count(number);
            String sentence = "A spokesman of the service told reporters on the spot that " + quantity
                    + " people of the district no " + number + " had been reached by what came down the valley.";
            long article = number / 5;
            return new FigureRow(
                    new Statement(
                            number,
                            article,
                            "article-" + article,
                            "What came down the valley no " + article,
                            Optional.of("Outlet no " + article % 200),
                            Optional.of(day(number)),
                            Optional.of("https://news.invalid/" + article),
                            new Figure(
                                    new Passage(Field.TEXT, sentence, quantity, 1, 0),
                                    Quantity.atLeast(count(number)),
                                    MEASURES[(int) (number / FIGURES_A_QUESTION % MEASURES.length)],
                                    Status.OCCURRED,
                                    Group.PEOPLE,
                                    Optional.of("people"),
                                    false,
                                    Optional.of("A spokesman of the service"),
                                    Optional.of("district no " + number % 3000),
                                    Period.of("on Monday", day(number), day(number)),
                                    Optional.of(Cause.NATURAL),
                                    "passive-harm",
                                    0.9)),
                    authority(number),
                    Optional.of(new ListedPlace(
                            "p" + number % 3000,
                            "District no " + number % 3000,
                            Optional.of("Fenland"),
                            Optional.of("XF"))),
                    Optional.of("q" + (number - 1) / FIGURES_A_QUESTION),
                    Optional.empty(),
                    false);
        }

        private QuestionRow question(long number) {
            long first = number * FIGURES_A_QUESTION + 1;
            List<Answer> answers = LongStream.range(first, Math.min(first + FIGURES_A_QUESTION, figures + 1))
                    .mapToObj(figure -> new Answer(
                            "a" + figure,
                            authority(figure),
                            Quantity.atLeast(count(figure)),
                            Status.OCCURRED,
                            count(figure) + "+",
                            Optional.of(day(figure)),
                            List.of(figure),
                            List.of("Outlet no " + figure / 5 % 200),
                            List.of("alias")))
                    .toList();
            return new QuestionRow(
                    new Question(
                            "q" + number,
                            "Event no " + number / QUESTIONS_AN_EVENT,
                            "How many people in district no " + number + "?",
                            MEASURES[(int) (number % MEASURES.length)],
                            Group.PEOPLE,
                            Unit.PEOPLE,
                            Status.OCCURRED,
                            Optional.of("district"),
                            Optional.empty(),
                            Period.of("on Monday", day(first), day(first)),
                            Optional.of(Cause.NATURAL),
                            answers,
                            new Estimate(
                                    "interval",
                                    answers.get(0).quantity().low(),
                                    answers.get(0).quantity().low(),
                                    OptionalLong.empty()),
                            verdict(number),
                            answers.size(),
                            List.of(finding(number, answers))),
                    number % 50 == 0 ? Set.of("f" + number) : Set.of());
        }

        private static Verdict verdict(long number) {
            return number % 3 == 0 ? Verdict.DIFFER : Verdict.AGREE;
        }

        /** One a question and of every severity, so that each pass of the Findings sheet has rows to write. */
        private static Finding finding(long number, List<Answer> answers) {
            return new Finding(
                    "f" + number,
                    "q" + number,
                    verdict(number),
                    SEVERITIES[(int) (number % SEVERITIES.length)],
                    "What is said of district no " + number + " is set side by side.",
                    answers.stream()
                            .limit(2)
                            .map(answer -> answer.carriers().get(0))
                            .toList());
        }

        @Override
        public Stream<FigureRow> figures() {
            return LongStream.rangeClosed(1, figures).mapToObj(Many::figure);
        }

        @Override
        public Stream<QuestionRow> questions() {
            return LongStream.range(0, (figures + FIGURES_A_QUESTION - 1) / FIGURES_A_QUESTION)
                    .mapToObj(this::question);
        }

        @Override
        public Stream<ArticleRow> articles() {
            return LongStream.range(0, figures / 5)
                    .mapToObj(number -> new ArticleRow(
                            number,
                            "article-" + number,
                            "/in/all.csv",
                            Optional.of("Outlet no " + number % 200),
                            Optional.of(DAY),
                            Optional.of("given"),
                            Optional.empty(),
                            "What came down the valley no " + number,
                            Optional.empty(),
                            5,
                            false));
        }

        @Override
        public RunStamp stamp() {
            return frame.stamp();
        }

        @Override
        public Counts counts() {
            return frame.counts();
        }

        @Override
        public Scope scope() {
            return Scope.EVERYTHING;
        }

        @Override
        public MethodFacts method() {
            return frame.method();
        }

        @Override
        public Stream<String> inputs() {
            return frame.inputs();
        }

        @Override
        public Stream<RejectedRow> rejected() {
            return frame.rejected();
        }
    }
}

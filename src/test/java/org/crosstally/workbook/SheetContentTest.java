package org.crosstally.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.crosstally.comparison.Correction;
import org.crosstally.comparison.Finding;
import org.crosstally.comparison.Question;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.comparison.WordsKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetContentTest {

    @TempDir
    Path folder;

    @Test
    void numbers_are_numbers_and_days_are_days() {
        opened(InventedReport.full(), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            Row first = figures.getRow(1);
            assertThat(first.getCell(Workbooks.column(figures, "Low")).getNumericCellValue())
                    .isEqualTo(12);
            assertThat(first.getCell(Workbooks.column(figures, "High")).getCellType())
                    .isEqualTo(CellType.BLANK);
            Cell from = first.getCell(Workbooks.column(figures, "From"));
            assertThat(DateUtil.isCellDateFormatted(from)).isTrue();
            assertThat(from.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2031, 5, 3));
        });
    }

    @Test
    void the_words_of_the_quantity_are_bold_inside_their_sentence() {
        opened(InventedReport.full(), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            XSSFRichTextString sentence = figures.getRow(1)
                    .getCell(Workbooks.column(figures, "Sentence"))
                    .getRichStringCellValue();
            assertThat(Workbooks.boldWords(sentence)).containsExactly("at least 12");
            assertThat(sentence.getString()).isEqualTo("Rescuers counted at least 12 dead in Marrowdale on Saturday.");
        });
    }

    @Test
    void the_comparison_has_a_row_for_each_question_and_a_column_for_each_authority() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Comparison");
            assertThat(sheet.getLastRowNum()).isEqualTo(6);
            Row killed = sheet.getRow(1);
            assertThat(killed.getCell(Workbooks.column(sheet, "Verdict")).getStringCellValue())
                    .isEqualTo("update");
            assertThat(killed.getCell(Workbooks.column(sheet, "Valley Rescue Service"))
                            .getStringCellValue())
                    .isEqualTo("31 ← at least 12");
            assertThat(killed.getCell(Workbooks.column(sheet, "Low")).getNumericCellValue())
                    .isEqualTo(12);
            assertThat(killed.getCell(Workbooks.column(sheet, "High")).getNumericCellValue())
                    .isEqualTo(33);
        });
    }

    @Test
    void a_cell_of_the_comparison_leads_to_the_row_of_its_figure() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Comparison");
            XSSFCell said = sheet.getRow(1).getCell(Workbooks.column(sheet, "Marrowdale police"));
            assertThat(said.getCellFormula()).isEqualTo("HYPERLINK(\"#'Figures'!A4\",\"28 to 33\")");
            assertThat(said.getStringCellValue()).isEqualTo("28 to 33");
            assertThat(book.getSheet("Figures").getRow(3).getCell(0).getNumericCellValue())
                    .isEqualTo(3);
        });
    }

    @Test
    void what_is_new_stands_first_among_the_findings_and_then_what_is_grave() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Findings");
            assertThat(Workbooks.columnTexts(sheet, "New")).containsExactly("new", "", "", "", "");
            assertThat(Workbooks.columnTexts(sheet, "Severity"))
                    .containsExactly("alert", "alert", "alert", "review", "note");
            assertThat(Workbooks.columnTexts(sheet, "Kind"))
                    .containsExactly("conflict", "update", "slip", "differ", "agree");
        });
    }

    @Test
    void a_finding_shows_the_words_of_both_sides_and_leads_to_articles_figures_and_question() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Findings");
            Row conflict = sheet.getRow(1);
            assertThat(conflict.getCell(Workbooks.column(sheet, "Other quote")).getStringCellValue())
                    .isEqualTo("Police list 400 as missing.");
            assertThat(conflict.getCell(Workbooks.column(sheet, "Printed by")).getCellFormula())
                    .isEqualTo(Workbooks.link("https://news.invalid/a?n=3&x=1", "Tidewater Post, 2031-05-04"));
            assertThat(conflict.getCell(Workbooks.column(sheet, "Other figure")).getCellFormula())
                    .isEqualTo(Workbooks.link("#'Figures'!A6", "5"));
            assertThat(conflict.getCell(Workbooks.column(sheet, "Question")).getCellFormula())
                    .startsWith("HYPERLINK(\"#'Comparison'!A3\",");
        });
    }

    @Test
    void several_articles_with_the_same_words_are_one_side_of_a_finding() {
        InventedReport report = InventedReport.full();
        Question asked = report.question("q1");
        Finding finding = asked.findings().get(0);
        Finding ofAll = new Finding(
                finding.id(), "q1", finding.verdict(), finding.severity(), finding.reason(), List.of(1L, 2L, 3L));
        assertThat(Side.of(asked, ofAll)).extracting(Side::figures).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void what_was_said_on_an_earlier_day_follows_an_arrow_and_what_was_said_on_the_same_day_a_stroke() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Comparison");
            int rescue = Workbooks.column(sheet, "Valley Rescue Service");
            assertThat(sheet.getRow(1).getCell(rescue).getStringCellValue()).isEqualTo("31 ← at least 12");
            assertThat(sheet.getRow(3).getCell(rescue).getStringCellValue()).isEqualTo("8,000 / 800");
        });
    }

    @Test
    void linked_cells_wrap_like_others() {
        opened(InventedReport.full(), book -> {
            XSSFSheet comparison = book.getSheet("Comparison");
            XSSFSheet findings = book.getSheet("Findings");
            assertThat(List.of(
                            comparison.getRow(1).getCell(Workbooks.column(comparison, "Valley Rescue Service")),
                            findings.getRow(1).getCell(Workbooks.column(findings, "Question"))))
                    .allSatisfy(cell -> {
                        assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
                        assertThat(cell.getCellStyle().getWrapText()).isTrue();
                    });
        });
    }

    @Test
    void what_a_person_reviewed_is_marked_and_not_asked_again() {
        Review accepted = new Review(
                WordsKey.of(InventedReport.full().figure(4).statement()),
                Ruling.ACCEPT,
                Correction.NONE,
                "Imke",
                "",
                InventedReport.WRITTEN);
        InventedReport half = InventedReport.full().reviewed(4, accepted);
        opened(half, book -> {
            assertThat(Workbooks.texts(book.getSheet("Summary"))).contains("conflict: missing, Marrowdale, 2031-05-07");
            assertThat(Workbooks.columnTexts(book.getSheet("Findings"), "Reviewed"))
                    .startsWith("1 of 2: accept (Imke)");
        });
        Review corrected = new Review(
                WordsKey.of(InventedReport.full().figure(5).statement()),
                Ruling.CORRECT,
                correctedTo(40),
                "Jon",
                "",
                InventedReport.WRITTEN);
        opened(half.reviewed(5, corrected), book -> {
            assertThat(Workbooks.texts(book.getSheet("Summary")))
                    .contains("Nothing new wants to be looked at.")
                    .contains("1 is left out here: all their figures are reviewed already.");
            assertThat(Workbooks.columnTexts(book.getSheet("Findings"), "Reviewed"))
                    .startsWith("accept (Imke), correct (Jon)");
            XSSFSheet comparison = book.getSheet("Comparison");
            assertThat(Workbooks.columnTexts(comparison, "Valley Rescue Service"))
                    .contains("dozens ✓");
            assertThat(Workbooks.columnTexts(comparison, "Marrowdale police")).contains("400 ✎");
        });
    }

    private static Correction correctedTo(long number) {
        return new Correction(
                OptionalLong.of(number),
                OptionalLong.of(number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void the_first_page_tells_the_alerts_of_this_run_before_anything_else() {
        opened(InventedReport.full(), book -> {
            List<String> texts = Workbooks.texts(book.getSheet("Summary"));
            assertThat(texts)
                    .containsSubsequence(
                            "What the sources say",
                            "New in this run",
                            "conflict: missing, Marrowdale, 2031-05-07",
                            "Largest tolls, of each measure",
                            "Most contested");
        });
    }

    @Test
    void articles_whose_reading_failed_are_counted_in_plain_sight() {
        opened(
                InventedReport.full().with(new Counts(9, 6, 1, 1, 1, 2, 8)),
                book -> assertThat(Workbooks.texts(book.getSheet("Summary"))).contains("Reading failed"));
    }

    @Test
    void an_article_tells_where_its_date_comes_from_and_whether_it_is_new() {
        opened(InventedReport.full(), book -> {
            XSSFSheet articles = book.getSheet("Articles");
            assertThat(Workbooks.columnTexts(articles, "Date taken from")).containsOnly("printed in the text");
            assertThat(Workbooks.columnTexts(articles, "New")).endsWith("", "new", "new", "new");
        });
    }

    @Test
    void the_method_sheet_tells_versions_vague_words_accuracy_colours_and_limits() {
        opened(InventedReport.full(), book -> {
            XSSFSheet method = book.getSheet("Method");
            assertThat(Workbooks.texts(method))
                    .containsSubsequence("grammar", "g7", "lexicon", "x3", "gazetteer", "z2")
                    .containsSubsequence("interval (used here)", "Union of all intervals; best is what most allow for.")
                    .containsSubsequence("Colours", "green", "yellow", "red", "pale yellow cells", "grey text")
                    .containsSubsequence("dozens", "24 to 99")
                    .contains("A speaker named two sentences back is missed.");
            assertThat(Workbooks.rowWhere(method, 0, "right in value, F1")
                            .getCell(2)
                            .getNumericCellValue())
                    .isEqualTo(0.91);
        });
    }

    @Test
    void the_timeline_tells_every_answer_to_a_contested_question_in_order_of_its_day() {
        opened(InventedReport.full(), book -> {
            List<String> texts = Workbooks.texts(book.getSheet("Timeline"));
            assertThat(texts.subList(texts.indexOf("Printed by"), texts.size()))
                    .containsSubsequence("at least 12", "31", "28 to 33", "dozens", "400", "some 420");
        });
    }

    @Test
    void sources_are_counted_by_how_they_lie_to_the_best() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Sources");
            Row monitor = Workbooks.rowWhere(sheet, "Name", "Coast Watch");
            assertThat(monitor.getCell(Workbooks.column(sheet, "Questions")).getNumericCellValue())
                    .isEqualTo(3);
            assertThat(monitor.getCell(Workbooks.column(sheet, "Alone")).getNumericCellValue())
                    .isEqualTo(1);
            assertThat(monitor.getCell(Workbooks.column(sheet, "Agreeing")).getNumericCellValue())
                    .isEqualTo(2);
            Row rescue = Workbooks.rowWhere(sheet, "Name", "Valley Rescue Service");
            assertThat(rescue.getCell(Workbooks.column(sheet, "Revised")).getNumericCellValue())
                    .isEqualTo(2);
        });
    }

    @Test
    void charts_are_native_and_painted() {
        opened(InventedReport.full(), book -> {
            assertThat(Workbooks.charts(book, "Summary")).hasSize(2);
            assertThat(Workbooks.charts(book, "Timeline")).isNotEmpty();
            assertThat(Workbooks.charts(book, "Sources")).hasSize(1);
            assertThat(Workbooks.charts(book, "Timeline"))
                    .allSatisfy(
                            chart -> assertThat(chart.getCTChart().xmlText()).contains("srgbClr"));
        });
    }

    @Test
    void articles_that_are_unaccounted_for_are_shown_in_plain_sight() {
        opened(
                InventedReport.full().with(new Counts(10, 6, 1, 1, 1, 0, 0)),
                book -> assertThat(Workbooks.texts(book.getSheet("Summary")))
                        .contains("articles are unaccounted for: do not rely on this workbook"));
        opened(
                InventedReport.full(),
                book -> assertThat(Workbooks.texts(book.getSheet("Summary")))
                        .noneMatch(text -> text.contains("unaccounted")));
    }

    @Test
    void tags_of_hxl_stand_below_the_header_when_asked_for() throws IOException {
        Path file = folder.resolve("tagged.xlsx");
        new ReportWorkbook().withTags().write(InventedReport.full(), file);
        WorkbookSchema.assertValid(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet figures = book.getSheet("Figures");
            assertThat(figures.getRow(1)
                            .getCell(Workbooks.column(figures, "From"))
                            .getStringCellValue())
                    .isEqualTo("#date+start");
            assertThat(figures.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(1);
        }
    }

    private Path written(Report report) {
        return Workbooks.written(report, folder);
    }

    private void opened(Report report, Consumer<XSSFWorkbook> check) {
        Workbooks.opened(report, folder, check);
    }
}

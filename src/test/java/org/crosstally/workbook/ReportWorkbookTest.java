package org.crosstally.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWorkbookTest {

    @TempDir
    Path folder;

    @Test
    void every_part_keeps_to_the_schema_even_with_nothing_to_tell() {
        WorkbookSchema.assertValid(written(InventedReport.full()));
        WorkbookSchema.assertValid(written(InventedReport.empty()));
    }

    @Test
    void the_sheets_stand_in_the_order_an_analyst_reads_them() {
        opened(
                InventedReport.full(),
                book -> assertThat(sheetNames(book))
                        .containsExactly(
                                "Summary",
                                "Comparison",
                                "Findings",
                                "Timeline",
                                "Figures",
                                "Sources",
                                "Articles",
                                "Rejected",
                                "Method"));
    }

    @Test
    void numbers_are_numbers_and_days_are_days() {
        opened(InventedReport.full(), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            Row first = figures.getRow(1);
            assertThat(first.getCell(column(figures, "Low")).getNumericCellValue())
                    .isEqualTo(12);
            assertThat(first.getCell(column(figures, "High")).getCellType()).isEqualTo(CellType.BLANK);
            Cell from = first.getCell(column(figures, "From"));
            assertThat(DateUtil.isCellDateFormatted(from)).isTrue();
            assertThat(from.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2031, 5, 3));
        });
    }

    @Test
    void the_words_of_the_quantity_are_bold_inside_their_sentence() {
        opened(InventedReport.full(), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            XSSFRichTextString sentence =
                    figures.getRow(1).getCell(column(figures, "Sentence")).getRichStringCellValue();
            assertThat(boldWords(sentence)).containsExactly("at least 12");
            assertThat(sentence.getString()).isEqualTo("Rescuers counted at least 12 dead in Marrowdale on Saturday.");
        });
    }

    @Test
    void the_comparison_has_a_row_for_each_question_and_a_column_for_each_authority() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Comparison");
            assertThat(sheet.getLastRowNum()).isEqualTo(6);
            Row killed = sheet.getRow(1);
            assertThat(killed.getCell(column(sheet, "Verdict")).getStringCellValue())
                    .isEqualTo("update");
            assertThat(killed.getCell(column(sheet, "Valley Rescue Service")).getStringCellValue())
                    .isEqualTo("31 ← at least 12");
            assertThat(killed.getCell(column(sheet, "Low")).getNumericCellValue())
                    .isEqualTo(12);
            assertThat(killed.getCell(column(sheet, "High")).getNumericCellValue())
                    .isEqualTo(33);
        });
    }

    @Test
    void a_cell_of_the_comparison_leads_to_the_row_of_its_figure() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Comparison");
            XSSFCell said = sheet.getRow(1).getCell(column(sheet, "Marrowdale police"));
            assertThat(said.getCellFormula()).isEqualTo("HYPERLINK(\"#'Figures'!A4\",\"28 to 33\")");
            assertThat(said.getStringCellValue()).isEqualTo("28 to 33");
            assertThat(book.getSheet("Figures").getRow(3).getCell(0).getNumericCellValue())
                    .isEqualTo(3);
        });
    }

    @Test
    void a_finding_shows_both_quotes_and_whether_it_is_new() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Findings");
            Row conflict = sheet.getRow(2);
            assertThat(conflict.getCell(column(sheet, "New")).getStringCellValue())
                    .isEqualTo("new");
            assertThat(sheet.getRow(1).getCell(column(sheet, "New")).getCellType())
                    .isEqualTo(CellType.BLANK);
            assertThat(conflict.getCell(column(sheet, "Other quote")).getStringCellValue())
                    .isEqualTo("Police list 400 as missing.");
            XSSFCell printed = (XSSFCell) conflict.getCell(column(sheet, "Printed by"));
            assertThat(printed.getCellFormula())
                    .isEqualTo("HYPERLINK(\"https://news.invalid/a?n=3&x=1\",\"Tidewater Post, 2031-05-04\")");
        });
    }

    @Test
    void sources_are_counted_by_how_they_lie_to_the_best() {
        opened(InventedReport.full(), book -> {
            XSSFSheet sheet = book.getSheet("Sources");
            Row monitor = rowWhere(sheet, "Name", "Coast Watch");
            assertThat(monitor.getCell(column(sheet, "Questions")).getNumericCellValue())
                    .isEqualTo(3);
            assertThat(monitor.getCell(column(sheet, "Alone")).getNumericCellValue())
                    .isEqualTo(1);
            assertThat(monitor.getCell(column(sheet, "Agreeing")).getNumericCellValue())
                    .isEqualTo(2);
            Row rescue = rowWhere(sheet, "Name", "Valley Rescue Service");
            assertThat(rescue.getCell(column(sheet, "Revised")).getNumericCellValue())
                    .isEqualTo(2);
        });
    }

    @Test
    void charts_are_native_and_painted() {
        opened(InventedReport.full(), book -> {
            assertThat(charts(book, "Summary")).hasSize(2);
            assertThat(charts(book, "Timeline")).isNotEmpty();
            assertThat(charts(book, "Sources")).hasSize(1);
            assertThat(charts(book, "Timeline"))
                    .allSatisfy(
                            chart -> assertThat(chart.getCTChart().xmlText()).contains("srgbClr"));
        });
    }

    @Test
    void text_that_looks_like_a_formula_stays_text() {
        InventedReport report = InventedReport.empty();
        for (String start : List.of("=1+1", "+1", "-1", "@SUM(A1)")) {
            report.withFigure(start + " and 1 dead", "1 dead", Optional.empty());
        }
        opened(report, book -> {
            XSSFSheet figures = book.getSheet("Figures");
            for (Row row : figures) {
                assertThat(row.getCell(column(figures, "Sentence")).getCellType())
                        .isEqualTo(CellType.STRING);
            }
        });
    }

    @Test
    void a_text_too_long_for_a_cell_is_cut_with_a_mark() {
        String sentence = "1 died " + "🌊".repeat(20_000);
        opened(InventedReport.empty().withFigure(sentence, "1", Optional.empty()), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            String cell = figures.getRow(1).getCell(column(figures, "Sentence")).getStringCellValue();
            assertThat(cell).hasSizeLessThanOrEqualTo(32_767).endsWith("🌊 […cut]");
        });
    }

    @Test
    void right_to_left_text_emoji_and_what_excel_takes_for_escapes_come_through() {
        String sentence = "قُتل 1 في الميناء 🚢 near _x0041_ <b>&amp;</b>";
        opened(InventedReport.empty().withFigure(sentence, "1", Optional.empty()), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            XSSFRichTextString cell =
                    figures.getRow(1).getCell(column(figures, "Sentence")).getRichStringCellValue();
            assertThat(cell.getString()).isEqualTo(sentence);
            assertThat(boldWords(cell)).containsExactly("1");
        });
    }

    @Test
    void only_addresses_of_the_web_become_links() {
        InventedReport report = InventedReport.empty()
                .withFigure("1 died", "1", Optional.of("file:///etc/passwd"))
                .withFigure("1 died", "1", Optional.of("http://bad host/ x"))
                .withFigure("1 died", "1", Optional.of("https://news.invalid/1"));
        opened(report, book -> {
            XSSFSheet figures = book.getSheet("Figures");
            int column = column(figures, "Web address");
            assertThat(figures.getRow(1).getCell(column).getCellType()).isEqualTo(CellType.STRING);
            assertThat(figures.getRow(2).getCell(column).getStringCellValue()).isEqualTo("http://bad host/ x");
            assertThat(figures.getRow(2).getCell(column).getCellType()).isEqualTo(CellType.STRING);
            assertThat(figures.getRow(3).getCell(column).getCellFormula())
                    .isEqualTo("HYPERLINK(\"https://news.invalid/1\",\"https://news.invalid/1\")");
        });
    }

    @Test
    void a_table_longer_than_a_sheet_goes_on_in_the_next() throws IOException {
        Path file = folder.resolve("long.xlsx");
        new ReportWorkbook().withRowsPerSheet(6).write(InventedReport.full(), file);
        WorkbookSchema.assertValid(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(sheetNames(book)).containsSubsequence("Figures", "Figures 2", "Figures 3", "Sources");
            assertThat(book.getSheet("Figures 2").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("No");
            assertThat(book.getSheet("Figures 2").getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(6);
            XSSFSheet comparison = book.getSheet("Comparison");
            XSSFCell said = comparison.getRow(3).getCell(column(comparison, "Valley Rescue Service"));
            assertThat(said.getCellFormula()).startsWith("HYPERLINK(\"#'Figures 2'!A3\",");
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        new ReportWorkbook().write(InventedReport.full(), one);
        new ReportWorkbook().write(InventedReport.full(), two);
        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void a_failure_half_way_leaves_the_old_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(folder.resolve("report.xlsx"), "yesterday's");
        InventedReport broken = InventedReport.full().breakingOff();
        assertThatThrownBy(() -> new ReportWorkbook().write(broken, file)).hasMessage("the database went away");
        assertThat(file).hasContent("yesterday's");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void articles_that_are_unaccounted_for_are_shown_in_plain_sight() {
        opened(
                InventedReport.full().with(new Counts(10, 6, 1, 1, 1, 0, 0)),
                book -> assertThat(texts(book.getSheet("Summary")))
                        .contains("articles are unaccounted for: do not rely on this workbook"));
        opened(
                InventedReport.full(),
                book -> assertThat(texts(book.getSheet("Summary"))).noneMatch(text -> text.contains("unaccounted")));
    }

    @Test
    void tags_of_hxl_stand_below_the_header_when_asked_for() throws IOException {
        Path file = folder.resolve("tagged.xlsx");
        new ReportWorkbook().withTags().write(InventedReport.full(), file);
        WorkbookSchema.assertValid(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet figures = book.getSheet("Figures");
            assertThat(figures.getRow(1).getCell(column(figures, "From")).getStringCellValue())
                    .isEqualTo("#date+start");
            assertThat(figures.getRow(2).getCell(0).getNumericCellValue()).isEqualTo(1);
        }
    }

    @Test
    void every_sheet_prints_on_a4_landscape_with_its_header_repeated() {
        opened(InventedReport.full(), book -> {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                assertThat(book.getSheetAt(i).getPrintSetup().getLandscape()).isTrue();
                assertThat(book.getSheetAt(i).getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            }
            for (String table : List.of("Comparison", "Findings", "Figures", "Sources", "Articles", "Rejected")) {
                XSSFSheet sheet = book.getSheet(table);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
                        .isEqualTo((short) 1);
                assertThat(sheet.getTables()).hasSize(1);
                assertThat(sheet.getTables().get(0).getCTTable().getAutoFilter())
                        .isNotNull();
            }
        });
    }

    private Path written(Report report) {
        Path file = folder.resolve("report.xlsx");
        try {
            new ReportWorkbook().write(report, file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    private void opened(Report report, Consumer<XSSFWorkbook> check) {
        Path file = written(report);
        WorkbookSchema.assertValid(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            check.accept(book);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> sheetNames(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static int column(XSSFSheet sheet, String header) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header + " in " + sheet.getSheetName());
    }

    private static Row rowWhere(XSSFSheet sheet, String header, String value) {
        for (Row row : sheet) {
            if (row.getCell(column(sheet, header)).getStringCellValue().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("no row with " + value);
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell.getStringCellValue());
                }
            }
        }
        return texts;
    }

    private static List<XSSFChart> charts(XSSFWorkbook book, String sheet) {
        return book.getSheet(sheet).createDrawingPatriarch().getCharts();
    }

    private static List<String> boldWords(XSSFRichTextString text) {
        List<String> bold = new ArrayList<>();
        for (int run = 0; run < text.numFormattingRuns(); run++) {
            if (text.getFontOfFormattingRun(run) != null
                    && text.getFontOfFormattingRun(run).getBold()) {
                int start = text.getIndexOfFormattingRun(run);
                bold.add(text.getString().substring(start, start + text.getLengthOfFormattingRun(run)));
            }
        }
        return bold;
    }
}

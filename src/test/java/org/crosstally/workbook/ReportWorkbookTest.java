package org.crosstally.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;

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
                book -> assertThat(Workbooks.sheetNames(book))
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
    void text_that_looks_like_a_formula_stays_text() {
        InventedReport report = InventedReport.empty();
        for (String start : List.of("=1+1", "+1", "-1", "@SUM(A1)")) {
            report.withFigure(start + " and 1 dead", "1 dead", Optional.empty());
        }
        opened(report, book -> {
            XSSFSheet figures = book.getSheet("Figures");
            for (Row row : figures) {
                assertThat(row.getCell(Workbooks.column(figures, "Sentence")).getCellType())
                        .isEqualTo(CellType.STRING);
            }
        });
    }

    @Test
    void a_text_too_long_for_a_cell_is_cut_with_a_mark() {
        String sentence = "1 died " + "🌊".repeat(20_000);
        opened(InventedReport.empty().withFigure(sentence, "1", Optional.empty()), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            String cell = figures.getRow(1)
                    .getCell(Workbooks.column(figures, "Sentence"))
                    .getStringCellValue();
            assertThat(cell).hasSizeLessThanOrEqualTo(32_767).endsWith("🌊 […cut]");
        });
    }

    @Test
    void right_to_left_text_emoji_and_what_excel_takes_for_escapes_come_through() {
        String sentence = "قُتل 1 في الميناء 🚢 near _x0041_ <b>&amp;</b>";
        opened(InventedReport.empty().withFigure(sentence, "1", Optional.empty()), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            XSSFRichTextString cell = figures.getRow(1)
                    .getCell(Workbooks.column(figures, "Sentence"))
                    .getRichStringCellValue();
            assertThat(cell.getString()).isEqualTo(sentence);
            assertThat(Workbooks.boldWords(cell)).containsExactly("1");
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
            int column = Workbooks.column(figures, "Web address");
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
            assertThat(Workbooks.sheetNames(book)).containsSubsequence("Figures", "Figures 2", "Figures 3", "Sources");
            assertThat(book.getSheet("Figures 2").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("No");
            assertThat(book.getSheet("Figures 2").getRow(1).getCell(0).getNumericCellValue())
                    .isEqualTo(6);
            XSSFSheet comparison = book.getSheet("Comparison");
            XSSFCell said = comparison.getRow(3).getCell(Workbooks.column(comparison, "Valley Rescue Service"));
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

    @Test
    void the_default_style_has_its_name() {
        opened(InventedReport.full(), book -> {
            CTStylesheet styles = book.getStylesSource().getCTStylesheet();
            assertThat(styles.getCellStyles().getCellStyleList())
                    .singleElement()
                    .satisfies(style -> assertThat(style.getName()).isEqualTo("Normal"));
        });
    }

    @Test
    void each_sheet_says_which_cells_it_has() {
        opened(InventedReport.full(), book -> {
            assertThat(book.getSheet("Figures").getCTWorksheet().getDimension().getRef())
                    .isEqualTo("A1:AQ14");
            assertThat(book.getSheet("Rejected").getCTWorksheet().getDimension().getRef())
                    .isEqualTo("A1:E2");
        });
    }

    @Test
    void a_day_that_excel_does_not_know_is_written_out() {
        InventedReport report = InventedReport.empty().happenedOn(LocalDate.of(1815, 4, 10));
        opened(report.withFigure("1 died", "1", Optional.empty()), book -> {
            XSSFSheet figures = book.getSheet("Figures");
            assertThat(figures.getRow(1)
                            .getCell(Workbooks.column(figures, "From"))
                            .getStringCellValue())
                    .isEqualTo("1815-04-10");
        });
    }

    private Path written(Report report) {
        return Workbooks.written(report, folder);
    }

    private void opened(Report report, Consumer<XSSFWorkbook> check) {
        Workbooks.opened(report, folder, check);
    }
}

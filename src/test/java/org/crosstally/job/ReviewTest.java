package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.crosstally.workbook.WorkbookSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round trip: workbook out, rulings in, workbook out again. */
class ReviewTest {

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private final CrosstallyApplication application =
            new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of());

    @BeforeEach
    void a_conflict_is_reported() {
        newsroom = new Newsroom(folder)
                .prints("a", "12 people were killed in Arlen, the council said.")
                .prints("b", "120 people were killed in Arlen, the monitor said.");
        assertThat(newsroom.run().exit()).isEqualTo(ExitKind.DONE);
        assertThat(verdicts()).containsExactly("{label=KILLED in Arlen, verdict=CONFLICT}");
    }

    @Test
    void a_figure_that_is_ruled_wrong_takes_no_further_part() throws IOException {
        ReviewOutcome outcome = review(Map.of("Review", "wrong", "Reviewer", "Imke"));
        assertThat(outcome).isEqualTo(new ReviewOutcome(ExitKind.DONE, 1, 0, 0, List.of(), Optional.empty()));
        assertThat(verdicts()).containsExactly("{label=KILLED in Arlen, verdict=SINGLE}");
    }

    @Test
    void a_corrected_figure_is_compared_as_corrected() throws IOException {
        review(Map.of("Review", "correct", "Corrected low", 12, "Corrected high", 12, "Reviewer", "Imke"));
        assertThat(verdicts()).containsExactly("{label=KILLED in Arlen, verdict=AGREE}");
    }

    @Test
    void a_corrected_place_moves_the_figure_to_another_question() throws IOException {
        review(Map.of("Review", "correct", "Corrected place", "Bree", "Reviewer", "Imke"));
        assertThat(verdicts())
                .containsExactly("{label=KILLED in Arlen, verdict=SINGLE}", "{label=KILLED in Bree, verdict=SINGLE}");
    }

    @Test
    void the_next_workbook_shows_the_review_and_the_figure_as_it_was_read() throws IOException {
        review(Map.of("Review", "correct", "Corrected low", 12, "Corrected high", 12, "Reviewer", "Imke"));
        Path workbook = report();
        WorkbookSchema.assertValid(workbook);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            XSSFSheet figures = book.getSheet("Figures");
            Row row = monitors(figures);
            assertThat(row.getCell(column(figures, "Review")).getStringCellValue())
                    .isEqualTo("correct");
            assertThat(row.getCell(column(figures, "Corrected low")).getNumericCellValue())
                    .isEqualTo(12);
            assertThat(row.getCell(column(figures, "Low")).getNumericCellValue())
                    .isEqualTo(120);
        }
    }

    @Test
    void a_review_outlives_a_new_version_of_the_reading() throws IOException {
        review(Map.of("Review", "wrong", "Reviewer", "Imke"));
        assertThat(newsroom.run(new PlainReader("second reading"), Operations.NONE, beforehand -> {})
                        .exit())
                .isEqualTo(ExitKind.DONE);
        assertThat(verdicts()).containsExactly("{label=KILLED in Arlen, verdict=SINGLE}");
    }

    @Test
    void the_same_workbook_handed_in_twice_changes_nothing() throws IOException {
        review(Map.of("Review", "wrong", "Reviewer", "Imke"));
        Path again = report();
        ReviewOutcome outcome = application.review(new ReviewRequest(again, newsroom.database(), Optional.empty()));
        assertThat(outcome).isEqualTo(new ReviewOutcome(ExitKind.DONE, 0, 1, 0, List.of(), Optional.empty()));
        assertThat(newsroom.ask(Long.class, "select count(*) from review")).isEqualTo(1);
    }

    @Test
    void a_cell_that_is_not_understood_is_named_and_ends_with_4() throws IOException {
        ReviewOutcome outcome = review(Map.of("Review", "perhaps", "Reviewer", "Imke"));
        assertThat(outcome.exit()).isEqualTo(ExitKind.DONE_WITH_REJECTED);
        assertThat(outcome.faults()).singleElement().asString().startsWith("Figures!R3: Review «perhaps» is none of");
    }

    @Test
    void a_part_of_the_report_is_written_beside_the_whole() {
        ReportLimits limits = new ReportLimits(
                Optional.empty(), Optional.of("Killed"), Optional.empty(), Optional.empty(), Optional.of("Arlen"));
        RunOutcome outcome = application.report(
                new ReportRequest(newsroom.reports, newsroom.database(), "interval", limits, true), Progress.SILENT);
        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.files())
                .containsExactly(newsroom.reports.resolve("crosstally-2026-03-02-run-1-killed-arlen.xlsx"));
        WorkbookSchema.assertValid(outcome.files().get(0));
    }

    private List<String> verdicts() {
        return newsroom.rows("select label, verdict from question order by 1");
    }

    /** Rules on the monitor's figure as an analyst does, and hands the workbook in. */
    private ReviewOutcome review(Map<String, Object> ruling) throws IOException {
        Path saved = folder.resolve("reviewed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(report()));
                OutputStream out = Files.newOutputStream(saved)) {
            XSSFSheet figures = book.getSheet("Figures");
            Row row = monitors(figures);
            ruling.forEach((header, value) -> {
                Cell cell = row.getCell(column(figures, header));
                cell.setBlank();
                if (value instanceof Integer number) {
                    cell.setCellValue(number);
                } else {
                    cell.setCellValue((String) value);
                }
            });
            book.write(out);
        }
        return application.review(new ReviewRequest(saved, newsroom.database(), Optional.empty()));
    }

    private Path report() {
        RunOutcome outcome = application.report(
                new ReportRequest(folder.resolve("anew"), newsroom.database(), "interval"), Progress.SILENT);
        assertThat(outcome.message()).isEmpty();
        return outcome.workbook().orElseThrow();
    }

    private static Row monitors(XSSFSheet figures) {
        for (Row row : figures) {
            if (row.getCell(column(figures, "Sentence")).getStringCellValue().contains("the monitor said")) {
                return row;
            }
        }
        throw new AssertionError("the monitor's figure is not in the workbook");
    }

    private static int column(XSSFSheet sheet, String header) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header);
    }
}

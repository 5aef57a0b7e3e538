package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
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
            Row row = rowOf(figures, "the monitor said");
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
    void every_corrected_value_takes_the_place_of_what_was_read() throws IOException {
        review(Map.of(
                "Review", "correct",
                "Corrected low", 14,
                "Corrected high", 16,
                "Corrected measure", "injured",
                "Corrected authority", "Bree Hospital",
                "Corrected place", "Bree",
                "Corrected from", "2026-02-01",
                "Corrected to", "2026-02-03",
                "Reviewer", "Imke",
                "Note", "by phone"));
        assertThat(verdicts())
                .containsExactly("{label=INJURED in Bree, verdict=SINGLE}", "{label=KILLED in Arlen, verdict=SINGLE}");
        assertThat(newsroom.rows("select low, high, authority_id from answer where question_id like 'Bree%'"))
                .containsExactly("{low=14, high=16, authority_id=Bree Hospital}");
        assertThat(newsroom.rows("select from_day, to_day, reviewer, note from review"))
                .containsExactly("{from_day=2026-02-01, to_day=2026-02-03, reviewer=Imke, note=by phone}");
    }

    @Test
    void later_runs_honour_a_review_and_do_not_ask_again() throws IOException {
        review(Map.of("Review", "accept", "Reviewer", "Imke"), "the monitor said");
        review(Map.of("Review", "accept", "Reviewer", "Imke"), "the council said");
        assertThat(texts(report(), "Summary"))
                .contains("1 is left out here: all their figures are reviewed already.")
                .noneMatch(text -> text.startsWith("conflict: "));
        assertThat(newsroom.prints("c", "9 people were killed in Bree, the council said.")
                        .run()
                        .exit())
                .isEqualTo(ExitKind.DONE);
        assertThat(texts(report(), "Comparison")).contains("120 ✓");
        assertThat(newsroom.ask(Long.class, "select count(*) from review")).isEqualTo(2);
    }

    @Test
    void a_later_review_counts_and_the_earlier_one_is_kept() throws IOException {
        review(Map.of("Review", "wrong", "Reviewer", "Imke"));
        review(Map.of("Review", "accept", "Reviewer", "Jon", "Note", "it does say so"));
        assertThat(verdicts()).containsExactly("{label=KILLED in Arlen, verdict=CONFLICT}");
        assertThat(newsroom.rows("select ruling, reviewer from review order by review_id"))
                .containsExactly("{ruling=WRONG, reviewer=Imke}", "{ruling=ACCEPT, reviewer=Jon}");
    }

    @Test
    void other_words_are_another_figure_and_are_asked_about_anew() throws IOException {
        review(Map.of("Review", "wrong", "Reviewer", "Imke"));
        newsroom.prints("b", "130 people were killed in Arlen, the monitor said.")
                .run();
        assertThat(verdicts()).containsExactly("{label=KILLED in Arlen, verdict=CONFLICT}");
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
        RunOutcome outcome = part(limits);
        assertThat(outcome.files())
                .containsExactly(newsroom.reports.resolve("crosstally-2026-03-02-run-1-killed-arlen.xlsx"));
        WorkbookSchema.assertValid(outcome.files().get(0));
    }

    @Test
    void a_part_of_the_report_keeps_to_an_event_and_to_days() throws IOException {
        newsroom.prints("c", "9 people were killed in Bree, the council said.").run();
        ReportLimits bree = new ReportLimits(
                Optional.of("bree"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(texts(part(bree).files().get(0), "Comparison"))
                .contains("KILLED in Bree")
                .doesNotContain("KILLED in Arlen");
        LocalDate day = LocalDate.of(2020, 1, 1);
        ReportLimits days = new ReportLimits(
                Optional.empty(), Optional.empty(), Optional.of(day), Optional.of(day), Optional.empty());
        assertThat(texts(part(days).files().get(0), "Summary"))
                .contains("Limited to the days 2020-01-01")
                .doesNotContain("KILLED in Arlen");
    }

    private RunOutcome part(ReportLimits limits) {
        RunOutcome outcome = application.report(
                new ReportRequest(newsroom.reports, newsroom.database(), "interval", limits, true), Progress.SILENT);
        assertThat(outcome.message()).isEmpty();
        return outcome;
    }

    private static List<String> texts(Path workbook, String sheet) throws IOException {
        WorkbookSchema.assertValid(workbook);
        List<String> texts = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Row row : book.getSheet(sheet)) {
                row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
            }
        }
        return texts;
    }

    private List<String> verdicts() {
        return newsroom.rows("select label, verdict from question order by 1");
    }

    /** Rules on the monitor's figure as an analyst does, and hands the workbook in. */
    private ReviewOutcome review(Map<String, Object> ruling) throws IOException {
        return review(ruling, "the monitor said");
    }

    private ReviewOutcome review(Map<String, Object> ruling, String words) throws IOException {
        Path saved = folder.resolve("reviewed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(report()));
                OutputStream out = Files.newOutputStream(saved)) {
            XSSFSheet figures = book.getSheet("Figures");
            Row row = rowOf(figures, words);
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

    private static Row rowOf(XSSFSheet figures, String words) {
        for (Row row : figures) {
            if (row.getCell(column(figures, "Sentence")).getStringCellValue().contains(words)) {
                return row;
            }
        }
        throw new AssertionError("no figure of «" + words + "» is in the workbook");
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

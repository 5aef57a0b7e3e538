package org.crosstally.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.crosstally.comparison.Correction;
import org.crosstally.comparison.Review;
import org.crosstally.comparison.Ruling;
import org.crosstally.comparison.Statement;
import org.crosstally.comparison.WordsKey;
import org.crosstally.figure.Figure;
import org.crosstally.figure.Measure;
import org.crosstally.figure.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewReaderTest {

    private static final Instant NOW = Instant.parse("2031-05-10T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void a_workbook_nobody_touched_holds_no_review() throws IOException {
        assertThat(reviewed(sheet -> {})).isEqualTo(new ReviewsRead(List.of(), List.of()));
    }

    @Test
    void each_ruling_is_read_with_its_reviewer_and_note() throws IOException {
        ReviewsRead read = reviewed(sheet -> {
            fill(sheet, 1, Map.of("Review", "accept", "Reviewer", "Imke", "Note", "called them"));
            fill(sheet, 2, Map.of("Review", "Wrong", "Reviewer", "Imke"));
            fill(sheet, 3, Map.of("Review", "not comparable", "Reviewer", "Imke"));
        });
        assertThat(read.faults()).isEmpty();
        assertThat(read.reviews())
                .extracting(Review::ruling)
                .containsExactly(Ruling.ACCEPT, Ruling.WRONG, Ruling.NOT_COMPARABLE);
        assertThat(read.reviews().get(0))
                .isEqualTo(new Review(key(1), Ruling.ACCEPT, Correction.NONE, "Imke", "called them", NOW));
    }

    @Test
    void a_correction_is_read_value_by_value() throws IOException {
        ReviewsRead read = reviewed(sheet -> {
            fill(
                    sheet,
                    1,
                    Map.of(
                            "Review", "correct",
                            "Corrected low", 14,
                            "Corrected high", "1,400",
                            "Corrected measure", "injured",
                            "Corrected authority", "Fen Hospital",
                            "Corrected place", "Lower Marrow",
                            "Corrected from", LocalDate.of(2031, 5, 1),
                            "Corrected to", "2031-05-02",
                            "Reviewer", "Imke"));
        });
        assertThat(read.faults()).isEmpty();
        assertThat(read.reviews().get(0).correction())
                .isEqualTo(new Correction(
                        OptionalLong.of(14),
                        OptionalLong.of(1400),
                        Optional.of(Measure.INJURED),
                        Optional.of("Fen Hospital"),
                        Optional.of("Lower Marrow"),
                        Optional.of(LocalDate.of(2031, 5, 1)),
                        Optional.of(LocalDate.of(2031, 5, 2))));
    }

    @Test
    void every_fault_names_its_sheet_and_cell_and_stops_no_other_row() throws IOException {
        ReviewsRead read = reviewed(sheet -> {
            fill(sheet, 1, Map.of("Review", "perhaps", "Reviewer", "Imke"));
            fill(sheet, 2, Map.of("Review", "correct", "Corrected low", -3, "Reviewer", "Imke"));
            fill(sheet, 3, Map.of("Review", "accept"));
            fill(sheet, 4, Map.of("Review", "correct", "Reviewer", "Imke"));
            fill(sheet, 5, Map.of("Review", "wrong", "Corrected high", 4, "Reviewer", "Imke"));
            fill(sheet, 6, Map.of("Corrected place", "Fen"));
            fill(sheet, 7, Map.of("Review", "correct", "Corrected low", 9, "Corrected high", 8, "Reviewer", "Imke"));
            fill(sheet, 8, Map.of("Review", "accept", "Reviewer", "Imke", "Key", "x"));
            fill(sheet, 9, Map.of("Review", "accept", "Reviewer", "Imke"));
        });
        assertThat(read.faults())
                .containsExactly(
                        "Figures!R2: Review «perhaps» is none of accept, wrong, correct, not comparable",
                        "Figures!S3: Corrected low «-3» is not a whole number, 0 or more",
                        "Figures!Z4: Reviewer is empty; a review needs the name of its reviewer",
                        "Figures!R5: Review says «correct», but none of the columns for corrected values is filled",
                        "Figures!R6: Review says «wrong», but «Corrected high» is filled; only «correct» goes with"
                                + " corrected values",
                        "Figures!R7: Review is empty, but «Corrected place» is filled; choose «correct» or clear it",
                        "Figures!S8: Corrected low 9 is above the corrected high, 8",
                        "Figures!AQ9: Key is missing or damaged; do not change this hidden column");
        assertThat(read.reviews()).extracting(Review::wordsKey).containsExactly(key(9));
    }

    @Test
    void a_reviewer_given_with_the_command_stands_in_where_the_column_is_empty() throws IOException {
        Path file = workbook(InventedReport.full(), sheet -> fill(sheet, 1, Map.of("Review", "accept")));
        assertThat(new ReviewReader(CLOCK, Optional.of("Jon")).read(file).reviews())
                .extracting(Review::reviewer)
                .containsExactly("Jon");
    }

    @Test
    void a_review_comes_back_the_same_from_the_next_workbook() throws IOException {
        Review review = new Review(
                key(2),
                Ruling.CORRECT,
                new Correction(
                        OptionalLong.of(30),
                        OptionalLong.empty(),
                        Optional.of(Measure.MISSING),
                        Optional.of("Fen Hospital"),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2031, 5, 4)),
                        Optional.empty()),
                "Imke",
                "per phone",
                NOW);
        Path file = workbook(InventedReport.full().reviewed(2, review), sheet -> {});
        WorkbookSchema.assertValid(file);
        assertThat(new ReviewReader(CLOCK, Optional.empty()).read(file))
                .isEqualTo(new ReviewsRead(List.of(review), List.of()));
    }

    @Test
    void a_missing_column_and_a_file_that_is_no_workbook_are_told_in_plain_words() throws IOException {
        assertThat(reviewed(sheet -> cleared(sheet.getRow(0).getCell(column(sheet, "Review")))
                                .setCellValue("My notes"))
                        .faults())
                .containsExactly("Figures!1: the column «Review» is gone, so nothing can be read back");
        Path text = Files.writeString(folder.resolve("notes.xlsx"), "these are notes");
        assertThatThrownBy(() -> new ReviewReader(CLOCK, Optional.empty()).read(text))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(text + " is no Excel workbook (.xlsx) that can be read");
    }

    @Test
    void a_correction_changes_what_is_compared_and_leaves_the_words_alone() {
        Statement read = InventedReport.full().figure(1).statement();
        Review review = new Review(
                WordsKey.of(read),
                Ruling.CORRECT,
                new Correction(
                        OptionalLong.of(14),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.of("Fen Hospital"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2031, 5, 1))),
                "Imke",
                "",
                NOW);
        Figure corrected = review.appliedTo(read).orElseThrow().figure();
        assertThat(corrected.quantity()).isEqualTo(Quantity.atLeast(14));
        assertThat(corrected.source()).contains("Fen Hospital");
        assertThat(corrected.period().from()).isEmpty();
        assertThat(corrected.period().to()).contains(LocalDate.of(2031, 5, 1));
        assertThat(corrected.passage()).isEqualTo(read.figure().passage());
    }

    private ReviewsRead reviewed(Consumer<XSSFSheet> pen) throws IOException {
        return new ReviewReader(CLOCK, Optional.empty()).read(workbook(InventedReport.full(), pen));
    }

    /** A workbook that somebody opened, wrote into and saved. */
    private Path workbook(Report report, Consumer<XSSFSheet> pen) throws IOException {
        Path written = folder.resolve("written.xlsx");
        new ReportWorkbook().write(report, written);
        Path saved = folder.resolve("saved.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written));
                OutputStream out = Files.newOutputStream(saved)) {
            pen.accept(book.getSheet("Figures"));
            book.write(out);
        }
        return saved;
    }

    private static void fill(XSSFSheet sheet, int figure, Map<String, Object> values) {
        XSSFRow row = sheet.getRow(figure);
        values.forEach((header, value) -> {
            Cell cell = cleared(row.getCell(column(sheet, header)));
            if (value instanceof Integer number) {
                cell.setCellValue(number);
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
            } else {
                cell.setCellValue((String) value);
            }
        });
    }

    /** POI writes into a streamed cell only once it is empty. */
    private static Cell cleared(Cell cell) {
        cell.setBlank();
        return cell;
    }

    private static int column(XSSFSheet sheet, String header) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header);
    }

    private static String key(long figure) {
        return WordsKey.of(InventedReport.full().figure(figure).statement());
    }
}

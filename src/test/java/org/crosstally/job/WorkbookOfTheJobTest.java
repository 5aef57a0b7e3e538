package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.crosstally.workbook.WorkbookSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the job's workbook shows of what stands in the database. */
class WorkbookOfTheJobTest {

    @TempDir
    Path folder;

    private Newsroom newsroom;

    @BeforeEach
    void twoPlacesAndAnArticleThatBreaksTheReading() {
        newsroom = new Newsroom(folder)
                .prints("a", "12 people were killed in Arlen, the council said.")
                .prints("b", "120 people were killed in Arlen, the monitor said.")
                .prints("c", "9 people were killed in Bree, the council said.")
                .prints("d", "An unreadable article.");
    }

    @Test
    void the_same_database_and_clock_give_the_same_bytes() throws IOException {
        newsroom.run();
        Path one = report("one", ReportLimits.NONE);
        Path other = report("other", ReportLimits.NONE);
        assertThat(other).hasSameBinaryContentAs(one);
        WorkbookSchema.assertValid(one);
    }

    @Test
    void an_article_that_broke_the_reading_stands_among_the_rejected() throws IOException {
        newsroom.file("broken.jsonl", "{\"id\":\n");
        Path workbook = newsroom.run().workbook().orElseThrow();
        WorkbookSchema.assertValid(workbook);
        List<List<String>> rejected = rows(workbook, "Rejected");
        assertThat(rejected).as("the header, the article and the file").hasSize(3);
        assertThat(rejected).anySatisfy(row -> {
            assertThat(row.get(0)).endsWith("d.txt");
            assertThat(row.get(1)).endsWith(", article d");
            assertThat(row.get(2))
                    .isEqualTo("the reading of it failed: IllegalStateException: this article breaks the reading");
            assertThat(row.get(3)).isEqualTo("1");
        });
        assertThat(rejected).anySatisfy(row -> assertThat(row.get(0)).endsWith("broken.jsonl"));
    }

    @Test
    void a_part_for_one_place_leaves_out_the_other() throws IOException {
        newsroom.run();
        Path part = report(
                "part",
                new ReportLimits(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("bree")));
        WorkbookSchema.assertValid(part);
        assertThat(rows(part, "Comparison").toString())
                .contains("KILLED in Bree")
                .doesNotContain("Arlen");
        assertThat(rows(part, "Figures").toString())
                .contains("9 people were killed in Bree")
                .doesNotContain("Arlen");
    }

    private Path report(String name, ReportLimits limits) throws IOException {
        Path reports = Files.createDirectories(folder.resolve(name));
        RunOutcome outcome = new CrosstallyApplication(Newsroom.CLOCK, Newsroom::engines, List.of())
                .report(new ReportRequest(reports, newsroom.database(), "interval", limits, false), Progress.SILENT);
        assertThat(outcome.message()).isEmpty();
        return outcome.files().get(0);
    }

    private static List<List<String>> rows(Path workbook, String sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            for (Row row : book.getSheet(sheet)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(formatter.formatCellValue(cell)));
                rows.add(cells);
            }
        }
        return rows;
    }
}

package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.crosstally.figure.Measure;
import org.crosstally.store.Database;
import org.crosstally.store.ReportTables;
import org.crosstally.store.Selection;
import org.crosstally.store.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of more figures than a workbook is to hold. */
class LargeReportTest {

    @TempDir
    Path folder;

    @Test
    void a_workbook_shows_the_contested_questions_whole_and_says_what_it_leaves_out() throws Exception {
        Newsroom newsroom = new Newsroom(folder)
                .prints("a", "3 people were injured in Bree, the monitor said.")
                .prints("b", "12 people were killed in Arlen, the council said.")
                .prints("c", "120 people were killed in Arlen, the monitor said.")
                .prints("d", "7 people were killed in Corve, the monitor said.");
        newsroom.run();
        List<Path> files;
        try (Database database = newsroom.open()) {
            files = new ReportFiles(database, Newsroom.CLOCK, id -> Optional.empty(), 2)
                    .write(1, folder.resolve("part"), RunRequest.DEFAULT_PROFILE, false);
        }

        try (Workbook workbook = WorkbookFactory.create(files.get(0).toFile(), null, true)) {
            assertThat(texts(workbook.getSheet("Summary")))
                    .anySatisfy(words -> assertThat(words)
                            .contains("the 1 questions most worth a look")
                            .contains("all their 2 figures")
                            .contains("of 3 questions and 4 figures in the database")
                            .contains("figures.csv"));
            assertThat(workbook.getSheet("Comparison").getLastRowNum()).isEqualTo(1);
            assertThat(texts(workbook.getSheet("Comparison"))).contains("KILLED in Arlen");
            assertThat(workbook.getSheet("Figures").getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheet("Articles").getLastRowNum()).isEqualTo(2);
        }
        assertThat(Files.readAllLines(files.get(1)))
                .as("figures.jsonl holds every figure")
                .hasSize(4);
    }

    @Test
    void a_part_of_the_report_is_all_that_the_database_is_asked_for() {
        Newsroom newsroom = new Newsroom(folder)
                .prints("a", "3 people were injured in Bree, the monitor said.")
                .prints("b", "12 people were killed in Arlen, the council said.")
                .prints("c", "120 people were killed in Arlen, the monitor said.")
                .prints("d", "7 people were killed in Corve, the monitor said.");
        newsroom.run();

        try (Database database = newsroom.open()) {
            ReportTables tables = new ReportTables(database.dataSource());
            Selection killed = tables.select(wanted(Optional.empty(), Optional.of(Measure.KILLED)));
            assertThat(killed.questions()).hasSize(2);
            assertThat(killed.figures()).hasSize(3);
            assertThat(killed.articles()).hasSize(3);
            Selection nothing = tables.select(wanted(Optional.of(List.of("no such event")), Optional.empty()));
            assertThat(nothing.questions()).isEmpty();
            assertThat(nothing.figures()).isEmpty();
            Selection arlen = tables.select(wanted(
                    Optional.of(tables.eventNames().stream()
                            .filter(name -> name.contains("Arlen"))
                            .toList()),
                    Optional.empty()));
            assertThat(arlen.questions()).hasSize(1);
            assertThat(arlen.figures()).hasSize(2);
        }
    }

    private static Wanted wanted(Optional<List<String>> events, Optional<Measure> measure) {
        return new Wanted(events, measure, Optional.empty(), Optional.empty());
    }

    private static List<String> texts(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(formatter.formatCellValue(cell))));
        return texts;
    }
}

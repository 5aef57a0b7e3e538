package org.crosstally.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs see that share no line of code with the one that wrote the workbook. */
class OtherReadersTest {

    @TempDir
    Path folder;

    @Test
    void another_java_reader_finds_the_same_cells() throws IOException {
        Path file = Workbooks.written(InventedReport.full(), folder);
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Summary",
                            "Comparison",
                            "Findings",
                            "Timeline",
                            "Figures",
                            "Sources",
                            "Articles",
                            "Rejected",
                            "Method");
            List<Row> figures = book.findSheet("Figures").orElseThrow().read();
            assertThat(figures).hasSize(14);
            Row first = figures.get(1);
            assertThat(first.getCellText(at(figures, "Sentence")))
                    .isEqualTo("Rescuers counted at least 12 dead in Marrowdale on Saturday.");
            assertThat(first.getCellAsNumber(at(figures, "Low"))).contains(BigDecimal.valueOf(12));
            assertThat(first.getCellAsDate(at(figures, "From")).map(Object::toString))
                    .contains("2031-05-03T00:00");
            assertThat(first.getCell(at(figures, "Outlet")).getType()).isEqualTo(CellType.FORMULA);
            assertThat(first.getCell(at(figures, "Outlet")).getValue()).isEqualTo("Tidewater Post");
        }
    }

    @Test
    void openpyxl_opens_it_without_a_warning_and_finds_the_same_cells() throws IOException, InterruptedException {
        Path python = openpyxl().orElseGet(() -> abort("skipped: no python3 with openpyxl is installed here"));
        Path file = Workbooks.written(InventedReport.full(), folder);
        Path script = Files.writeString(folder.resolve("read.py"), """
                import sys, warnings
                warnings.simplefilter("error")
                import openpyxl
                book = openpyxl.load_workbook(sys.argv[1], data_only=True)
                print(book.sheetnames[0], len(book.sheetnames))
                figures = book["Figures"]
                at = {cell.value: cell.column - 1 for cell in figures[1]}
                first = [cell for cell in figures[2]]
                print(figures.dimensions, first[at["Low"]].value, first[at["From"]].value.date())
                print(first[at["Sentence"]].value)
                print([len(book[name]._charts) for name in ("Summary", "Timeline", "Sources")])
                print(list(figures.tables), first[at["Outlet"]].value)
                for name in book.sheetnames:
                    for row in book[name].iter_rows():
                        for cell in row:
                            assert cell.data_type != "e", (name, cell.coordinate)
                again = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)
                print(again["Figures"].max_row)
                """);
        Process process = new ProcessBuilder(python.toString(), script.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed.lines())
                .containsExactly(
                        "Summary 9",
                        "A1:AQ14 12 2031-05-03",
                        "Rescuers counted at least 12 dead in Marrowdale on Saturday.",
                        "[2, 2, 1]",
                        "['Figures'] Tidewater Post",
                        "14");
    }

    /** A Python that can read workbooks; the first on the path may be one without. */
    private static Optional<Path> openpyxl() throws IOException, InterruptedException {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        assumeTrue(!path.isEmpty(), "skipped: there is no path to look for python3 on");
        for (String place : path.split(java.io.File.pathSeparator)) {
            Path python = Path.of(place, "python3");
            if (Files.isExecutable(python)) {
                Process asked = new ProcessBuilder(python.toString(), "-c", "import openpyxl")
                        .redirectErrorStream(true)
                        .start();
                asked.getInputStream().readAllBytes();
                if (asked.waitFor() == 0) {
                    return Optional.of(python);
                }
            }
        }
        return Optional.empty();
    }

    private static int at(List<Row> rows, String header) {
        return rows.get(0).stream()
                .filter(cell -> header.equals(cell.getValue()))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }
}

package org.crosstally.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a run has left behind: the rows of all tables, the two exports, the workbook.
 *
 * @param exports the lines of {@code figures.jsonl} and {@code figures.csv}
 * @param workbook every element of every part of it: its cells among them
 */
record Remains(List<String> rows, List<String> exports, List<String> workbook) {

    private static final int EXAMPLES = 5;

    static Remains of(Newsroom newsroom) {
        List<String> exports = new ArrayList<>();
        try {
            exports.addAll(Files.readAllLines(newsroom.reports.resolve("figures.jsonl")));
            exports.addAll(Files.readAllLines(newsroom.reports.resolve("figures.csv")));
            List<Path> workbooks = ReportFiles.workbooks(newsroom.reports);
            return new Remains(
                    placeless(newsroom.contents().lines().toList(), newsroom),
                    placeless(exports, newsroom),
                    placeless(WorkbookParts.of(workbooks.get(workbooks.size() - 1)), newsroom));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two newsrooms stand in two folders, and that is no difference. */
    private static List<String> placeless(List<String> lines, Newsroom newsroom) {
        String folder = newsroom.folder.toString();
        return lines.stream().map(line -> line.replace(folder, "…")).toList();
    }

    /** Without the stamps that say when something was written, for runs under different clocks. */
    Remains withoutTimes() {
        List<String> timeless = workbook.stream()
                .map(cell -> cell.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d)?", "…"))
                .map(cell -> cell.replaceAll("<v>4\\d{4}\\.\\d+", "<v>…"))
                .toList();
        return new Remains(rows, exports, timeless);
    }

    /**
     * What parts these remains from those of an undisturbed run.
     *
     * @param lost rows of the undisturbed run that are not here
     * @param doubled rows that are here, or here more often, and should not be
     * @param workbook whether the workbook and both exports are equal
     * @param examples some of the lines that differ, each with what is wrong with it
     */
    record Difference(int lost, int doubled, boolean workbook, List<String> examples) {

        boolean none() {
            return lost == 0 && doubled == 0 && workbook;
        }
    }

    Difference from(Remains undisturbed) {
        List<String> lost = beyond(undisturbed.rows, rows);
        List<String> doubled = beyond(rows, undisturbed.rows);
        List<String> examples = new ArrayList<>();
        tell("lost: ", lost, examples);
        tell("doubled: ", doubled, examples);
        tell("no longer exported: ", beyond(undisturbed.exports, exports), examples);
        tell("not in the workbook: ", beyond(undisturbed.workbook, workbook), examples);
        tell("only in the workbook: ", beyond(workbook, undisturbed.workbook), examples);
        return new Difference(
                lost.size(),
                doubled.size(),
                exports.equals(undisturbed.exports) && workbook.equals(undisturbed.workbook),
                examples);
    }

    private static void tell(String wrong, List<String> lines, List<String> examples) {
        lines.stream().limit(EXAMPLES).forEach(line -> examples.add(wrong + line));
    }

    /** The lines of the one that are not in the other, each as often as it stands there. */
    private static List<String> beyond(List<String> one, List<String> other) {
        Map<String, Integer> counts = new HashMap<>();
        other.forEach(line -> counts.merge(line, 1, Integer::sum));
        return one.stream()
                .filter(line -> counts.merge(line, -1, Integer::sum) < 0)
                .toList();
    }
}

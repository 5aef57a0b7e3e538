package org.crosstally.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A small hidden file beside the reports that says what they were made from. While it still holds, writing them anew
 * would only spend the night's time. It is gone while reports are being written, so it never vouches for half of them.
 */
final class ReportMark {

    private static final String NAME = ".crosstally-report";

    private final Path reports;

    ReportMark(Path reports) {
        this.reports = reports;
    }

    /**
     * @param state what a report would be made from now
     * @return the files of the report that tells just that, the workbook first; none where there is no such report
     */
    List<Path> standing(String state) throws IOException {
        List<String> lines = lines();
        return lines.isEmpty() || !lines.get(0).equals(state) ? List.of() : files(lines);
    }

    /** The files of the last report that was written whole; none where some of them are gone. */
    List<Path> files() throws IOException {
        return files(lines());
    }

    private List<Path> files(List<String> lines) {
        List<Path> files = lines.stream().skip(1).map(reports::resolve).toList();
        return files.stream().allMatch(Files::isRegularFile) ? files : List.of();
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(reports.resolve(NAME), StandardCharsets.UTF_8);
        } catch (NoSuchFileException neverMarked) {
            return List.of();
        }
    }

    void remove() throws IOException {
        Files.deleteIfExists(reports.resolve(NAME));
    }

    void put(String state, List<Path> files) throws IOException {
        StringBuilder lines = new StringBuilder(state).append('\n');
        for (Path file : files) {
            lines.append(file.getFileName()).append('\n');
        }
        Path unfinished = reports.resolve(ReportFiles.UNFINISHED + "mark");
        Files.writeString(unfinished, lines);
        Files.move(
                unfinished, reports.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

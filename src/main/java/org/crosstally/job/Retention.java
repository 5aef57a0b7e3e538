package org.crosstally.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Removes old workbooks, and nothing else that may lie in the folder. */
final class Retention {

    private Retention() {}

    /**
     * @param keep how many of the newest stay besides the one just written; all where empty
     * @return what was removed
     */
    static List<Path> apply(Path reports, OptionalInt keep) throws IOException {
        if (keep.isEmpty()) {
            return List.of();
        }
        List<Path> workbooks = ReportFiles.workbooks(reports);
        List<Path> old = workbooks.subList(0, Math.max(0, workbooks.size() - 1 - Math.max(0, keep.getAsInt())));
        for (Path workbook : old) {
            Files.deleteIfExists(workbook);
        }
        return List.copyOf(old);
    }
}

package org.crosstally.workbook;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a report as an Excel workbook. */
public final class ReportWorkbook {

    /**
     * Writes the whole workbook or leaves the file as it was.
     *
     * @throws IOException where the file cannot be written
     */
    public void write(Report report, Path file) throws IOException {
        throw new UnsupportedOperationException("no sheet yet: " + report.stamp() + " for " + file);
    }
}

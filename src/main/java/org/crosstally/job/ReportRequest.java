package org.crosstally.job;

import java.nio.file.Path;

/**
 * The report anew from what the database holds.
 *
 * @param reports the folder that the workbook and its companions are written to
 * @param profile as in {@link RunRequest}
 */
public record ReportRequest(Path reports, DatabaseChoice database, String profile) {}

package org.crosstally.job;

import java.nio.file.Path;

/**
 * The report anew from what the database holds.
 *
 * @param reports the folder that the workbook and its companions are written to
 * @param profile as in {@link RunRequest}
 * @param limits with limits the workbook alone is written, under a name of its own
 * @param mostFigures as in {@link RunRequest}
 * @param tags whether the Figures sheet has a row of HXL tags
 */
public record ReportRequest(
        Path reports, DatabaseChoice database, String profile, ReportLimits limits, boolean tags, long mostFigures) {

    /** A workbook as large as usual. */
    public ReportRequest(Path reports, DatabaseChoice database, String profile, ReportLimits limits, boolean tags) {
        this(reports, database, profile, limits, tags, RunRequest.MOST_FIGURES);
    }

    /** The whole report, for people. */
    public ReportRequest(Path reports, DatabaseChoice database, String profile) {
        this(reports, database, profile, ReportLimits.NONE, false);
    }
}

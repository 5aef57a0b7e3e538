package org.crosstally.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A workbook that somebody reviewed.
 *
 * @param reviewer who reviewed, where the workbook's column Reviewer is empty
 * @param authorities the user's own list of authorities, the same that the runs are given
 */
public record ReviewRequest(
        Path workbook, DatabaseChoice database, Optional<String> reviewer, Optional<Path> authorities) {

    public ReviewRequest(Path workbook, DatabaseChoice database, Optional<String> reviewer) {
        this(workbook, database, reviewer, Optional.empty());
    }
}

package org.crosstally.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A workbook that somebody reviewed.
 *
 * @param reviewer who reviewed, where the workbook's column Reviewer is empty
 */
public record ReviewRequest(Path workbook, DatabaseChoice database, Optional<String> reviewer) {}

package org.crosstally.workbook;

import java.time.Instant;

/**
 * An input that could not be read.
 *
 * @param origin the file or archive entry
 * @param where the place inside it: a line, a row, a column; empty text for the whole of it
 * @param reason one plain sentence
 * @param run the run that met it
 */
public record RejectedRow(String origin, String where, String reason, long run, Instant at) {}

package org.crosstally.job;

import java.time.Duration;
import java.util.Optional;

/**
 * A worker that somebody asks for.
 *
 * @param database the database of the runs that it is to read for
 * @param idle after so long without anything to read it ends; it stays where empty
 */
public record WorkerRequest(DatabaseChoice database, Optional<Duration> idle) {}

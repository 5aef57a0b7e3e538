package org.crosstally.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Measure;

/**
 * What part of the tables somebody wants to see, as far as PostgreSQL can tell it. What it lets through may be more than
 * is wanted, never less: a place that is told by its region or country is known to the gazetteer alone.
 *
 * @param events the names of the events that are wanted, as the tables write them
 * @param from figures that end before this day are not wanted
 * @param to figures that start after this day are not wanted
 */
public record Wanted(
        Optional<List<String>> events, Optional<Measure> measure, Optional<LocalDate> from, Optional<LocalDate> to) {}

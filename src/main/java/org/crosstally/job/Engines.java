package org.crosstally.job;

import java.util.Optional;
import java.util.function.Function;
import org.crosstally.comparison.Comparison;
import org.crosstally.reading.FigureReader;
import org.crosstally.workbook.ListedPlace;

/**
 * The two hearts, what reads figures out of articles and what sets them side by side, and the map they share.
 *
 * @param places the gazetteer's id → the place
 */
record Engines(FigureReader reader, Comparison comparison, Function<String, Optional<ListedPlace>> places) {}

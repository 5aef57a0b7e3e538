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
 * @param loading gets everything ready in the background; called once it is known that it will be needed
 */
record Engines(
        FigureReader reader, Comparison comparison, Function<String, Optional<ListedPlace>> places, Runnable loading) {

    /** Engines that need no loading. */
    Engines(FigureReader reader, Comparison comparison, Function<String, Optional<ListedPlace>> places) {
        this(reader, comparison, places, () -> {});
    }

    void warmUp() {
        loading.run();
    }
}

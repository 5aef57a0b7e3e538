package org.crosstally.job;

import org.crosstally.comparison.Comparison;
import org.crosstally.reading.FigureReader;
import org.crosstally.workbook.PlaceNames;

/**
 * The two hearts, what reads figures out of articles and what sets them side by side, and the map they share.
 *
 * @param places what the gazetteer knows of them
 * @param loading gets everything ready in the background; called once it is known that it will be needed
 */
record Engines(FigureReader reader, Comparison comparison, PlaceNames places, Runnable loading) {

    /** Engines that need no loading. */
    Engines(FigureReader reader, Comparison comparison, PlaceNames places) {
        this(reader, comparison, places, () -> {});
    }

    void warmUp() {
        loading.run();
    }
}

package org.crosstally.job;

import org.crosstally.comparison.Comparison;
import org.crosstally.reading.FigureReader;

/** The two hearts: what reads figures out of articles, and what sets them side by side. */
record Engines(FigureReader reader, Comparison comparison) {}

/** Files to articles: one reader per format, decoding, cleaning, dates and fingerprints. */
@NullMarked
package org.crosstally.intake;

import org.jspecify.annotations.NullMarked;

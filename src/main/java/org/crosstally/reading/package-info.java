/** Mentions to figures: one reader per value, from the words of an article to what it claims. */
@NullMarked
package org.crosstally.reading;

import org.jspecify.annotations.NullMarked;

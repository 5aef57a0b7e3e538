/** Place names to places, with the hierarchy they stand in. */
@NullMarked
package org.crosstally.gazetteer;

import org.jspecify.annotations.NullMarked;

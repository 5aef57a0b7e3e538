/** The Excel workbook: one class per sheet; the only home of POI. */
@NullMarked
package org.crosstally.workbook;

import org.jspecify.annotations.NullMarked;

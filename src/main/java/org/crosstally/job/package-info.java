/** The batch job: one class per step; the only home of Spring Batch. */
@NullMarked
package org.crosstally.job;

import org.jspecify.annotations.NullMarked;

/** Which figures answer the same question, and what to make of their answers. */
@NullMarked
package org.crosstally.comparison;

import org.jspecify.annotations.NullMarked;

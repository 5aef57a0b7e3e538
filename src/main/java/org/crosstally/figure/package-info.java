/** What was claimed: how many, what happened to whom, where, when and who said so. */
@NullMarked
package org.crosstally.figure;

import org.jspecify.annotations.NullMarked;

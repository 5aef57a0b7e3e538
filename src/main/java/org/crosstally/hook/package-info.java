/** What tells others that a run has ended: a webhook and a mail. */
@NullMarked
package org.crosstally.hook;

import org.jspecify.annotations.NullMarked;

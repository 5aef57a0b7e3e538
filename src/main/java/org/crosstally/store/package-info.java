/** PostgreSQL: plain SQL, one class per table, and the embedded server. */
@NullMarked
package org.crosstally.store;

import org.jspecify.annotations.NullMarked;

/** The rule engine: patterns over tokens, read from data; it knows nothing of casualties. */
@NullMarked
package org.crosstally.grammar;

import org.jspecify.annotations.NullMarked;

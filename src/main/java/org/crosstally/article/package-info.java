/** What was printed: articles, their sentences and tokens, with offsets kept. */
@NullMarked
package org.crosstally.article;

import org.jspecify.annotations.NullMarked;

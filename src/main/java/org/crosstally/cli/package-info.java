/** The command line: commands, exit codes and progress. */
@NullMarked
package org.crosstally.cli;

import org.jspecify.annotations.NullMarked;

package org.crosstally.grammar;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a grammar come from. */
@FunctionalInterface
public interface GrammarFiles {

    /** @param name such as {@code grammar/en/grammar.yml} */
    InputStream open(String name) throws IOException;
}

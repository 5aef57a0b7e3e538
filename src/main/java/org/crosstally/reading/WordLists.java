package org.crosstally.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosstally.grammar.GrammarException;
import org.crosstally.grammar.GrammarFiles;

/** Plain lists of words, one a line; lines that begin with {@code #} are comments. */
final class WordLists {

    private WordLists() {}

    static Set<String> read(GrammarFiles files, String name) {
        try (InputStream input = files.open(name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException missing) {
            throw new GrammarException(name, "cannot be read", missing);
        }
    }
}

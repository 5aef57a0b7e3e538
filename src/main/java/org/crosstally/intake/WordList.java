package org.crosstally.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the word files beside this package: a kind, a tab, its words between commas; {@code #} starts a remark. */
final class WordList {

    private WordList() {}

    /** Kind → words, in the order of the file. */
    static Map<String, Set<String>> read(String file) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t");
            if (cells.length != 2) {
                throw new IllegalStateException(file + ", line " + number + ": a kind, a tab and its words expected");
            }
            Set<String> ofKind = words.computeIfAbsent(cells[0].strip(), kind -> new LinkedHashSet<>());
            for (String word : cells[1].split(",")) {
                ofKind.add(word.strip());
            }
        }
        return words;
    }

    /** The words of one kind; a kind that the file lacks is an error in the file. */
    static Set<String> of(Map<String, Set<String>> words, String kind) {
        Set<String> found = words.get(kind);
        if (found == null) {
            throw new IllegalStateException("the word file lacks the kind «" + kind + "»; it has " + words.keySet());
        }
        return found;
    }

    private static List<String> lines(String file) {
        try (InputStream bytes = WordList.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

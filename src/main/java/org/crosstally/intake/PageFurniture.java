package org.crosstally.intake;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Drops the lines that belong to the page and not to the article, such as {@code Share} or {@code Advertisement}. */
final class PageFurniture {

    private final Set<String> lines = new HashSet<>();

    PageFurniture() {
        for (String line : WordList.of(WordList.read("furniture.tsv"), "line")) {
            lines.add(line.toLowerCase(Locale.ROOT));
        }
    }

    boolean is(String line) {
        return lines.contains(line.strip().toLowerCase(Locale.ROOT));
    }

    /** The text without such lines; all else stays as it is but for white space around it. */
    String dropFrom(String text) {
        if (text.indexOf('\n') < 0) {
            return is(text) ? "" : text.strip();
        }
        StringBuilder kept = new StringBuilder(text.length());
        for (String line : text.split("\n", -1)) {
            if (!is(line)) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString().strip();
    }
}

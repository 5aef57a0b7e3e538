package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a sentence about one event from one about a sum of many; the words stand in {@code incident-words.tsv}. */
final class OneOffWords {

    private final List<String> one = new ArrayList<>();
    private final List<String> sum = new ArrayList<>();
    private final List<String> sides = new ArrayList<>();

    private OneOffWords() {}

    static OneOffWords load() {
        OneOffWords words = new OneOffWords();
        for (TabbedLines.Line line : TabbedLines.bundled("incident-words.tsv").lines()) {
            List<String> list = switch (line.column(0)) {
                case "one" -> words.one;
                case "sum" -> words.sum;
                case "side" -> words.sides;
                default -> throw line.wrong("«" + line.column(0) + "» is none of one, sum, side");
            };
            line.list(1).forEach(member -> list.add(" " + member + " "));
        }
        return words;
    }

    /** Words that name a side of a city, not a quarter. */
    Set<String> sides() {
        return sides.stream().map(String::strip).collect(Collectors.toSet());
    }

    boolean speakOfOne(String sentence) {
        String padded = " " + SourceWords.of(sentence, Map.of()).joined() + " ";
        return one.stream().anyMatch(padded::contains) && sum.stream().noneMatch(padded::contains);
    }
}

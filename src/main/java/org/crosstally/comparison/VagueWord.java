package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * A vague word and the numbers it stands for, both ends among them.
 *
 * @param word as articles print it: {@code dozens}
 */
public record VagueWord(String word, long low, long high) {

    /** Those that the comparison puts into words, in order of their numbers. */
    public static List<VagueWord> all() {
        List<VagueWord> all = new ArrayList<>();
        for (TabbedLines.Line line : TabbedLines.bundled("wording.tsv").lines()) {
            if (line.column(0).equals("vague")) {
                String[] ends = line.column(1).split("-", -1);
                if (ends.length != 2) {
                    throw line.wrong("two ends expected: 24-99");
                }
                all.add(new VagueWord(line.column(2), Long.parseLong(ends[0]), Long.parseLong(ends[1])));
            }
        }
        all.sort(java.util.Comparator.comparingLong(VagueWord::low).thenComparingLong(VagueWord::high));
        return List.copyOf(all);
    }
}

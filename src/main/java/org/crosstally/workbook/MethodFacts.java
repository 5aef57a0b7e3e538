package org.crosstally.workbook;

import java.util.List;

/**
 * How the numbers came about and how far they can be trusted; what a reader of the workbook needs to know that depends
 * on the run's rules, not on this room.
 *
 * @param profile the profile by which low, best and high were worked out
 * @param profiles every profile known, with what it does in one sentence
 * @param vagueWords vague words with the range they stand for
 * @param accuracy what was measured on annotated articles
 * @param limits known limits, one plain sentence each
 */
public record MethodFacts(
        String profile,
        List<Profile> profiles,
        List<VagueWord> vagueWords,
        List<Accuracy> accuracy,
        List<String> limits) {

    public MethodFacts {
        profiles = List.copyOf(profiles);
        vagueWords = List.copyOf(vagueWords);
        accuracy = List.copyOf(accuracy);
        limits = List.copyOf(limits);
    }

    public record Profile(String name, String meaning) {}

    public record VagueWord(String words, long low, long high) {}

    /**
     * One measured number.
     *
     * @param what such as {@code figures found with the right value, F1}
     * @param articles on what it was measured, such as {@code 40 annotated articles on Syria}
     * @param share from 0 to 1
     */
    public record Accuracy(String what, String articles, double share) {}
}

package org.crosstally.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * How a profile works, in words, for the Method sheet.
 *
 * @param rule how low, best and high are made
 * @param source where the rule comes from
 */
public record ProfileRule(Profile profile, String rule, String source) {

    /** The rules of all profiles, in the profiles' order. */
    public static List<ProfileRule> all() {
        List<ProfileRule> rules = new ArrayList<>();
        for (TabbedLines.Line line : TabbedLines.bundled("profiles.tsv").lines()) {
            Profile profile = Profile.named(line.column(0))
                    .orElseThrow(() -> line.wrong("«" + line.column(0) + "» is no profile"));
            rules.add(new ProfileRule(profile, line.column(1), line.column(2)));
        }
        rules.sort(java.util.Comparator.comparing(ProfileRule::profile));
        return List.copyOf(rules);
    }
}

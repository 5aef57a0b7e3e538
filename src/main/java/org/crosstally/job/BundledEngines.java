package org.crosstally.job;

import org.crosstally.comparison.Authorities;
import org.crosstally.comparison.Comparison;
import org.crosstally.comparison.Profile;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.reading.GrammarFigureReader;

/** The reading and the comparison that come with Crosstally. */
final class BundledEngines {

    private BundledEngines() {}

    /** @throws IllegalArgumentException where there is no such profile */
    static Engines load(String profile) {
        Comparison comparison = Comparison.with(Gazetteer.load(), Authorities.load(), profile(profile));
        return new Engines(GrammarFigureReader.english(), comparison);
    }

    static Profile profile(String name) {
        return Profile.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no profile «" + name + "»; there are "
                        + java.util.stream.Stream.of(Profile.values())
                                .map(Profile::key)
                                .toList()));
    }
}

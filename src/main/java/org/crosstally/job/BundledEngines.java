package org.crosstally.job;

import java.util.Optional;
import org.crosstally.comparison.Authorities;
import org.crosstally.comparison.Comparison;
import org.crosstally.comparison.Profile;
import org.crosstally.gazetteer.Gazetteer;
import org.crosstally.gazetteer.Place;
import org.crosstally.reading.GrammarFigureReader;
import org.crosstally.workbook.ListedPlace;

/** The reading and the comparison that come with Crosstally. */
final class BundledEngines {

    private BundledEngines() {}

    /** @throws IllegalArgumentException where there is no such profile */
    static Engines load(String profile) {
        Gazetteer gazetteer = Gazetteer.load();
        Comparison comparison = Comparison.with(gazetteer, Authorities.load(), profile(profile));
        return new Engines(
                GrammarFigureReader.english(),
                comparison,
                id -> gazetteer.byId(id).map(place -> listed(place, gazetteer)));
    }

    private static ListedPlace listed(Place place, Gazetteer gazetteer) {
        return new ListedPlace(
                place.id(),
                place.name(),
                place.provinceId().flatMap(gazetteer::byId).map(Place::name),
                Optional.of(place.country()).filter(country -> !country.isBlank()));
    }

    static Profile profile(String name) {
        return Profile.named(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no profile «" + name + "»; there are "
                        + java.util.stream.Stream.of(Profile.values())
                                .map(Profile::key)
                                .toList()));
    }
}

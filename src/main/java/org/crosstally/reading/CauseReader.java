package org.crosstally.reading;

import java.util.List;
import java.util.Optional;
import org.crosstally.figure.Cause;

/** What brought each claim's harm about. */
final class CauseReader {

    /** One answer for each claim, in the claims' order. */
    List<Optional<Cause>> read(Page page, List<Claim> claims) {
        return claims.stream().<Optional<Cause>>map(claim -> Optional.empty()).toList();
    }
}

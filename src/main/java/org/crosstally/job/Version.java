package org.crosstally.job;

import java.util.Optional;

/** Which Crosstally this is. */
final class Version {

    private Version() {}

    /** As the jar says; {@code unreleased} outside of one. */
    static String ofProduct() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }
}

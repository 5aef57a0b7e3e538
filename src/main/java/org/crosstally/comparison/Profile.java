package org.crosstally.comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A named way to make low, best and high out of several answers; for {@code --profile} and the Method sheet. */
public enum Profile {
    INTERVAL,
    UCDP,
    ACLED,
    EM_DAT;

    /** The name a user types: {@code interval}, {@code ucdp}, {@code acled}, {@code em-dat}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The profile of that name, whatever its case. */
    public static Optional<Profile> named(String key) {
        return Arrays.stream(values())
                .filter(profile -> profile.key().equals(key.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

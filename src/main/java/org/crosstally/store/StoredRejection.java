package org.crosstally.store;

import java.time.Instant;

/** Input that was no article. */
public record StoredRejection(String origin, String place, String reason, long run, Instant at) {}

package org.crosstally.store;

import java.time.Instant;

/** A file of an inbox as it was when it was done. */
public record InputFile(String folder, String name, long size, Instant modified) {}

package org.crosstally.figure;

/** Whether the figure is told as fact, as something to come or feared, or as denied. */
public enum Status {
    OCCURRED,
    EXPECTED,
    DENIED
}

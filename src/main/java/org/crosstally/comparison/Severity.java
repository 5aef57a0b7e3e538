package org.crosstally.comparison;

/** How urgently a finding wants to be looked at. */
public enum Severity {
    NOTE,
    REVIEW,
    ALERT
}

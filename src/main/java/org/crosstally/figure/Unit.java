package org.crosstally.figure;

/** What is counted: single people, or families and households. */
public enum Unit {
    PEOPLE,
    FAMILIES
}

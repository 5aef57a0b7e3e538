package org.crosstally.figure;

/** The part of an article that a passage stands in. */
public enum Field {
    TITLE,
    TEXT
}

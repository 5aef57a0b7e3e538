package org.crosstally.figure;

/** How the article limits its number; it fixes which of low and high are known. */
public enum Qualifier {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    RANGE,
    VAGUE
}

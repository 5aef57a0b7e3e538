package org.crosstally.comparison;

/** What a person made of a figure. */
public enum Ruling {
    /** The figure stands as it was read. */
    ACCEPT,
    /** It is no figure, or nothing about it can be mended: it takes no part in the comparison. */
    WRONG,
    /** It stands with the corrections given. */
    CORRECT,
    /** It is right, but answers no question that others answer: it takes no part in the comparison. */
    NOT_COMPARABLE
}

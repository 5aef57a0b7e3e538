package org.crosstally.comparison;

/** What to make of two or more answers to one question; in rising order of how much it asks for a person's eye. */
public enum Verdict {
    /** Only one authority answers. */
    SINGLE,
    /** The intervals meet. */
    AGREE,
    /** The same authority revises later. */
    UPDATE,
    /** The intervals do not meet, but are near. */
    DIFFER,
    /** Somebody denies the figure. */
    DENIED,
    /** A part is larger than its whole. */
    PART_EXCEEDS_WHOLE,
    /** Same authority and window, values a power of ten or a swapped or dropped digit apart. */
    SLIP,
    /** Far apart. */
    CONFLICT
}

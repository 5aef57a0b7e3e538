package org.crosstally.figure;

/** Who the counted people are, by the words of the article alone. */
public enum Group {
    CIVILIANS,
    CHILDREN,
    WOMEN,
    /** State forces of any state: army, police, pro-government militia. */
    SOLDIERS,
    /** Non-state armed people: rebels, militants, jihadists. */
    FIGHTERS,
    AID_WORKERS,
    JOURNALISTS,
    /** Unspecified, mixed, or anybody else. */
    PEOPLE
}

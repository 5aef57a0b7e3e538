package org.crosstally.intake;

/** Who told the day of an article. */
public enum DateOrigin {
    /** It is printed in the article's own text. */
    PRINTED,
    /** The input gives it beside the text: a column, a key, a page's or a mail's own data. */
    GIVEN,
    /** Neither: the user said which day to take. */
    ASSUMED
}

package org.crosstally.workbook;

/** How a cell looks; {@link Styles} is the one place that says what each means in fonts, formats and colours. */
enum Look {
    TEXT,
    WRAPPED,
    MUTED,
    STRONG,
    /** Text on a page, without the line below that parts the rows of a table. */
    PLAIN,
    STRONG_LINE,
    COUNT,
    STRONG_COUNT,
    SHARE,
    DAY,
    MOMENT,
    SAID,
    LINK,
    /** A link in the look of text: many of them in one row would be a mass of underlines. */
    WRAPPED_LINK,
    /** A link that is never wrapped, such as a web address, which may be long. */
    ADDRESS,
    ICON,
    HEADER,
    HEADER_RIGHT,
    TAG,
    INPUT,
    INPUT_COUNT,
    INPUT_DAY,
    TITLE,
    SUBTITLE,
    SECTION,
    SMALL_HEADER,
    SMALL_HEADER_RIGHT,
    TILE_LABEL,
    TILE_NUMBER,
    TILE_ALERT
}

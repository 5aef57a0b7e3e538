package org.crosstally.workbook;

/** What a text must go through before a cell can hold it. */
final class CellText {

    /** The most UTF-16 units that Excel keeps in a cell. */
    static final int LONGEST = 32_767;

    static final String CUT = " […cut]";

    private CellText() {}

    /** The text as a cell holds it: cut with a mark where it is too long, control characters as blanks. */
    static String fitting(String text) {
        return cut(withoutControls(text));
    }

    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    private static String cut(String text) {
        if (!isTooLong(text)) {
            return text;
        }
        int end = LONGEST - CUT.length();
        // never between the halves of one character
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** XML has no place for most control characters; a blank of the same length keeps every offset right. */
    private static String withoutControls(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isUnfit(text.charAt(at))) {
                StringBuilder clean = new StringBuilder(text);
                for (int i = at; i < clean.length(); i++) {
                    if (isUnfit(clean.charAt(i))) {
                        clean.setCharAt(i, ' ');
                    }
                }
                return clean.toString();
            }
        }
        return text;
    }

    private static boolean isUnfit(char unit) {
        return (unit < ' ' && unit != '\n' && unit != '\t') || unit == '\uFFFE' || unit == '\uFFFF';
    }
}

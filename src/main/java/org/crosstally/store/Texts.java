package org.crosstally.store;

/** What PostgreSQL can hold as text. */
public final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /** Whether the text can be stored as it is: it holds no NUL and no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        return text.equals(storable(text));
    }

    /** The text with a replacement character for whatever cannot be stored; of the same length. */
    public static String storable(String text) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!standsWell(text, at)) {
                changed.append(text, from, at).append(REPLACEMENT);
                from = at + 1;
            }
        }
        return from == 0 ? text : changed.append(text, from, text.length()).toString();
    }

    private static boolean standsWell(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character != 0;
    }
}

package org.crosstally.intake;

import java.nio.charset.StandardCharsets;

/** How an input starts, made safe to print and to store. */
final class Snippet {

    private static final int LENGTH = 80;

    private Snippet() {}

    static String of(String text) {
        StringBuilder safe = new StringBuilder();
        for (int at = 0; at < text.length() && safe.length() < LENGTH; at++) {
            char letter = text.charAt(at);
            if (Character.isHighSurrogate(letter)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                safe.append(letter).append(text.charAt(++at));
            } else if (Character.isISOControl(letter) || Character.isSurrogate(letter)) {
                safe.append(
                        letter > 0xff
                                ? String.format("\\u%04x", (int) letter)
                                : String.format("\\x%02x", (int) letter));
            } else {
                safe.append(letter);
            }
        }
        return safe.toString();
    }

    static String of(byte[] bytes) {
        return of(new String(bytes, 0, Math.min(bytes.length, LENGTH), StandardCharsets.ISO_8859_1));
    }
}

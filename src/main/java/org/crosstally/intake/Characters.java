package org.crosstally.intake;

import java.util.Optional;

/** What may stand in a text that goes into a database, a workbook and a page. */
final class Characters {

    private Characters() {}

    /** Why the text cannot be kept as it is, if it cannot. */
    static Optional<String> defect(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == 0) {
                return Optional.of("it holds a NUL character, at character " + (at + 1));
            }
            if (Character.isSurrogate(letter)) {
                boolean paired = Character.isHighSurrogate(letter)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!paired) {
                    return Optional.of(String.format(
                            "it holds half a character, the lone surrogate U+%04X, at character %d",
                            (int) letter, at + 1));
                }
                at++;
            }
        }
        return Optional.empty();
    }

    /**
     * The text with line feeds for all ends of lines, and a space for every character that must not stand in XML. The
     * control characters above U+007F, left behind by a wrong decoding somewhere upstream, stay: the words are kept verbatim.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\r') {
                if (at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                    plain.append('\n');
                }
            } else if (unseen(letter)) {
                plain.append(' ');
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static boolean unseen(char letter) {
        return letter == '\ufeff'
                || letter >= '\ufffe'
                || letter == '\u007f'
                || (letter < ' ' && letter != '\n' && letter != '\t');
    }
}

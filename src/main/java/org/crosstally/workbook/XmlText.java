package org.crosstally.workbook;

import java.io.IOException;
import java.io.Writer;

/** A piece of XML that is built and written over and over, in the memory of one. */
final class XmlText {

    private final StringBuilder built = new StringBuilder(4096);

    void clear() {
        built.setLength(0);
    }

    void writeTo(Writer out) throws IOException {
        out.append(built);
    }

    /** As it is: marks, or text that holds none. */
    XmlText raw(String text) {
        built.append(text);
        return this;
    }

    /** Text that may hold anything. */
    XmlText text(String text) {
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            String instead = switch (text.charAt(at)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                // Excel reads _x0041_ as the letter A; its first underscore written in that way stops it
                case '_' -> looksEscaped(text, at) ? "_x005F_" : "";
                default -> "";
            };
            if (!instead.isEmpty()) {
                built.append(text, done, at).append(instead);
                done = at + 1;
            }
        }
        built.append(text, done, text.length());
        return this;
    }

    private static boolean looksEscaped(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code 1200} rather than {@code 1200.0}. */
    static String plain(double number) {
        long whole = (long) number;
        return whole == number ? Long.toString(whole) : Double.toString(number);
    }
}

package org.crosstally.reading;

/** White space put on one line. */
final class Spaces {

    private Spaces() {}

    /** Every run of white space becomes one blank; none at either end. Nothing else is changed. */
    static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
                pending = true;
            } else {
                if (pending && squeezed.length() > 0) {
                    squeezed.append(' ');
                }
                pending = false;
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }
}

package org.crosstally.intake;

import java.io.IOException;

/** Documents that must be in memory as a whole to be read, and so must not be long. */
final class Whole {

    private Whole() {}

    /** @throws IOException where the document is longer than the limit; its message is meant for the user */
    static byte[] bytes(Document document, Limits limits) throws IOException {
        byte[] bytes = document.bytes().readNBytes(limits.pageBytes() + 1);
        if (bytes.length > limits.pageBytes()) {
            throw new Refused("it is longer than " + limits.pageBytes() + " bytes");
        }
        return bytes;
    }
}

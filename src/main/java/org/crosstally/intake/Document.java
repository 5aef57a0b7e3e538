package org.crosstally.intake;

import java.io.InputStream;
import java.util.Locale;

/**
 * Bytes that articles are read from.
 *
 * @param origin the absolute path, with the entry's name behind {@code !/} inside an archive
 * @param name the file's own name, with its ending
 * @param bytes its content; supports mark and reset
 * @param depth in how many archives it stands
 */
record Document(String origin, String name, InputStream bytes, int depth) {

    Document {
        if (!bytes.markSupported()) {
            throw new IllegalArgumentException("a document must be looked into before it is read: " + origin);
        }
    }

    Document(String origin, String name, InputStream bytes) {
        this(origin, name, bytes, 0);
    }

    /** The name's ending in small letters, without its dot; empty where there is none. */
    String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without its ending: what a file that is one article is called by. */
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }
}

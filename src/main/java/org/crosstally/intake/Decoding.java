package org.crosstally.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds out in which encoding a document is written, and whether it is text at all. */
final class Decoding {

    /** How much of a document is looked at. */
    static final int LOOK = 8192;

    private Decoding() {}

    /** The first bytes of the document, which stays as it is. */
    static byte[] start(Document document) throws IOException {
        InputStream bytes = document.bytes();
        bytes.mark(LOOK);
        byte[] start = bytes.readNBytes(LOOK);
        bytes.reset();
        return start;
    }

    /** What kind of file the first bytes give away, where it is not text. */
    static Optional<String> binary(byte[] start) {
        if (utf16(start).isPresent()) {
            return Optional.empty();
        }
        int strange = 0;
        for (byte one : start) {
            if (one >= 0 && one < 32 && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x1b) {
                strange++;
            }
        }
        return strange * 100 > start.length * 2 ? Optional.of("it is a binary file, not text") : Optional.empty();
    }

    /**
     * The document's characters: by its byte order mark, else UTF-8, in which bytes that are none are read as
     * Windows-1252. So both encodings, and files pasted together from both, come out right without reading twice.
     */
    static Reader reader(Document document) throws IOException {
        byte[] start = start(document);
        Optional<Charset> wide = utf16(start);
        if (wide.isPresent()) {
            return new InputStreamReader(document.bytes(), wide.get());
        }
        if (start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            document.bytes().skipNBytes(3);
        }
        return new Utf8OrWindows1252(document.bytes());
    }

    private static Optional<Charset> utf16(byte[] start) {
        if (start.length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff
                || start.length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        int even = 0;
        int odd = 0;
        for (int at = 0; at + 1 < start.length; at += 2) {
            even += start[at] == 0 ? 1 : 0;
            odd += start[at + 1] == 0 ? 1 : 0;
        }
        int pairs = start.length / 2;
        if (pairs >= 8 && odd * 10 > pairs * 8 && even * 10 < pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (pairs >= 8 && even * 10 > pairs * 8 && odd * 10 < pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }
}

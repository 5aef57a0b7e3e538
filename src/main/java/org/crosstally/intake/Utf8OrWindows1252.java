package org.crosstally.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8; bytes that are none are read as Windows-1252. Half characters come through, for later refusal. */
final class Utf8OrWindows1252 extends Reader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(8192).flip();
    private final CharBuffer out = CharBuffer.allocate(8192).flip();
    private boolean ended;

    Utf8OrWindows1252(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!out.hasRemaining()) {
            if (ended && !in.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int taken = Math.min(length, out.remaining());
        out.get(target, offset, taken);
        return taken;
    }

    private void decode() throws IOException {
        if (!ended) {
            in.compact();
            int read = bytes.read(in.array(), in.position(), in.remaining());
            ended = read < 0;
            in.position(in.position() + Math.max(read, 0)).flip();
        }
        out.clear();
        CoderResult result = decoder.decode(in, out, ended);
        while (result.isError() && out.remaining() > 2) {
            replace(result.length());
            result = decoder.decode(in, out, ended);
        }
        if (ended && !in.hasRemaining()) {
            decoder.reset();
        }
        out.flip();
    }

    private void replace(int length) {
        if (isSurrogate()) {
            int first = in.get() & 0x0f;
            out.put((char) (first << 12 | (in.get() & 0x3f) << 6 | in.get() & 0x3f));
        } else {
            byte[] odd = new byte[length];
            in.get(odd);
            out.put(new String(odd, WINDOWS_1252));
        }
    }

    /** Three bytes that would be half of a character beyond the sixteenth bit: not UTF-8, nor meant as Windows-1252. */
    private boolean isSurrogate() {
        int at = in.position();
        return in.remaining() >= 3
                && in.get(at) == (byte) 0xed
                && (in.get(at + 1) & 0xe0) == 0xa0
                && (in.get(at + 2) & 0xc0) == 0x80;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}

package org.crosstally.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes, counted against the packed ones: what swells beyond measure is a bomb and is not read further. */
final class UnpackedBytes extends FilterInputStream {

    /** Small files may shrink a lot; below this much nothing is done about it. */
    private static final long HARMLESS = 10L << 20;

    private final PackedBytes packed;
    private final Limits limits;
    private long count;
    private boolean swollen;

    /** The packed bytes under it, which say how many were taken. */
    static final class PackedBytes extends FilterInputStream {

        private long count;

        PackedBytes(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }

    /** A refusal that ends the whole archive, not only its entry. */
    static final class Bomb extends Refused {
        private static final long serialVersionUID = 1;

        Bomb(String reason) {
            super(reason);
        }
    }

    UnpackedBytes(InputStream unpacked, PackedBytes packed, Limits limits) {
        super(unpacked);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    /** Whether it was found to be a bomb, even where some library has swallowed the failure. */
    boolean swollen() {
        return swollen;
    }

    private void counted(int more) throws IOException {
        count += more;
        if (count > HARMLESS && count > packed.count * limits.expansion()) {
            swollen = true;
            throw new Bomb("it unpacks to more than " + limits.expansion() + " times its size, as a zip bomb does");
        }
        if (count > limits.fileBytes()) {
            swollen = true;
            throw new Bomb("it unpacks to more than " + limits.fileBytes() + " bytes");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
